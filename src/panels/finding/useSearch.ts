/** A search that never holds the page up: a slice at a time, and what was found so far is shown meanwhile. */
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Bucket } from '../../engine/index.ts';
import { search } from './listing.ts';
import type { Found, Query } from './listing.ts';

/** Keys looked at in one slice: a few milliseconds. */
const SLICE = 2000;

interface Search {
  readonly query: Query;
  readonly found: Found[];
  done: boolean;
  readonly goOn: () => void;
}

const begin = (bucket: Bucket, query: Query, wanted: boolean): Search => {
  const steps = search(bucket, query);
  const self: Search = {
    query,
    found: [],
    done: !wanted,
    goOn: () => {
      for (let i = 0; i < SLICE && !self.done; i++) {
        const step = steps.next();
        if (step.done === true) self.done = true;
        else if (step.value !== undefined) self.found.push(step.value);
      }
    },
  };
  self.goOn();
  return self;
};

/** After a change of the bucket, what was found before stays until the new search has come to its end. */
export const useSearch = (
  bucket: Bucket,
  query: Query,
  wanted: boolean,
): { readonly found: readonly Found[]; readonly done: boolean } => {
  const { text, folders, folder } = query;
  const now = useMemo(
    () => begin(bucket, { text, folders, folder }, wanted),
    [bucket, text, folders, folder, wanted],
  );
  const [, tell] = useReducer((n: number) => n + 1, 0);
  const ended = useRef<Search>(undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      if (now.done) {
        ended.current = now;
        return;
      }
      timer = setTimeout(() => {
        now.goOn();
        tell();
        next();
      });
    };
    next();
    return () => clearTimeout(timer);
  }, [now]);
  const before = ended.current;
  const same =
    before?.query.text === text && before.query.folders === folders && before.query.folder === folder;
  return { found: !now.done && same ? before.found : now.found, done: now.done };
};
