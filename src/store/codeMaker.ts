/** Installs what makes one-time codes. Imported for that alone, by all that may lead the engine to ask for one. */
import { hmacSha1 } from '../digest/hmac.ts';
import { codesWith, totpPort } from '../totp/codes.ts';
import { installTotp } from './totp.ts';

installTotp(totpPort(codesWith(hmacSha1)));
