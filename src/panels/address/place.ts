/** The page's own address, without and with a scene. */

/** What names a scene or keeps it from being saved: without these the page shows what the browser keeps. */
const OF_A_SCENE = ['scene', 'seed', 't0', 'storage'] as const;

/** The address of this page, as it shows what this browser keeps. */
export const ownAddress = (here: string): string => {
  const url = new URL(here);
  for (const name of OF_A_SCENE) url.searchParams.delete(name);
  url.hash = '';
  // Without its sign, too: an address that only differs after it is not loaded again.
  return url.href.replace(/#$/, '');
};

/** The address that opens a token: where the page is, and nothing of how it looks here. */
export const sceneAddress = (here: string, token: string): string => {
  const url = new URL(here);
  url.search = '';
  url.hash = `s=${token}`;
  return url.href;
};

/** The same for a frame: the script-less snippet that any page can hold. */
export const snippetFor = (here: string, token: string, title: string): string => {
  const url = new URL(sceneAddress(here, token));
  url.search = '?embed=1';
  return `<iframe src="${url.href}" title="${title}" width="100%" height="640" loading="lazy" allow="fullscreen; clipboard-write" style="border:0"></iframe>`;
};

/** The token in what a person pasted: a link of Bucket Lab, or the code alone. */
export const tokenIn = (pasted: string): string | undefined =>
  /(?:^|[#?&](?:s|scene)=)(v\d+\.[\w-]+)$/.exec(pasted.trim())?.[1];
