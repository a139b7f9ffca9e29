/** What an address can ask of the page, and what of it was not understood. Public: docs/embedding.md lists it. */
import type { Command } from '../engine/index.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast', 'projector'] as const;
export const LANGUAGES = ['en', 'es', 'pseudo', 'pseudo-rtl'] as const;
export const CLOCKS = ['real', 'frozen', 'step'] as const;
export const STORAGES = ['none', 'local'] as const;
export const SPEEDS = ['0', '1', '2', '3', '4'] as const;
/** The parts of the bench that can be left out. The shelves and the answer always stand. */
export const PANELS = ['stack', 'auth', 'cli', 'log', 'goal'] as const;

/** What a learner may be allowed, by the word an address uses for it. */
export const TOOLS = [
  'get',
  'upload',
  'copy',
  'delete',
  'delete-version',
  'batch',
  'versioning',
  'mfa',
  'bucket',
] as const;

export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];
export type Panel = (typeof PANELS)[number];
export type Tool = (typeof TOOLS)[number];

/** An absent field is a parameter that is absent, or was not understood: what the page has by itself holds. */
export interface Settings {
  readonly embed: boolean;
  readonly present: boolean;
  readonly readonly: boolean;
  /** Whether links may lead out of the page. */
  readonly links: boolean;
  /** Whether the embedded form has a button for the whole screen. */
  readonly fullscreen: boolean;
  /** A share token, not yet read. */
  readonly scene?: string;
  readonly view?: readonly Panel[];
  readonly tools?: readonly Tool[];
  readonly lang?: Language;
  readonly theme?: Theme;
  /** Per cent of the usual type size. */
  readonly font?: number;
  /** 0 to 4: 0 is at once, 1 is usual. */
  readonly speed?: number;
  readonly motion?: 'reduce';
  readonly clock?: (typeof CLOCKS)[number];
  /** Milliseconds since the epoch. */
  readonly t0?: number;
  readonly seed?: string;
  readonly storage?: (typeof STORAGES)[number];
}

/** One parameter that was not understood. The words for it are the catalogue's; these are terms and values. */
export interface Problem {
  readonly name: string;
  /** As written, cut to a readable length. */
  readonly value: string;
  /** `value` is not known · `later`: it is known and this version has nothing behind it. */
  readonly kind: 'value' | 'later';
  /** What would be right. */
  readonly allowed: readonly string[];
  /** What holds instead; absent where the parameter is left out. */
  readonly using?: string;
}

/** The whole of an address. */
export interface Address {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** What a command needs to be allowed; `undefined` for what only looks. */
export const toolFor = (command: Command): Tool | undefined => {
  switch (command.type) {
    case 'GetObject':
      return 'get';
    case 'PutObject':
      return 'upload';
    case 'CopyObject':
      return 'copy';
    case 'DeleteObject':
      return command.versionId === undefined ? 'delete' : 'delete-version';
    case 'DeleteObjects':
      return 'batch';
    case 'PutBucketVersioning':
      return command.mfaDelete === undefined ? 'versioning' : 'mfa';
    case 'CreateBucket':
    case 'DeleteBucket':
      return 'bucket';
    case 'CreateVirtualMFADevice':
    case 'EnableMFADevice':
    case 'ResyncMFADevice':
    case 'DeactivateMFADevice':
    case 'DeleteVirtualMFADevice':
      return 'mfa';
    case 'ListBuckets':
    case 'HeadBucket':
    case 'GetBucketVersioning':
    case 'HeadObject':
    case 'ListObjectsV2':
    case 'ListObjectVersions':
    case 'ListMFADevices':
      return undefined;
  }
};
