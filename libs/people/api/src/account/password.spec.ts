import { hashPassword, passwordFits, passwordProblem } from './password';

describe('a password', () => {
  it.each([
    ['paard fiets lamp raam', null],
    ['p4ard!', 'PASSWORD_TOO_SHORT'],
    ['wachtwoord12345', 'PASSWORD_TOO_COMMON'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['fatma@example.org!', 'PASSWORD_TOO_COMMON'],
    ['x'.repeat(300), 'PASSWORD_TOO_LONG'],
    ['een zin van meer dan vierenzestig tekens mag gewoon, want lang is juist goed', null],
  ])('"%s" is judged as %s', (password, code) => {
    expect(passwordProblem(password, 'fatma@example.org', 'password')?.code ?? null).toBe(code);
  });

  it('may be eight characters where a second step is asked, and no shorter', () => {
    const code = (password: string) =>
      passwordProblem(password, 'fatma@example.org', 'password', true)?.code ?? null;
    expect(['fietslamp', 'fietsla', 'wachtwoord1'].map(code)).toEqual([
      null,
      'PASSWORD_TOO_SHORT',
      'PASSWORD_TOO_COMMON',
    ]);
  });

  it('fits only its own hash, and nothing fits an account without one', async () => {
    const hashed = await hashPassword('paard fiets lamp raam');
    expect(hashed).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(hashed, 'paard fiets lamp raam')).toBe(true);
    expect(await passwordFits(hashed, 'paard fiets lamp deur')).toBe(false);
    expect(await passwordFits(null, 'nobody has this password')).toBe(false);
  });
});
