/** Bodies that were not in a link, as panels tell them. Apart from `share.ts`, which a preview need not load. */
export { isStandIn } from '../persistence/standIn.ts';
