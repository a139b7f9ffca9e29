/** Words of keeping the lab: why it is not saved, what is wrong with a file, and what a remedy cannot do yet. */
export const keeping = {
  'remedy.waitForCode': 'No unused code shows now. Step the clock on by 30 seconds.',
  'remedy.stepOn': 'Step on',
  'store.memory.missing':
    'This browser keeps no data for the page. Everything works, and is gone when the page is closed. Save the lab to a file to keep it.',
  'store.memory.blocked':
    'The browser does not let the page keep data, as in some private windows and frames. Save the lab to a file to keep it.',
  'store.memory.full':
    'There is no room left to save in this browser. The lab goes on in memory: save it to a file, or free some space.',
  'store.memory.newer':
    'What is saved here comes from a later version of Bucket Lab and stays untouched. This lab is not saved.',
  'store.memory.unsavable':
    'A step of this lab does not fit the save format. That is our fault. The lab goes on in memory.',
  'store.memory.shared': 'This scene came by a link and is not saved here.',
  'store.memory.asked':
    'The address asks not to save here. Everything works, and is gone when the page is closed.',
  'store.memory.failed': 'The browser refused to save: {detail} The lab goes on in memory.',
  'store.elsewhere.note':
    'This lab is open in another tab, and that tab saves it. Look around here, or take it over.',
  'store.elsewhere.lost': 'Another tab has taken this lab over, with everything that was done here.',
  'store.takeOver': 'Use it in this tab',
  'store.unguarded': 'This browser cannot tell tabs apart. Work in one tab only.',
  'store.aside': 'The saved lab could not be read ({reason}). It is set aside, and a new one was opened.',
  'store.aside.lost': 'The saved lab could not be read ({reason}). A new one was opened.',
  'store.aside.save': 'Download what was set aside',
  'store.saveFile': 'Save to a file',
  'store.dismiss': 'Dismiss',
  'fault.whole': 'the whole',
  'fault.format': 'it is no lab of Bucket Lab: {found} where {right} belongs',
  'fault.newer': 'it comes from a later version: {found}, and this one knows {right}',
  'fault.shape': '{path} is {found}, right would be {right}',
  'fault.hole': '{path} is missing',
  'fault.body': 'the content {path} is {found}, right would be {right}',
  'fault.replay': 'the request {path} cannot be run again: {found}',
  'fault.zip': 'it is no zip file, or a damaged one: {found}, right would be {right}',
  'fault.entry': 'the file holds {path}, which is {found}; right would be {right}',
  'fault.size': '{path} takes {found}, the limit is {right}',
  'fault.unreadable': 'the browser could not read it: {found}',
  'lab.file.refused': 'This file was not opened: {reason}.',
  'lab.file.tooLarge': 'The lab is too large for a file: {reason}.',
  'broke.title': 'Bucket Lab broke',
  'broke.text': 'The fault is ours, not S3’s. What was done so far is saved.',
  'broke.unfetched': 'A part of the page could not be fetched',
  'broke.unfetched.text':
    'The connection may be down, or the page was renewed while it was open. What was done so far is kept as it was.',
  'broke.undo': 'Undo the last request',
  'broke.reload': 'Load the page again',
  'broke.report': 'the report',
} as const;
