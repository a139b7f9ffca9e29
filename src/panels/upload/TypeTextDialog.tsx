/** Puts a typed or pasted text: the quickest way to a version, and to one on top of it. */
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { objectActions } from '../../actions/objects.ts';
import { keyProblem, MAX_KEY_BYTES, utf8Length } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import { folderNow } from '../../store/finding.ts';
import type { Lab } from '../../store/lab.ts';
import { selectCurrent, tell } from '../../store/look.ts';
import { uploadAll } from '../../store/uploads.ts';
import { Button } from '../shared/Button.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { Field } from '../shared/Field.tsx';
import { firstFocus } from '../shared/firstFocus.ts';
import { formatBytes } from '../shared/format.ts';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { failureOf, keyProblemText } from './textProblems.ts';
import type { Failure } from './textProblems.ts';

interface TypeTextDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}
interface Text {
  readonly key: string;
  readonly text: string;
}

/** From here on the key's length is shown, in bytes. */
const NEAR = 900;

/** PUTs the text as UTF-8 and picks its key. What is wrong, or `undefined`. */
const put = async (lab: Lab, { key, text }: Text): Promise<Failure | undefined> => {
  if (keyProblem(key) !== undefined) return { at: 'key', text: keyProblemText(key) ?? '' };
  const state = lab.getState();
  const { bucket } = state;
  const closed = objectActions.typeText.closed(state);
  if (closed !== undefined || bucket === undefined)
    return { at: 'text', text: t(closed ?? 'action.closed.noBucket') };
  const body = new TextEncoder().encode(text);
  const file = {
    path: key,
    type: 'text/plain;charset=utf-8',
    size: body.length,
    read: () => Promise.resolve(body),
  };
  const [report] = await uploadAll(lab, bucket, [file]);
  const failure = report && failureOf(report);
  if (failure !== undefined) return failure;
  selectCurrent(lab, key);
  tell(lab, say('upload.done', { key, size: formatBytes(body.length) }), true);
  return undefined;
};

/** What was typed outlives Esc; a key alone, without a text, does not. */
export const TypeTextDialog = ({ open, onClose }: TypeTextDialogProps) => {
  const lab = useLabItself();
  const form = useId();
  const bucket = useLab((state) => state.bucket) ?? '';
  // Into the folder that is open, else over what is selected: another name is typed in either's place.
  const proposed = useLab((state) => folderNow(state) || state.selection?.key) ?? '';
  const [typed, setTyped] = useState<Text>();
  const [failure, setFailure] = useState<Failure>();
  const busy = useRef(false);
  const fields = useRef<{ [F in Failure['at']]?: HTMLElement | null }>({});

  const { key, text } = typed ?? { key: proposed, text: '' };
  const unnamed = key === '' || key.endsWith('/');
  const type = (change: Partial<Text>): void => {
    setTyped({ key, text, ...change });
    setFailure(undefined);
  };
  const close = (): void => {
    if (text === '') setTyped(undefined);
    setFailure(undefined);
    onClose();
  };
  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const wrong = await put(lab, { key, text });
    busy.current = false;
    setFailure(wrong);
    if (wrong !== undefined) {
      fields.current[wrong.at]?.focus();
      return;
    }
    setTyped(undefined);
    onClose();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
  };

  const keyBytes = utf8Length(key);
  const errorAt = (at: Failure['at']): string | undefined => (failure?.at === at ? failure.text : undefined);
  const hint = say('text.keyHint', { bucket });
  const length = say('text.keyBytes', { bytes: keyBytes, limit: MAX_KEY_BYTES });
  return (
    <Dialog
      open={open}
      title={say('text.title')}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{say('text.cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {say('text.upload')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        <Field
          label={say('text.key')}
          hint={keyBytes >= NEAR ? `${hint} ${length}` : hint}
          error={errorAt('key') ?? (key === '' ? undefined : keyProblemText(key))}
        >
          {(control) => (
            <input
              {...control}
              ref={(element) => {
                fields.current.key = element;
                if (unnamed) firstFocus(element);
              }}
              className={`${control.className} font-mono`}
              value={key}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => type({ key: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say('text.body')}
          hint={say('text.size', { count: utf8Length(text) })}
          error={errorAt('text')}
        >
          {(control) => (
            <textarea
              {...control}
              ref={(element) => {
                fields.current.text = element;
                if (!unnamed) firstFocus(element);
              }}
              className={`${control.className} min-h-40 resize-y py-1.5 font-mono`}
              value={text}
              rows={8}
              onKeyDown={sendByKey}
              onChange={(event) => type({ text: event.target.value })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
};
