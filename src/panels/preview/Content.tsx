/** The content of a version, shown and never run. */
import { useEffect, useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ObjectVersion } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
import { formatBytes } from '../shared/format.ts';
import { contentOf, dumpOf, MAX_DUMP_BYTES } from './contentOf.ts';

/** A box whose long lines scroll by themselves, and by keys. Down, the window scrolls. */
const Scroller = ({ title, note, children }: { title: string; note: ReactNode; children: ReactNode }) => {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <h3 id={id} className="sr-only">
        {title}
      </h3>
      {/* What scrolls is scrolled by keys, too. */}
      <div
        role="region"
        aria-labelledby={id}
        tabIndex={0}
        className="border-hair overflow-x-auto rounded-control bg-sunken"
      >
        {children}
      </div>
      {note !== undefined && <p className="text-xs text-ink-3">{note}</p>}
    </div>
  );
};

const Dump = ({ body }: { readonly body: Uint8Array }) => {
  const part = body.length > MAX_DUMP_BYTES;
  return (
    <Scroller
      title={say('preview.hex')}
      note={part ? say('preview.hexPart', { shown: MAX_DUMP_BYTES }) : say('preview.hexAll')}
    >
      <pre className="w-max p-3 font-mono text-xs">{dumpOf(body)}</pre>
    </Scroller>
  );
};

const Picture = ({ version, type }: { readonly version: ObjectVersion; readonly type: string }) => {
  const { body, key } = version;
  const [url, setUrl] = useState<string>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([body.slice()], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [body, type]);
  if (broken) return <Dump body={body} />;
  return (
    <div className="border-hair grid min-h-24 place-items-center rounded-control bg-sunken p-3">
      {url !== undefined && (
        <img
          src={url}
          alt={say('preview.picture', { key })}
          className="max-h-80 max-w-full object-contain"
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
};

/** A picture, a text, or the first bytes. What claims to be a picture and is none is shown as bytes. */
export const Content = ({ version }: { readonly version: ObjectVersion }) => {
  const content = useMemo(() => contentOf(version), [version]);
  switch (content.kind) {
    case 'empty':
      return <p className="text-ink-2">{say('preview.empty')}</p>;
    case 'absent':
      return (
        <p className="rounded-control border border-dashed border-line-2 p-3 text-ink-2">
          {say('preview.absent')}
        </p>
      );
    case 'picture':
      return <Picture version={version} type={content.type} />;
    case 'bytes':
      return <Dump body={version.body} />;
    case 'text': {
      const part = content.bytes < version.size;
      const shown = formatBytes(content.bytes);
      return (
        <Scroller
          title={say('preview.text')}
          note={part ? say('preview.textPart', { shown, size: formatBytes(version.size) }) : undefined}
        >
          <pre className="p-3 font-mono text-xs break-words whitespace-pre-wrap">{content.text}</pre>
        </Scroller>
      );
    }
  }
};
