import { codeAt } from '../testing';
import { newTotpSecret, stepOfCode, totpAddress } from './totp';

// The key "12345678901234567890" of RFC 6238, appendix B; codes of six digits are the last six of those there.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of an app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at second %d is %s, as the standard has it', (second, code) => {
    const now = new Date(second * 1000);
    expect(stepOfCode(secret, code, now)).toBe(Math.floor(second / 30));
    expect(codeAt(secret, now)).toBe(code);
  });

  it('is right half a minute early or late, and not a minute', () => {
    const now = new Date('2027-01-04T09:00:10Z');
    const step = Math.floor(now.getTime() / 30_000);
    const judged = [-2, -1, 0, 1, 2].map((steps) =>
      stepOfCode(secret, codeAt(secret, new Date(now.getTime() + steps * 30_000)), now),
    );
    expect(judged).toEqual([null, step - 1, step, step + 1, null]);
  });

  it('is six digits of one secret', () => {
    const now = new Date('2027-01-04T09:00:10Z');
    expect(stepOfCode(newTotpSecret(), codeAt(secret, now), now)).toBeNull();
    expect(stepOfCode(secret, '', now)).toBeNull();
    expect(stepOfCode(secret, codeAt(secret, now).slice(1), now)).toBeNull();
  });
});

describe('what an app reads', () => {
  it('names us, the account, and the secret', () => {
    const address = new URL(totpAddress(secret, 'fatma@example.org'));
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('Verbonden:fatma@example.org');
    expect(address.searchParams.get('secret')).toBe(secret);
  });
});
