/** Puts a text on the clipboard and says so. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the name: "Copy version id". */
  readonly what: string;
  readonly className?: string;
}

const SHOWN_MS = 2000;

/** An icon button; after a copy its name and icon say "copied" for two seconds. */
export const CopyButton = ({ text, what, className }: CopyButtonProps) => {
  const [state, setState] = useState<'rest' | 'copied' | 'failed'>('rest');
  useEffect(() => {
    if (state === 'rest') return undefined;
    const timer = setTimeout(() => setState('rest'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  // The clipboard may be missing (plain http) or refused (an iframe without permission).
  const copy = () => {
    if (navigator.clipboard === undefined) setState('failed');
    else
      navigator.clipboard.writeText(text).then(
        () => setState('copied'),
        () => setState('failed'),
      );
  };
  const name = {
    rest: t('copy.rest', { what }),
    copied: t('copy.copied', { what }),
    failed: t('copy.failed'),
  }[state];
  return (
    <Button variant="icon" aria-label={name} title={name} onClick={copy} className={className}>
      {state === 'copied' ? <Check className="text-ok" /> : <Copy />}
      <span role="status" className="sr-only">
        {state === 'rest' ? '' : name}
      </span>
    </Button>
  );
};
