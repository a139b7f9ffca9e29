/** What GET answered beside the content: the headers of the response, in words. */
import type { ReactNode } from 'react';
import { say } from '../../i18n/windows.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { formatBytes, formatInstant } from '../shared/format.ts';
import type { Found } from './found.ts';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid min-w-0 grid-cols-[7rem_1fr] items-center gap-x-3 phone:grid-cols-1">
    <dt className="text-ink-3">{name}</dt>
    <dd className="flex min-w-0 items-center gap-1">{children}</dd>
  </div>
);

const sizeOf = (bytes: number): string => {
  const exact = say('preview.bytes', { count: bytes });
  return bytes < 1000 ? exact : say('preview.sizeBoth', { size: formatBytes(bytes), bytes: exact });
};

/** Key, version id, size, type, ETag, time. */
export const Facts = ({ found: { version, versionId } }: { readonly found: Found }) => (
  <dl className="grid gap-1.5">
    <Fact name={say('preview.key')}>
      <span className="font-mono font-semi break-all">{version.key}</span>
    </Fact>
    <Fact name={say('preview.id')}>
      {versionId === undefined ? (
        say('preview.noId')
      ) : (
        <>
          <span className="font-mono break-all">{versionId}</span>
          <CopyButton text={versionId} what={say('preview.what.id')} className="-my-2" />
        </>
      )}
    </Fact>
    <Fact name={say('preview.size')}>{sizeOf(version.size)}</Fact>
    <Fact name={say('preview.type')}>
      <span className="font-mono break-all">{version.contentType}</span>
    </Fact>
    <Fact name={say('preview.etag')}>
      <span className="font-mono break-all">{version.etag}</span>
      <CopyButton text={version.etag} what={say('preview.what.etag')} className="-my-2" />
    </Fact>
    <Fact name={say('preview.modified')}>
      <span className="figures">{formatInstant(version.at)}</span>
    </Fact>
  </dl>
);
