/** Words of the layout. */
export const shell = {
  'bench.tabs': 'Parts of the bench',
  'bench.dock': 'The last answer',
  'tab.bucket': 'Bucket',
  'tab.codes': 'Codes',
  'tab.request': 'Request',
  'tab.why': 'Why',
  'tab.task': 'Task',
  'tab.mission': 'Mission',
  'tab.time': 'Time',
} as const;
