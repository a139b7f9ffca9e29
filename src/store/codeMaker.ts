/**
 * Installs what makes one-time codes, and the operations that come late. Imported for that alone, by all through which a
 * request with a code, about a device, or of a batch can come, and a saved lab.
 */
import { hmacSha1 } from '../digest/hmac.ts';
import '../engine/late.ts';
import { codesWith, totpPort } from '../totp/codes.ts';
import { installTotp } from './totp.ts';

installTotp(totpPort(codesWith(hmacSha1)));
