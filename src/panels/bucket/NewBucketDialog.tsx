/** Makes a bucket and puts it on the bench. */
import { useId, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { closedElsewhere } from '../../actions/closed.ts';
import type { Command } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import { dispatch } from '../../store/dispatch.ts';
import type { Lab } from '../../store/lab.ts';
import { openBucket, tell } from '../../store/look.ts';
import { Button } from '../shared/Button.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { Field } from '../shared/Field.tsx';
import { firstFocus } from '../shared/firstFocus.ts';
import { useLabItself } from '../shared/useLab.ts';
import { refusalOf } from '../upload/refusal.ts';
import { nameProblem } from './nameProblem.ts';

interface NewBucketDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const commandOf = (bucket: string, lock: boolean): Command<'CreateBucket'> => ({
  type: 'CreateBucket',
  bucket,
  ...(lock ? { objectLockEnabledForBucket: true } : {}),
});

/** Asks S3 for the bucket and opens it. The sentence that says why not, or `undefined`. */
const create = (lab: Lab, name: string, lock: boolean): string | undefined => {
  const outcome = dispatch(lab, commandOf(name, lock));
  if (outcome === undefined) return t(closedElsewhere(lab.getState()) ?? 'action.closed.elsewhere');
  if (!outcome.result.ok) {
    const taken = outcome.result.error.code === 'BucketAlreadyExists';
    return [refusalOf(outcome), ...(taken ? [say('bucket.new.taken')] : [])].join(' ');
  }
  openBucket(lab, name);
  // V-91: in us-east-1 a name one owns already is a success, and nothing happens.
  if (outcome.events.length === 0) tell(lab, say('bucket.new.existed', { bucket: name }));
  return undefined;
};

/** What was typed outlives Esc: it is there when the window opens again. */
export const NewBucketDialog = ({ open, onClose }: NewBucketDialogProps) => {
  const lab = useLabItself();
  const form = useId();
  const [name, setName] = useState('');
  const [lock, setLock] = useState(false);
  /** Why the last try failed, until the name changes. */
  const [failure, setFailure] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = nameProblem(name, 'done') ?? create(lab, name, lock);
    setFailure(wrong);
    if (wrong !== undefined) {
      field.current?.focus();
      return;
    }
    setName('');
    setLock(false);
    onClose();
  };

  return (
    <Dialog
      open={open}
      title={say('bucket.new.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{say('bucket.new.cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {say('bucket.new.create')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        <Field
          label={say('bucket.new.name')}
          hint={say('bucket.new.hint')}
          error={failure ?? nameProblem(name, 'typing')}
        >
          {(control) => (
            <input
              {...control}
              ref={(element) => {
                field.current = element;
                firstFocus(element);
              }}
              className={`${control.className} font-mono`}
              value={name}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => {
                setName(event.target.value);
                setFailure(undefined);
              }}
            />
          )}
        </Field>
        <div className="grid grid-cols-[auto_1fr] gap-x-2">
          <input
            id={`${form}-lock`}
            type="checkbox"
            className="mt-0.5 size-4 accent-act phone:size-6"
            checked={lock}
            aria-describedby={`${form}-lock-hint`}
            onChange={(event) => setLock(event.target.checked)}
          />
          <label htmlFor={`${form}-lock`} className="font-medium">
            {say('bucket.new.lock')}
          </label>
          <p id={`${form}-lock-hint`} className="col-start-2 text-xs text-ink-3">
            {say('bucket.new.lockHint')}
          </p>
        </div>
      </form>
    </Dialog>
  );
};
