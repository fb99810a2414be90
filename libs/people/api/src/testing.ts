export { columnWords } from './own-data/column-words';
import { TOTP } from 'otpauth';

/** The code that an app with this secret shows at a moment. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret }).generate({ timestamp: now.getTime() });
}
