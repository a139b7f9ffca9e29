import { expect, it } from 'vitest';
import { checksum, composite } from './checksums.ts';
import { bytes } from './world.ts';

// The check values of the catalogue of parametrised CRC algorithms (reveng.sourceforge.io), and FIPS 180.
it.each([
  { algorithm: 'CRC32', hex: 'cbf43926' },
  { algorithm: 'CRC32C', hex: 'e3069283' },
  { algorithm: 'CRC64NVME', hex: 'ae8b14860a799888' },
  { algorithm: 'SHA1', hex: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441' },
] as const)('gives the check value of $algorithm', ({ algorithm, hex }) => {
  expect(Buffer.from(checksum(algorithm, bytes('123456789')), 'base64').toString('hex')).toBe(hex);
});

// LocalStack recording: test_list_parts_via_object_attrs_pagination, two equal parts.
it('makes the composite that S3 made of two parts', () => {
  const part = 'DjU70AB1bON8k0n0fVHv2PJQVWcA/jWsITp6ti20Tbs=';
  expect(composite('SHA256', [part, part])).toBe('2Wjxbc3N6c1y3Eqve6x8X+xPy4qXhB1vAMgge0qeZJM=-2');
});
