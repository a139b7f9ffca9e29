/** The ways into the simulator. Each is asked the same in its own form, and answers for the state that it keeps. */
import { md5Hex } from '../../src/digest/hash.ts';
import { digestMemory } from '../../src/digest/memory.ts';
import type { Command, Instant, Nonce, State } from '../../src/engine/index.ts';
import { sendDraft } from '../../src/store/dispatch.ts';
import { createLab } from '../../src/store/lab.ts';
import { askAs, prepare } from '../../src/store/look.ts';
import { stateNow } from '../../src/store/views.ts';
import { totp } from '../support/ports.ts';
import { named, textOf } from '../support/strictXml.ts';
import { aWireWorld, contentMd5, send, wholeXml } from '../support/wireWorld.ts';
import type { Sending, Who } from '../support/wireWorld.ts';
import type { What } from './moves.ts';

/** What can be asked at every door. */
export type Shared = Command<What['type']>;

/** One request, before it takes the form of a door. */
export interface Knock {
  readonly who: Who;
  readonly session: boolean;
  readonly command: Shared;
  /** The `x-amz-mfa` value. */
  readonly mfa: string | undefined;
  readonly at: Instant;
  readonly nonce: Nonce;
}

export interface Door {
  readonly name: string;
  /** What S3 said: `ok` and the codes of the entries that failed nevertheless, or the error's code. */
  readonly knock: (knock: Knock) => string;
  readonly state: () => State;
}

const said = (codes: readonly (string | undefined)[]): string => ['ok', ...codes].join(' ');

/** The page: a request is written as a draft, and sent, as its forms and actions do. */
const thePage = (seed: string): Door => {
  let real = 0;
  let nonce = '';
  const world = { realNow: () => real, drawNonce: () => nonce, totp, digests: digestMemory(md5Hex) };
  const lab = createLab(world, seed);
  return {
    name: 'the page',
    state: () => stateNow(lab.getState()),
    knock: (knock) => {
      real = knock.at;
      nonce = knock.nonce;
      askAs(lab, knock.who);
      lab.setState({ sessionCredentials: knock.session });
      prepare(lab, knock.command, knock.mfa);
      const outcome = sendDraft(lab);
      if (outcome === undefined) throw new Error('the page sent nothing');
      const { result } = outcome;
      if (!result.ok) return result.error.code;
      return said('errors' in result.value ? result.value.errors.map(({ code }) => code) : []);
    },
  };
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const element = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;
const pathOf = (bucket: string, key: string): string =>
  `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
const naming = (versionId: string | undefined): Pick<Sending, 'query'> =>
  versionId === undefined ? {} : { query: { versionId } };

/** A request as the REST API has it, without the signature. */
const requestOf = (command: Shared): Sending => {
  const bucket = `/${command.bucket}`;
  switch (command.type) {
    case 'CreateBucket':
      return { method: 'PUT', path: bucket };
    case 'DeleteBucket':
      return { method: 'DELETE', path: bucket };
    case 'PutBucketVersioning': {
      const inner = element('Status', command.status) + element('MfaDelete', command.mfaDelete);
      const body = wholeXml('VersioningConfiguration', inner);
      return { method: 'PUT', path: bucket, query: 'versioning', body };
    }
    case 'PutObject':
      return { method: 'PUT', path: pathOf(command.bucket, command.key), body: command.body };
    case 'GetObject':
      return { path: pathOf(command.bucket, command.key), ...naming(command.versionId) };
    case 'DeleteObject':
      return {
        method: 'DELETE',
        path: pathOf(command.bucket, command.key),
        ...naming(command.versionId),
      };
    case 'CopyObject': {
      const { source } = command;
      const id = source.versionId === undefined ? '' : `?versionId=${source.versionId}`;
      const headers = { 'x-amz-copy-source': pathOf(source.bucket, source.key) + id };
      return { method: 'PUT', path: pathOf(command.bucket, command.key), headers };
    }
    case 'DeleteObjects': {
      const objects = command.objects.map(
        ({ key, versionId }) => `<Object>${element('Key', key)}${element('VersionId', versionId)}</Object>`,
      );
      const body = wholeXml('Delete', objects.join(''));
      return {
        method: 'POST',
        path: bucket,
        query: 'delete',
        headers: { 'content-md5': contentMd5(body) },
        body,
      };
    }
  }
};

/** The wire: a signed HTTP request. Its codes are checked by the page's own maker of codes, its bodies by real hashes. */
const theWire = (seed: string): Door => {
  const world = aWireWorld(seed);
  return {
    name: 'the wire',
    state: () => world.state,
    knock: ({ who, session, command, mfa, at, nonce }) => {
      world.now = at;
      world.nonceOf = () => nonce;
      const request = requestOf(command);
      const headers = { ...request.headers, ...(mfa === undefined ? {} : { 'x-amz-mfa': mfa }) };
      const token = session ? { sessionToken: 'of a session' } : {};
      const { status, xml } = send(world, { ...request, ...token, headers, as: who });
      if (status < 300) return said(named(xml, 'Error').map((error) => textOf(error, 'Code')));
      return textOf(xml, 'Code') ?? `status ${status}`;
    },
  };
};

/** Every door there is, opened on a room of its own. The command line's stands open here when there is one. */
export const openDoors = (seed: string): readonly Door[] => [thePage, theWire].map((open) => open(seed));
