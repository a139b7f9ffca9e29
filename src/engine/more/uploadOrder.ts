/** The order in which a bucket's uploads in progress are kept: by key, then by upload id. */
import { byUtf8 } from '../order.ts';
import type { Order } from '../orderedMap.ts';

/** Key ascending by UTF-8 bytes, then upload id. */
export const byUpload: Order<readonly [key: string, uploadId: string]> = ([aKey, aId], [bKey, bId]) =>
  byUtf8(aKey, bKey) || byUtf8(aId, bId);
