import { describe, expect, it } from 'vitest';
import { asInstant, asNonce, nonceFrom } from '../../../src/engine/index.ts';
import type { Caller, Command } from '../../../src/engine/index.ts';
import { consoleCan } from '../../../src/panels/app/consoleCan.ts';
import { ana, root } from '../../support/world.ts';

const codes = { authenticationCode1: '123456', authenticationCode2: '234567' };
const enable: Command = { type: 'EnableMFADevice', serialNumber: '20899872', ...codes };
const versioning: Command = { type: 'PutBucketVersioning', bucket: 'lab', status: 'Enabled' };
const destroy: Command = { type: 'DeleteObject', bucket: 'lab', key: 'k', versionId: 'null' };

describe('the real web console', () => {
  it.each<{ says: string; can: string; command: Command; by?: Caller; mfa?: string }>([
    { says: 'enables versioning', can: 'yes', command: versioning },
    {
      says: 'does not turn MFA Delete on or off',
      can: 'no',
      command: { ...versioning, mfaDelete: 'Disabled' },
    },
    { says: 'has no place for a code', can: 'no', command: destroy, mfa: '20899872 123456' },
    { says: 'destroys a version where no code is given', can: 'yes', command: destroy },
    { says: 'alone registers a device of root (D-02)', can: 'only', command: enable },
    { says: 'registers a device of a user', can: 'yes', command: enable, by: ana },
  ])('$says (M-04)', ({ can, command, by = root, mfa }) => {
    const when = { at: asInstant(0), nonce: asNonce(nonceFrom('console')) };
    expect(consoleCan({ command, by, ...when, ...(mfa === undefined ? {} : { mfa }) })).toBe(can);
  });
});
