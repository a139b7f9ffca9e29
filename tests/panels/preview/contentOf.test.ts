import { describe, expect, it } from 'vitest';
import type { ObjectVersion } from '../../../src/engine/index.ts';
import { contentOf, dumpOf, MAX_TEXT_BYTES } from '../../../src/panels/preview/contentOf.ts';
import { fileNameOf } from '../../../src/panels/preview/download.ts';
import { bytes } from '../../support/world.ts';

const version = (contentType: string, body: Uint8Array) =>
  ({ kind: 'object', contentType, body, size: body.length }) as unknown as ObjectVersion;
const kindOf = (contentType: string, body: Uint8Array) => contentOf(version(contentType, body)).kind;

describe('what there is to see of a version', () => {
  it.each([
    ['text/plain;charset=utf-8', 'text'],
    ['text/html', 'text'],
    ['TEXT/CSV', 'text'],
    ['application/json', 'text'],
    ['application/ld+json', 'text'],
    ['binary/octet-stream', 'text'],
    ['image/png', 'picture'],
    ['image/svg+xml', 'picture'],
    ['application/pdf', 'bytes'],
    ['video/mp4', 'bytes'],
    ['image/x-unheard-of', 'bytes'],
  ])('takes readable bytes of type %s as %s', (type, kind) => {
    expect(kindOf(type, bytes('plain words'))).toBe(kind);
  });

  it('decodes UTF-8 strictly: one wrong byte, and it is bytes', () => {
    expect(kindOf('text/plain', Uint8Array.of(0x47, 0x72, 0xf6, 0xdf))).toBe('bytes');
    expect(contentOf(version('text/plain', bytes('Größe')))).toMatchObject({ text: 'Größe' });
  });

  it('takes control characters for bytes, white space for text', () => {
    expect(kindOf('text/plain', Uint8Array.of(0x61, 0x00, 0x62))).toBe('bytes');
    expect(kindOf('text/plain', bytes('a\tb\r\nc'))).toBe('text');
  });

  it('cuts a long text, even through the middle of a character', () => {
    const body = bytes(`x${'é'.repeat(MAX_TEXT_BYTES)}`);
    const content = contentOf(version('text/plain', body));
    expect(content).toMatchObject({ kind: 'text', bytes: MAX_TEXT_BYTES });
    expect(content.kind === 'text' && content.text.length).toBe(MAX_TEXT_BYTES / 2);
  });

  it('tells an empty object', () => {
    expect(kindOf('image/png', new Uint8Array())).toBe('empty');
  });
});

describe('the dump', () => {
  it('writes sixteen bytes a line: offset, hexadecimal, ASCII', () => {
    expect(dumpOf(bytes('%PDF-1.7 and on\n\u0000\u00ff'))).toBe(
      [
        '0000  25 50 44 46 2d 31 2e 37 20 61 6e 64 20 6f 6e 0a  %PDF-1.7 and on.',
        '0010  00 c3 bf                                         ...',
      ].join('\n'),
    );
  });

  it('ends after 512 bytes', () => {
    expect(dumpOf(new Uint8Array(5000)).split('\n')).toHaveLength(32);
  });
});

describe('the name of a saved file', () => {
  it.each([
    ['photos/2026/sea.jpg', 'sea.jpg'],
    ['folder/', 'folder'],
    ['///', 'object'],
    ['..', 'object'],
    ['.bashrc', 'bashrc'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['..\\..\\evil.exe', '_.._evil.exe'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['line\nbreak.txt', 'linebreak.txt'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['Größe 1.txt', 'Größe 1.txt'],
  ])('of %j is %j', (key, name) => {
    expect(fileNameOf(key)).toBe(name);
  });

  it('keeps the extension of a name that is too long', () => {
    const name = fileNameOf(`${'a'.repeat(500)}.tar.gz`);
    expect(name).toHaveLength(200);
    expect(name).toMatch(/a\.gz$/);
  });
});
