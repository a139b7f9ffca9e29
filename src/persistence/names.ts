/** What the browser knows the saved lab by. */

/** The database of this origin. */
export const DATABASE = 'bucket-lab';
/** Its one object store. */
export const RECORDS = 'records';
