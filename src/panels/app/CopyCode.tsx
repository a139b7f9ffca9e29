/** Copies the lab as a progress code: the way to keep it where the browser keeps nothing. */
import { say } from '../../i18n/windows.ts';
import { tell } from '../../store/look.ts';
import { Button } from '../shared/Button.tsx';
import { useLabItself } from '../shared/useLab.ts';

/** Copies the token of the share link, and says at the foot of the page what came of it. */
export const useCopyCode = (): (() => Promise<void>) => {
  const lab = useLabItself();
  const copy = async (): Promise<string> => {
    const { sceneToken } = await import('../../store/share.ts');
    const made = await sceneToken(lab);
    if (!made.ok) return say('share.code.tooLarge');
    await navigator.clipboard.writeText(made.value.token);
    return say('share.code.copied');
  };
  return () =>
    copy()
      .catch(() => say('share.code.failed'))
      .then((text) => tell(lab, text));
};

/** As a button. */
export const CopyCode = () => {
  const copy = useCopyCode();
  return <Button onClick={() => void copy()}>{say('share.code.copy')}</Button>;
};
