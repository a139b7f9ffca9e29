/** The authenticator's place: closed until codes are wanted, and loaded then. */
import { Smartphone } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { openCodes, showsCodes } from '../../store/codesOpen.ts';
import { Button } from '../shared/Button.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { soon } from '../shared/warmUp.ts';
import { useDesk } from './desk.ts';
import type { FlapControl } from './useFlap.ts';

const load = () => import('./OpenCodes.tsx');
soon(load);
const OpenCodes = lazy(async () => ({ default: (await load()).OpenCodes }));

/** The outline of a phone. */
const Closed = ({ children }: { readonly children?: ReactNode }) => (
  <Panel fill title={t('codes.title')}>
    <div className="px-2 pb-2.5">
      <div className="mx-auto grid w-full max-w-[15.5rem] justify-items-center gap-2 rounded-[1.75rem] border-2 border-dotted border-ghost px-4 py-8 text-center text-ink-2">
        <Smartphone className="size-8 text-ink-3" aria-hidden="true" />
        {children}
      </div>
    </div>
  </Panel>
);

/** Once open it stays so, with what is typed in it. */
export const Codes = ({ flap }: { readonly flap: FlapControl }) => {
  const lab = useLabItself();
  const desk = useDesk();
  const open = useLab(showsCodes);
  useEffect(() => {
    if (open) openCodes(lab);
  }, [lab, open]);
  if (open)
    return (
      <Suspense fallback={<Closed />}>
        <OpenCodes flap={flap} />
      </Suspense>
    );
  const show = (): void => {
    openCodes(lab);
    desk.page.goTo('codes');
  };
  return (
    <Closed>
      <p className="text-pretty">{t('codes.closed')}</p>
      <Button onClick={show}>{t('codes.show')}</Button>
    </Closed>
  );
};
