/** Whether the authenticator's glass box is open. Until somebody says so, it is where there is room for it. */
import type { Lab, LabState } from './lab.ts';

/** Whether it is to be shown in a window that is `tall` enough, or not. */
export const showsGlass = ({ glass }: LabState, tall: boolean): boolean => glass ?? tall;

/** Opens the authenticator with its glass box. */
export const openGlass = (lab: Lab): void => lab.setState({ codesOpen: true, glass: true });

export const closeGlass = (lab: Lab): void => lab.setState({ glass: false });
