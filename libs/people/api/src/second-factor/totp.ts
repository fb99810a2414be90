import { Secret, TOTP } from 'otpauth';

const period = 30;

/** A new secret for an app, in base32: 160 bits, as RFC 4226 advises. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app reads from the QR code. */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ issuer: 'Verbonden', label: email, secret }).toString();
}

/**
 * The half minute that a code belongs to, one before and one after included for clocks that differ; null when it is no
 * code of this secret (RFC 6238).
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = new TOTP({ secret, period }).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta;
}
