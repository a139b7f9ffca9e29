import { Inflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../src/digest/hash.ts';
import { MAX_LAB_BYTES, labFileName, readLabFile, writeLabFile } from '../../src/persistence/labFile.ts';
import type { Step } from '../../src/session/journal.ts';
import { crc32 } from '../../src/persistence/zipDirectory.ts';
import { after, branchedLab, bytes, labOf, pagePorts, put } from './labs.ts';

const fileOf = async (lab = labOf(2)): Promise<Uint8Array> => {
  const file = await writeLabFile(lab, pagePorts());
  if (!file.ok) throw new Error(`no file: ${JSON.stringify(file.error)}`);
  return file.value;
};
const entriesOf = async (lab = labOf(2)): Promise<Record<string, Uint8Array>> => unzipSync(await fileOf(lab));
const read = (file: Uint8Array) => readLabFile(file, pagePorts());
const faultOf = async (file: Uint8Array): Promise<object> => {
  const lab = await read(file);
  if (lab.ok) throw new Error('the file was read');
  return lab.error;
};

const bodyOf = ({ request: { command } }: Step): Uint8Array | undefined =>
  command.type === 'PutObject' ? command.body : undefined;

describe('a lab file', () => {
  it('gives the same lab, on another page', async () => {
    const lab = branchedLab();
    expect(await read(await fileOf(lab))).toEqual({ ok: true, value: lab });
  });

  it('holds lab.json and each body once, under its SHA-256', async () => {
    const lab = after(labOf(1), put('copy', 'content 0'));
    const entries = await entriesOf(lab);
    const body = bytes('content 0');
    expect(Object.keys(entries)).toEqual(['lab.json', `bodies/${sha256Hex(body)}`]);
    expect(entries[`bodies/${sha256Hex(body)}`]).toEqual(body);
    expect(JSON.parse(strFromU8(entries['lab.json'] ?? body))).toMatchObject({
      format: 'bucketlab',
      version: 1,
    });
  });

  it('is the same bytes whenever it is written', async () => {
    expect(await fileOf()).toEqual(await fileOf());
  });

  it('is read whatever program zipped it again, stored or compressed', async () => {
    const entries = await entriesOf(branchedLab());
    for (const level of [0, 1, 9] as const)
      expect(await read(zipSync(entries, { level }))).toEqual({ ok: true, value: branchedLab() });
  });

  it('takes bodies of several megabytes, and empty ones', async () => {
    const large = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7) ^ (i >> 8));
    let lab = after(labOf(0), { type: 'PutObject', bucket: 'album', key: 'film', body: large });
    lab = after(lab, put('empty', ''));
    const again = await read(await fileOf(lab));
    const bodies = again.ok ? again.value.journal.branches[0]?.steps.map(bodyOf) : [];
    expect(bodies?.map((body) => body?.length)).toEqual([undefined, undefined, 3_000_000, 0]);
    expect(Buffer.compare(bodies?.[2] ?? new Uint8Array(), large)).toBe(0);
  });

  it('reads a body that is itself a zip, stored in it', async () => {
    const inner = zipSync({ 'lab.json': strToU8('{}') }, { level: 0 });
    const lab = after(labOf(0), { type: 'PutObject', bucket: 'album', key: 'inner.zip', body: inner });
    const entries = await entriesOf(lab);
    expect(await read(zipSync(entries, { level: 0 }))).toEqual({ ok: true, value: lab });
  });

  it('is named for a day', () => {
    expect(labFileName('2026-11-24')).toBe('bucket-lab-2026-11-24.zip');
  });
});

describe('a file that is no lab', () => {
  const edited = (edit: (lab: Record<string, unknown>) => unknown) => async (): Promise<Uint8Array> => {
    const entries = await entriesOf();
    const lab = JSON.parse(strFromU8(entries['lab.json'] ?? new Uint8Array()));
    return zipSync({ ...entries, 'lab.json': strToU8(JSON.stringify(edit(lab))) });
  };
  const withEntry =
    (name: string, entry: Uint8Array = bytes('x')) =>
    async (): Promise<Uint8Array> => {
      const files: Zippable = { ...(await entriesOf()), [name]: entry };
      return zipSync(files);
    };
  const firstBody = async (): Promise<string> =>
    Object.keys(await entriesOf()).find((name) => name.startsWith('bodies/')) ?? '';
  const names = 'only lab.json and bodies/ with a SHA-256';

  it.each<[what: string, file: () => Promise<Uint8Array>, error: object]>([
    [
      'nothing',
      async () => new Uint8Array(),
      { kind: 'zip', found: "0 bytes without a zip's end", right: 'a whole zip file' },
    ],
    ['text', async () => bytes('{"format":"bucketlab"}'), { kind: 'zip', right: 'a whole zip file' }],
    ['an empty zip', async () => zipSync({}), { kind: 'entry', path: 'lab.json', found: 'nothing' }],
    [
      'a zip of something else',
      async () => zipSync({ 'a.txt': bytes('a') }),
      { kind: 'entry', path: '"a.txt"', right: names },
    ],
    [
      'without lab.json',
      async () => {
        const { 'lab.json': _gone, ...bodies } = await entriesOf();
        return zipSync(bodies);
      },
      { kind: 'entry', path: 'lab.json', found: 'nothing' },
    ],
    [
      'lab.json is no JSON',
      withEntry('lab.json', bytes('{"format":')),
      { kind: 'entry', path: 'lab.json', right: 'JSON in UTF-8' },
    ],
    [
      'lab.json is no UTF-8',
      withEntry('lab.json', Uint8Array.of(0x22, 0xff, 0x22)),
      { kind: 'entry', path: 'lab.json' },
    ],
    [
      'lab.json is null',
      withEntry('lab.json', bytes('null')),
      { kind: 'format', path: 'lab.json format', found: 'null' },
    ],
    [
      'another format',
      edited((lab) => ({ ...lab, format: 'scratch' })),
      { kind: 'format', path: 'lab.json format', found: '"scratch"', right: '"bucketlab"' },
    ],
    [
      'a later version',
      edited((lab) => ({ ...lab, version: 7 })),
      { kind: 'newer', path: 'lab.json version', found: '7', right: 'at most 1' },
    ],
    [
      'a wrong field',
      edited((lab) => ({ ...lab, cursor: 'end' })),
      { kind: 'shape', path: 'lab.json cursor', found: '"end"' },
    ],
    [
      'a body is missing',
      async () => {
        const { [await firstBody()]: _gone, ...rest } = await entriesOf();
        return zipSync(rest);
      },
      { kind: 'body', path: 'lab.json branches[0].steps[2].request.command.body', found: 'nothing' },
    ],
    [
      'a body is another',
      async () => withEntry(await firstBody(), bytes('swapped!!'))(),
      { kind: 'body', right: 'the bytes that its name says' },
    ],
    [
      'a body has another size than said',
      edited((lab) => JSON.parse(JSON.stringify(lab).replace('"size":9', '"size":8'))),
      { kind: 'body', found: '9 bytes', right: '8 bytes' },
    ],
    [
      'an entry that climbs out',
      withEntry('bodies/../../etc/passwd'),
      { kind: 'entry', path: '"bodies/../../etc/passwd"', right: names },
    ],
    ['an absolute entry', withEntry('/lab.json'), { kind: 'entry', path: '"/lab.json"', right: names }],
    ['an entry with a backslash', withEntry('bodies\\x'), { kind: 'entry', right: names }],
    ['an entry in capitals', withEntry(`bodies/${'A'.repeat(64)}`), { kind: 'entry', right: names }],
    ['a folder', withEntry('bodies/', new Uint8Array()), { kind: 'entry', path: '"bodies/"' }],
  ])('is refused and says why: %s', async (_what, file, error) => {
    expect(await faultOf(await file())).toMatchObject(error);
  });

  it('is refused wherever it was cut', async () => {
    const file = await fileOf();
    for (let end = 0; end < file.length; end += 5)
      expect(await faultOf(file.slice(0, end))).toMatchObject({ kind: 'zip' });
  });

  it('is refused or is the same lab, whatever byte is changed', async () => {
    const file = await fileOf();
    const lab = labOf(2);
    for (let at = 0; at < file.length; at++) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const result = await read(damaged);
      if (result.ok) expect(result.value).toEqual(lab);
    }
  }, 30_000);

  it('is refused with two entries of one name', async () => {
    const file = zipSync({ 'lab.json': bytes('{}'), 'lab.jsox': bytes('{}') });
    const twice = Uint8Array.from(file, (byte) => (byte === 0x78 ? 0x6e : byte));
    expect(await faultOf(twice)).toMatchObject({
      kind: 'entry',
      path: 'lab.json',
      found: 'two entries of this name',
    });
  });

  it.each([
    ['is encrypted', 8, 1],
    ['is packed in another way', 10, 12],
  ])('is refused when an entry %s', async (_how, field, value) => {
    const file = await fileOf(labOf(0));
    new DataView(file.buffer).setUint16(directoryOf(file) + field, value, true);
    expect(await faultOf(file)).toMatchObject({ kind: 'zip', path: 'lab.json', right: 'stored or deflated' });
  });
});

/** Where the zip's directory begins. */
const directoryOf = (file: Uint8Array): number =>
  file.findIndex(
    (_, i) => file[i] === 0x50 && file[i + 1] === 0x4b && file[i + 2] === 1 && file[i + 3] === 2,
  );

/** A zip of one entry whose directory lies about its size. */
const lying = (name: string, content: Uint8Array, declared: number): Uint8Array => {
  const file = zipSync({ [name]: content }, { level: 1 });
  new DataView(file.buffer).setUint32(directoryOf(file) + 24, declared, true);
  return file;
};

describe('a bomb', () => {
  const name = `bodies/${'0'.repeat(64)}`;

  it('is refused by what it declares, before it is unzipped', async () => {
    expect(await faultOf(lying(name, new Uint8Array(10), MAX_LAB_BYTES + 1))).toEqual({
      kind: 'size',
      path: '',
      found: `${MAX_LAB_BYTES + 1} bytes unzipped`,
      right: `at most ${MAX_LAB_BYTES}`,
    });
  });

  it('is refused by what comes out, as soon as that is more than it declares', async () => {
    // Noise deflates badly: the entry is longer than one chunk of 65,536 bytes.
    const bomb = lying(
      name,
      Uint8Array.from({ length: 450_000 }, (_, i) => Math.imul(i, 2654435761) >>> 24),
      10,
    );
    expect(bomb.length).toBeGreaterThan(70_000);
    const inflated = vi.spyOn(Inflate.prototype, 'push');
    expect(await faultOf(bomb)).toMatchObject({ kind: 'zip', path: name, right: '10 bytes' });
    expect(inflated).toHaveBeenCalledTimes(1);
    inflated.mockRestore();
  });

  it('is refused by what comes out, when that is less than it declares', async () => {
    expect(await faultOf(lying(name, new Uint8Array(10), 11))).toMatchObject({
      kind: 'zip',
      path: name,
      right: '11 bytes',
    });
  });

  it('is refused by the number of its entries', async () => {
    const many: Zippable = {};
    for (let i = 0; i <= 50_000; i++)
      many[`bodies/${i.toString(16).padStart(64, '0')}`] = [new Uint8Array(), { level: 0 }];
    expect(await faultOf(zipSync(many))).toEqual({
      kind: 'size',
      path: '',
      found: '50001 entries',
      right: 'at most 50000',
    });
  }, 30_000);
});

describe('writing', () => {
  it('refuses what it could not read again', async () => {
    const half = new Uint8Array(MAX_LAB_BYTES / 2);
    const other = new Uint8Array(MAX_LAB_BYTES / 2);
    let n = 0;
    const ports = pagePorts();
    const digestOf = () => Promise.resolve({ md5: 'a'.repeat(32), sha256: String(n++).padStart(64, '0') });
    const engine = { ...ports.engine, md5: () => 'a'.repeat(32) };
    let lab = after(labOf(0), { type: 'PutObject', bucket: 'album', key: 'a', body: half }, {}, engine);
    lab = after(lab, { type: 'PutObject', bucket: 'album', key: 'b', body: other }, {}, engine);
    expect(await writeLabFile(lab, { digestOf })).toMatchObject({ ok: false, error: { kind: 'size' } });
  });
});

describe('crc32', () => {
  it('gives the check value of the CRC catalogue for 123456789', () => {
    // https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
