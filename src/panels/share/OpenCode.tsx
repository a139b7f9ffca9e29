/** The way in: a link or a progress code that was copied somewhere else. */
import { useState } from 'react';
import { say } from '../../i18n/windows.ts';
import { sceneAddress, tokenIn } from '../address/place.ts';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';

/** Goes where the code leads, as its link would: what is kept in this browser is not written over. */
export const OpenCode = () => {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (): void => {
    const token = tokenIn(text);
    setWrong(token === undefined);
    if (token === undefined) return;
    const to = sceneAddress(location.href, token);
    const same = to.split('#')[0] === location.href.split('#')[0];
    location.assign(to);
    // An address that differs in its fragment only is not loaded by itself.
    if (same) location.reload();
  };
  return (
    <form
      className="grid gap-1.5 border-t pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <Field label={say('share.open')} error={wrong ? say('share.open.wrong') : undefined}>
        {({ className, ...control }) => (
          <div className="flex gap-2">
            <input
              {...control}
              value={text}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => setText(target.value)}
              className={`${className} min-w-0 flex-1 font-mono text-xs`}
            />
            <Button type="submit">{say('share.open.button')}</Button>
          </div>
        )}
      </Field>
    </form>
  );
};
