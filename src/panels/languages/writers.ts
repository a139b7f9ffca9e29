/** The writers of three languages, in one chunk: loaded when one of their tabs is chosen for the first time. */
export { cloudTrail, trailKind } from '../../languages/cloudTrail.ts';
export type { TrailKind } from '../../languages/cloudTrail.ts';
export { http } from '../../languages/http.ts';
export { sdkJs } from '../../languages/sdkJs.ts';
