/** What a request asks for, as an infinitive: "delete one version of ledger.csv for good". */
import type { Request } from '../../engine/index.ts';
import type { TextKey } from '../../i18n/t.ts';
import { t } from '../../i18n/t.ts';
import { bucketNameOf, deviceName, keyOf } from './answered.ts';

const isVersioned = ({ command }: Request): boolean =>
  'versionId' in command && command.versionId !== undefined;

const configuring = (status?: string, mfaDelete?: string): TextKey => {
  if (mfaDelete === 'Enabled') return 'ask.PutBucketVersioning.mfaOn';
  if (mfaDelete === 'Disabled' && status !== 'Suspended') return 'ask.PutBucketVersioning.mfaOff';
  if (status === 'Enabled') return 'ask.PutBucketVersioning.enable';
  return status === 'Suspended' ? 'ask.PutBucketVersioning.suspend' : 'ask.PutBucketVersioning';
};

const phraseOf = (request: Request): TextKey => {
  const { command } = request;
  switch (command.type) {
    case 'PutBucketVersioning':
      return configuring(command.status, command.mfaDelete);
    case 'CopyObject':
      return command.source.bucket === command.bucket && command.source.key === command.key
        ? 'ask.CopyObject.top'
        : 'ask.CopyObject';
    case 'DeleteObject':
    case 'GetObject':
    case 'HeadObject':
      return isVersioned(request) ? `ask.${command.type}.version` : `ask.${command.type}`;
    default:
      return `ask.${command.type}`;
  }
};

/** The phrase for any request, with its bucket, key or device filled in. */
export const askOf = (request: Request): string => {
  const { command } = request;
  return t(phraseOf(request), {
    bucket: bucketNameOf(request) ?? '',
    key: keyOf(request) ?? '',
    source: command.type === 'CopyObject' ? command.source.key : '',
    entries: command.type === 'DeleteObjects' ? t('ask.entries', { count: command.objects.length }) : '',
    name: command.type === 'CreateVirtualMFADevice' ? command.virtualMFADeviceName : '',
    device: 'serialNumber' in command ? deviceName(command.serialNumber) : '',
  });
};
