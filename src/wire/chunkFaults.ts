/** What S3 answers when a body in chunks is not what it says: sentences verbatim. */
import { authFault } from './authFaults.ts';

/** One entry for each sentence. Observed: versitygw 1161, 1626, 1665, 1666, 1683, 1684, 1690, 1691. */
export const CHUNKED = {
  incomplete: () => authFault('IncompleteBody', 'The request body terminated unexpectedly'),
  otherLength: (expected: string, provided: number) =>
    authFault(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header',
      { NumberBytesExpected: expected, NumberBytesProvided: String(provided) },
    ),
  noLength: () => authFault('MissingContentLength', 'You must provide the Content-Length HTTP header.'),
  // The number is of the chunk that came too much; the size is of the one before it, which was too small.
  smallChunk: (chunk: number, size: number) =>
    authFault('InvalidChunkSizeError', 'Only the last chunk is allowed to have a size less than 8192 bytes', {
      Chunk: String(chunk),
      BadChunkSize: String(size),
    }),
  nobody: () => authFault('AccessDenied', 'Access Denied'),
  trailer: () =>
    authFault(
      'MalformedTrailerError',
      'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    ),
  unknownTrailer: () =>
    authFault('InvalidRequest', 'The value specified in the x-amz-trailer header is not supported'),
} as const;
