/**
 * One lab, several tabs: one of them writes. A Web Lock says which; a channel lets another tab ask for it politely, so
 * that the holder saves first. Without Web Locks (a page not served securely) the channel alone tells, as well as it can,
 * and the database's epoch keeps a tab that lost the lab from writing.
 */

/** A way to speak to the other tabs: what one posts, all others hear. */
export interface Channel {
  readonly post: (word: unknown) => void;
  readonly close: () => void;
}

/** The browser's means, absent where it has none. */
export interface TabPorts {
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly openChannel: ((name: string, hear: (word: unknown) => void) => Channel) | undefined;
  /** How long a holder may take to save and let go, in milliseconds. */
  readonly patienceMs: number;
}

/** What this tab is told. */
export interface TabEvents {
  /** Another tab wants to write. The lock is let go when the promise settles. */
  readonly onAsked: () => Promise<void>;
  /** Another tab has taken the lock: this one may no longer write. */
  readonly onStolen: () => void;
}

export interface Tabs {
  /** Whether a lock keeps two tabs from writing; if not, a notice is due. Known after `join`. */
  readonly guarded: () => boolean;
  /** Becomes the writer if no other tab is. */
  readonly join: () => Promise<'writer' | 'elsewhere'>;
  /** Becomes the writer: asks the holder to save and let go, and takes the lab if it does not. */
  readonly takeOver: () => Promise<void>;
  /** Stops writing, and lets another tab write. */
  readonly leave: () => void;
  /** Leaves, and hears nothing more. */
  readonly close: () => void;
}

const NAME = 'bucket-lab';
const PATIENCE_MS = 2000;
/** How long other tabs may take to say that they write, where there is no lock to tell. */
const ANSWER_MS = 200;

type Word = 'who writes' | 'I write' | 'let go' | 'gone';

const openBroadcast = (name: string, hear: (word: unknown) => void): Channel => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => hear(data);
  return { post: (word) => channel.postMessage(word), close: () => channel.close() };
};

/** What this browser has. */
export const pageTabs = (): TabPorts => ({
  locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
  openChannel: typeof BroadcastChannel === 'undefined' ? undefined : openBroadcast,
  patienceMs: PATIENCE_MS,
});

/** This tab's place among the others. */
export const openTabs = ({ locks, openChannel, patienceMs }: TabPorts, events: TabEvents): Tabs => {
  let guarded = locks !== undefined;
  /** Lets the lock go; there while this tab writes. */
  let letGo: (() => void) | undefined;
  let heard: ((word: Word) => void) | undefined;
  /** Whether `word` is heard within `ms`. */
  const hears = (word: Word, ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      const done = (answer: boolean): void => {
        clearTimeout(timer);
        heard = undefined;
        resolve(answer);
      };
      const timer = setTimeout(() => done(false), ms);
      heard = (said) => {
        if (said === word) done(true);
      };
    });

  const leave = (): void => {
    letGo?.();
    letGo = undefined;
  };

  /** Whether the lock was got. It is held until `letGo`, or until another tab steals it. */
  const lock = (manager: Pick<LockManager, 'request'>, options: LockOptions): Promise<boolean> =>
    new Promise((resolve, reject) => {
      let mine: (() => void) | undefined;
      const held = (granted: Lock | null): Promise<void> | undefined => {
        resolve(granted !== null);
        if (granted === null) return undefined;
        return new Promise((free) => {
          mine = free;
          letGo = free;
        });
      };
      manager.request(NAME, options, held).catch((error: unknown) => {
        if (mine === undefined) return reject(error);
        if (letGo !== mine) return undefined;
        letGo = undefined;
        return events.onStolen();
      });
    });

  const becomeWriter = (): void => {
    letGo = () => undefined;
  };

  const channel = openChannel?.(NAME, (word) => {
    if (word === 'who writes' && letGo !== undefined) say('I write');
    if (word === 'I write' || word === 'gone') heard?.(word);
    if (word === 'let go' && letGo !== undefined) {
      const gone = (): void => {
        leave();
        say('gone');
      };
      void events.onAsked().then(gone, gone);
    }
  });
  const say = (word: Word): void => channel?.post(word);

  const joinUnguarded = async (): Promise<'writer' | 'elsewhere'> => {
    guarded = false;
    if (channel !== undefined) {
      const answer = hears('I write', ANSWER_MS);
      say('who writes');
      if (await answer) return 'elsewhere';
    }
    becomeWriter();
    return 'writer';
  };

  const takeUnguarded = async (): Promise<void> => {
    if (channel !== undefined) {
      const answer = hears('gone', patienceMs);
      say('let go');
      await answer;
    }
    becomeWriter();
  };

  const takeGuarded = async (manager: Pick<LockManager, 'request'>): Promise<void> => {
    const asking = new AbortController();
    const timer = setTimeout(() => asking.abort(), patienceMs);
    const waiting = lock(manager, { signal: asking.signal });
    say('let go');
    const got = await waiting.catch(() => false);
    clearTimeout(timer);
    if (!got) await lock(manager, { steal: true });
  };

  return {
    guarded: () => guarded,
    join: async () => {
      if (locks === undefined) return joinUnguarded();
      try {
        return (await lock(locks, { ifAvailable: true })) ? 'writer' : 'elsewhere';
      } catch {
        // A sandboxed frame has the lock manager and may not use it.
        return joinUnguarded();
      }
    },
    takeOver: () => (locks !== undefined && guarded ? takeGuarded(locks) : takeUnguarded()),
    leave,
    close: () => {
      leave();
      channel?.close();
    },
  };
};
