/** What each action asks of S3: for tooltips, menus and the help window. */
export const actionHelp = {
  'action.get.help': 'GET the key, naming no version: what is current, or 404.',
  'action.getVersion.help': 'GET this very version by its id, to look at or to download.',
  'action.copyToTop.help':
    'COPY this version over its own key. It becomes current, nothing is lost, no code is asked.',
  'action.delete.help': 'DELETE the key, naming no version. With versioning on, a marker covers it.',
  'action.deleteVersion.help': 'Prepare a DELETE of this very version. It is gone for good once S3 agrees.',
  'action.removeMarker.help':
    'Prepare a DELETE of this marker by its id. What stands beneath comes up again: nothing is lost.',
  'action.upload.help': 'PUT files from this computer, up to 64 MB each.',
  'action.typeText.help': 'PUT a text that you type or paste.',
  'action.newBucket.help': 'Create a bucket.',
  'action.enable.help': 'Prepare the request that enables versioning.',
  'action.suspend.help': 'Prepare the request that suspends versioning.',
  'action.mfaDeleteOn.help': 'Prepare the request that turns MFA Delete on. It needs root and a code.',
  'action.mfaDeleteOff.help': 'Prepare the request that turns MFA Delete off. It needs root and a code.',
  'action.emptyBucket.help': 'Prepare one request that deletes every version and marker by id.',
  'action.deleteBucket.help':
    'Prepare the request that deletes the bucket. S3 agrees only when nothing is left in it.',
  'action.deleteChosen.help': 'Prepare one request that deletes every chosen version by id.',
  'action.choose.help': 'Tick versions for one batch delete.',
  'action.undo.help': 'Go back one request. Devices go back too, the clock does not.',
  'action.redo.help': 'Go forward one request.',
  'action.toStart.help': 'Go back to before the first request.',
  'action.toEnd.help': 'Go forward to the last request.',
  'action.lens.help': 'All versions, or only what a plain GET sees.',
  'action.why.help': 'Go to the checks that S3 made.',
  'action.help.help': 'What this is, and every key.',
  'action.labFile.help': 'Save this lab to a file, open one, or start over.',
  'action.ask.help': 'The next request is signed with this identity’s key.',
} as const;
