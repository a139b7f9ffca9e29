/** IAM's wording about devices, verbatim: words that only operations on devices say. See `messages.ts` for the rest. */
import type { FaultCode } from './outcome.ts';

export const DEVICE_WORDING = {
  badCodes: ['InvalidAuthenticationCode', 'Authentication code for device is not valid.'],
  codeShape: [
    'ValidationError',
    "1 validation error detected: Value at '{argument}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\d]+ and have length 6",
  ],
  deviceName: [
    'ValidationError',
    "1 validation error detected: Value '{name}' at 'virtualMFADeviceName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
  ],
  deviceNameTaken: ['EntityAlreadyExists', 'MFADevice entity at the same path and name already exists.'],
  deviceLimit: ['LimitExceeded', 'Cannot exceed quota for MFADevicesPerUser: 8'],
  noSuchDevice: ['NoSuchEntity', 'VirtualMFADevice with serial number {serial} does not exist.'],
  deviceTaken: ['EntityAlreadyExists', 'MFA Device is already in use.'],
  deviceNotAssigned: ['NoSuchEntity', 'Device with serial number {serial} is not assigned to the user.'],
  deviceInUse: ['DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.'],
  noSuchUser: ['NoSuchEntity', 'The user with name {user} cannot be found.'],
  rootInConsole: ['AccessDenied', 'Access Denied'],
} as const satisfies Record<string, readonly [FaultCode, string]>;
