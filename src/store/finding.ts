/** Finding keys in the bucket on the bench: which folder is open, what is looked for, and how it is shown. */
import type { Finding, Lab, LabState } from './lab.ts';

/** What is looked for in the bucket on the bench; `undefined` while nobody looks for anything. */
export const findingNow = ({ finding, bucket }: LabState): Finding | undefined =>
  finding?.bucket === bucket ? finding : undefined;

/** The folder that is open, with its `/`, or nothing: what is uploaded goes into it. */
export const folderNow = (state: LabState): string => findingNow(state)?.folder ?? '';

/** Looks for something, or opens a folder. Without a change the field for it is there. */
export const look = (lab: Lab, change: Partial<Omit<Finding, 'bucket'>> = {}): void =>
  lab.setState((state) =>
    state.bucket === undefined
      ? {}
      : {
          finding: {
            bucket: state.bucket,
            text: '',
            folder: '',
            folders: false,
            ...findingNow(state),
            ...change,
          },
        },
  );
