/** Links: what goes out comes back, tokens of every released version open, and nothing that comes in throws. */
import { deflateSync, inflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNonce, nonceFrom, values } from '../../src/engine/index.ts';
import type { Bucket, State, Version } from '../../src/engine/index.ts';
import { fromBase64Url, toBase64Url } from '../../src/persistence/base64url.ts';
import type { Lab } from '../../src/persistence/format.ts';
import { openShareToken } from '../../src/persistence/shareOpen.ts';
import { shareToken } from '../../src/persistence/shareToken.ts';
import { isStandIn } from '../../src/persistence/standIn.ts';
import { activeBranch, stateAt } from '../../src/session/journal.ts';
import { after, at, branchedLab, bytes, emptyLab, labOf, put } from './labs.ts';
import { sharePorts } from './shares.ts';

const shared = async (lab: Lab) => {
  const made = await shareToken(lab, sharePorts());
  if (!made.ok) throw new Error(`not shared: ${JSON.stringify(made.error)}`);
  return made.value;
};
const opened = async (token: string) => {
  const scene = await openShareToken(token, sharePorts());
  if (!scene.ok) throw new Error(`not opened: ${JSON.stringify(scene.error)}`);
  return scene.value;
};
const faultOf = async (token: string) => {
  const scene = await openShareToken(token, sharePorts());
  return scene.ok ? undefined : scene.error;
};

/** Maps compare by content; bodies do, too. */
const stateOf = ({ journal }: Lab): State => stateAt(journal);
const packed = (value: unknown): string =>
  `v1.${toBase64Url(deflateSync(new TextEncoder().encode(JSON.stringify(value))))}`;
const unpacked = (token: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(inflateSync(fromBase64Url(token.slice(3)) ?? new Uint8Array())));

describe('a link', () => {
  it('brings back every branch, the cursor, the clock, the seed and the view', async () => {
    const lab: Lab = {
      ...at(branchedLab(), 4),
      clock: { mode: 'frozen', atMs: 1_795_600_000_000 },
      drift: { 'phone:ana': 90 },
      settings: { identity: 'dev', bucket: 'album' },
    };
    const { token, extent } = await shared(lab);
    expect(extent).toBe('all');
    const { lab: back } = await opened(token);
    expect(back).toEqual(lab);
  });

  it('is the same for the same lab', async () => {
    expect((await shared(labOf(5))).token).toBe((await shared(labOf(5))).token);
  });

  it('shares again what it opened', async () => {
    const { token } = await shared(branchedLab());
    const again = await shared((await opened(token)).lab);
    expect(again.token).toBe(token);
  });

  it('leaves out what the prepared sandbox brings by itself', async () => {
    const { sandbox } = sharePorts();
    const empty = emptyLab('harbor');
    const journal = {
      ...empty.journal,
      branches: [{ id: 'A', from: undefined, steps: sandbox('harbor', 9e11) }],
      cursor: 2,
    };
    const lab = after({ ...empty, journal }, put('cover', 'mine'), { at: 9e11 as never });
    const { token, requests } = await shared(lab);
    expect(requests).toBe(3);
    expect(unpacked(token)['branches']).toMatchObject([{ steps: [{ actor: 'ana' }] }]);
    expect(unpacked(token)['sandbox']).toBe(9e11);
    expect(stateOf((await opened(token)).lab)).toEqual(stateOf(lab));
  });

  it('carries bodies up to 1 KB, text or not', async () => {
    const binary = after(labOf(0), {
      type: 'PutObject',
      bucket: 'album',
      key: 'b',
      body: new Uint8Array([0, 255, 254, 7]),
    });
    const lab = after(binary, put('t', 'é'.repeat(512)));
    expect(stateOf((await opened((await shared(lab)).token)).lab)).toEqual(stateOf(lab));
  });

  it('tells of larger bodies by size and MD5, and what is opened says so', async () => {
    const lab = after(labOf(0), put('photo', 'x'.repeat(5000)));
    const { token, absent } = await shared(lab);
    expect(absent).toEqual({ count: 1, bytes: 5000 });
    const page = sharePorts();
    const read = await openShareToken(token, page);
    if (!read.ok) throw new Error('not opened');
    const scene = read.value;
    expect(scene.absent).toEqual(absent);
    const [mine, theirs] = [lab, scene.lab].map(({ journal }) => activeBranch(journal).steps.at(-1));
    expect(theirs?.outcome.result).toEqual(mine?.outcome.result);
    const command = theirs?.request.command;
    if (command?.type !== 'PutObject') throw new Error('the last request was an upload');
    expect(command.body).toHaveLength(5000);
    expect(isStandIn(command.body)).toBe(true);
    // And again: what was not in the link keeps its MD5 in the next one.
    expect(await shareToken(scene.lab, page)).toMatchObject({ value: { token } });
  });

  it('leaves other branches out where they do not fit, then the undone future, and says when nothing fits', async () => {
    const big = (from: Lab, n: number): Lab => {
      let lab = from;
      for (let i = 0; i < n; i++)
        lab = after(lab, put(`k${i}`, `${i} ${Math.sin(i)}`.repeat(2)), {
          nonce: asNonce(nonceFrom(`big ${n} ${i}`)),
        });
      return lab;
    };
    const one = big(labOf(1), 110);
    const two = big(at(one, 3), 110);
    expect((await shared(two)).extent).toBe('branch');
    expect((await shared(at(big(labOf(1), 300), 5))).extent).toBe('past');
    const none = await shareToken(big(labOf(1), 400), sharePorts());
    expect(none).toMatchObject({ ok: false, error: { kind: 'characters', limit: 8192 } });
    const many = await shareToken(labOf(500), sharePorts());
    expect(many).toMatchObject({ ok: false, error: { kind: 'requests', found: 502, limit: 500 } });
  });
});

/** Tokens as they were handed out. They are opened for ever: never change one, add those of new versions. */
const HANDED_OUT = {
  branches:
    'v1.tZbJktQ4EIZfpUPn6hntkn0bmDlOzJy4EBy0pGjTLrmxZbaKfncyq5qloIEGwj44qqx06v8_p1I6sAUgs541WNrCdiyNU7pm_YHtpwz4vMzTO6g4ENq_C-uF64yRwnYd5_x2x_I8lEbhkvuu806y_tL9YXbs5mqq0IcaWK8lBi7Q2lCfY4oDGzLUNrS3mH6epobJR6g4wm7GMNBcbVpnCkRtlfVPWYSarkgcalrYMxLD-rqO4y1mjnPAUXzeP6XUmOYvDEXd-1MMzt3g5jQ8w8sVjVLuNO33oWL4gbW3N2T18QyhwaM1XQNpiqcfPQtjXPeMZkLFBxZm1ET3Prxe-iHs-17gJfFSePXrAvOfZBz1znC0GkZyN071-WWD-ZiLHHyAiSg537E61UQ6QtFSJC077bhUQuosOp5SCLoomXk-vp7ahIgYzXO7-4Gx_9d2cvUE5mWYKn6Hr_0RptBWEvpPDXHEqtjSsjizHF3qVFSW5xhKsngLxRerksomG-C_Yvm_-ALSPR9yx66BSg8rtE2XnAKmfLTZ4A2Fpak2tHCBs25JQJ4TkD56b4zNUrmcog_WRuNTtNEK7c12BMS3CYhtCagzArzDGjC-C9E7KJxL4yT-tyWHJHXqtiMgv01AbktAnxGQwasSbMxCWYOLPgZnkZLyWjgtPWr5gsAzYnBseY8-trzDXUO864PU-1ivqAM_rAv-zsoJdWpXMF-Uta0zbIvOnKEzBmsEclFF2BRAC52kLDFGMKVz6ueL528YocFDSWxplHbaT0Y1aOe67IRKxShwSlr0nAX3Kfmc3Xdq5PF9NUKFc6oRvUGN3NNbwkW7GmbcXB7M7O6McM5rgYW2si9p0bbyGS3hXPKOZxEddRvrrFI8e1ApZ20CydsXPKIwQSv9K3J00khteHU8HZCEdV5oXN--Bw',
  absent:
    'v1.tVNNj9wgDP0vnFM1QCAJt7bqsWpPvVR7MODsppPAFEir7Sj_vSbTy35IK620PiCwn_38bHFhGdEzwwrmklnD3BLdiZkLW6NH8qcthDncUiROU8byJTPT7g3zaZ4K4ehK3kIQCtSXTRDcHdLrx4XNtfQHSp5SXJkJ27IQvuD5Gk74ayPeSufiukIg-IWV-3Nl_pQQCn7c3AkLVbDXi2Gw2G1llem-oiGF6kzBwJ9sZliN4WSCTJKZLWN6DwGqtoQeQ5lhIXq2xHD7rmA6agFV5v2olOC6rdawEIOrfcDUCe46MXZ9KyQXnedj6xxAN0nhW3-kuxJTxRLP3rwg7NtWrqq-Y8pz_D_eR_rqmKBstdHPAexCS3pLyfyBZNu7UVqpW29hcpoOmIZJSye98grb10j-an-ie2aRDTshqWLnu1hiDUd_iMzzX8pUR1-rVxWvre2tRykUdyD8wFtPGwDvRxwAe7a_5YTEwwmJwQ6DUtoL2XtnB9DaqsFZbTXvBvVkQjf7zeGZf9f0-iXclnKNy_0f',
} as const;

describe('a token of version 1', () => {
  it('opens, with branches, devices and everything else', async () => {
    expect((await opened(HANDED_OUT.branches)).lab).toEqual(branchedLab());
  });

  it('opens with the ids it was shared with, and the MD5 of what did not travel', async () => {
    const { lab, absent } = await opened(HANDED_OUT.absent);
    expect(absent).toEqual({ count: 1, bytes: 5000 });
    const [bucket] = values<string, Bucket>(stateOf(lab).buckets);
    const entries: readonly Version[] = [...values(bucket?.versions)];
    expect(entries.map((entry) => [entry.id, entry.kind === 'object' && entry.etag])).toEqual([
      ['7LugpFlC9ehrFRGdGyoRERGdGyoRGge2', 'a6bb7bde3251ca2d810d32dadd9e8ae7'],
    ]);
  });
});

describe('a token that is none', () => {
  it.each([
    ['', 'format'],
    ['hello', 'format'],
    ['v2.abc', 'newer'],
    ['v1.', 'shape'],
    ['v1.@@@', 'shape'],
    ['v1.AAAA', 'shape'],
    [`v1.${'A'.repeat(9000)}`, 'size'],
  ])('%s is told as %s', async (token, kind) => {
    expect(await faultOf(token)).toMatchObject({ kind });
  });

  it('is refused when cut, at every length', async () => {
    const { token } = await shared(labOf(2));
    for (let length = 3; length < token.length - 2; length += 7)
      expect(await faultOf(token.slice(0, length))).toBeDefined();
  });

  it('is not unpacked past its limit', async () => {
    const bomb = `v1.${toBase64Url(deflateSync(new Uint8Array(5_000_000), { level: 9 }))}`;
    expect(bomb.length).toBeLessThan(8192);
    expect(await faultOf(bomb)).toMatchObject({ kind: 'size' });
  });

  const changed = async (change: (scene: Record<string, unknown>) => unknown) =>
    faultOf(packed(change(unpacked((await shared(labOf(1))).token))));
  const withStep = (more: object) => (scene: Record<string, unknown>) => {
    const text = JSON.stringify(scene);
    const document = JSON.parse(text) as { branches: { steps: { request: { command: object } }[] }[] };
    const step = document.branches[0]?.steps.at(-1);
    if (step !== undefined) Object.assign(step.request.command, more);
    return document;
  };

  it.each([
    ['no object', () => []],
    ['a field of its own', (scene: object) => ({ ...scene, run: 'rm' })],
    ['a cursor beyond the end', (scene: object) => ({ ...scene, cursor: 99 })],
    ['no such branch', (scene: object) => ({ ...scene, active: 'Z' })],
    ['a clock past all dates', (scene: object) => ({ ...scene, clock: { mode: 'frozen', atMs: 1e300 } })],
    ['an unknown command', withStep({ type: 'DropTables' })],
    ['a command with more in it', withStep({ html: '<b>' })],
    ['a huge text', withStep({ key: 'k'.repeat(5000) })],
    ['a body that is too large for a link', withStep({ body: { size: 1e12, md5: '0'.repeat(32) } })],
    ['a small body that is not there', withStep({ body: { size: 3, md5: '0'.repeat(32) } })],
    ['a body that is no base64', withStep({ body: { base64: '*' } })],
  ])('is refused for %s', async (_, change) => {
    expect(await changed(change)).toBeDefined();
  });

  it('is refused for requests out of order of time', async () => {
    const scene = unpacked((await shared(labOf(2))).token);
    const document = JSON.parse(JSON.stringify(scene)) as {
      branches: { steps: { request: { at: number } }[] }[];
    };
    document.branches[0]?.steps.reverse().forEach(({ request }, i) => (request.at = 1e12 - i));
    expect(await faultOf(packed(document))).toMatchObject({ path: expect.stringContaining('request.at') });
  });

  it('never throws, whatever is in it', async () => {
    const { token } = await shared(branchedLab());
    const mutated = fc
      .array(fc.tuple(fc.nat(token.length), fc.constantFrom('A', 'z', '0', '9', '-', '_', '.', '%', '=')), {
        minLength: 1,
        maxLength: 8,
      })
      .map((edits) => {
        const letters = [...token];
        for (const [place, letter] of edits) letters[place] = letter;
        return letters.join('');
      });
    const scene = unpacked(token);
    const altered = fc
      .tuple(fc.constantFrom(...Object.keys(scene)), fc.jsonValue())
      .map(([name, value]) => packed({ ...scene, [name]: value }));
    const raw = fc.uint8Array({ maxLength: 200 }).map((data) => `v1.${toBase64Url(data)}`);
    const json = fc.jsonValue().map(packed);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), raw, json, altered, mutated), async (text) => {
        const result = await openShareToken(text, sharePorts());
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });
});

describe('base64 for addresses', () => {
  it('brings back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (data) => {
        expect(fromBase64Url(toBase64Url(data))).toEqual(data);
      }),
    );
    expect(fromBase64Url(toBase64Url(bytes('é€')))).toEqual(bytes('é€'));
  });
});
