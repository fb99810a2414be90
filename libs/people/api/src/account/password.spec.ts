import { hashPassword, passwordFits, passwordProblem } from './password';

describe('a password', () => {
  it.each([
    ['paard fiets lamp raam', null],
    ['p4ard!', 'PASSWORD_TOO_SHORT'],
    ['wachtwoord12345', 'PASSWORD_TOO_COMMON'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['fatma@example.org!', 'PASSWORD_TOO_COMMON'],
    ['123456789012345', 'PASSWORD_TOO_COMMON'],
    ['Verbonden 2027!!', 'PASSWORD_TOO_COMMON'],
    ['jonge mantelzorger 12', 'PASSWORD_TOO_COMMON'],
    ['x'.repeat(300), 'PASSWORD_TOO_LONG'],
    ['een zin van meer dan vierenzestig tekens mag gewoon, want lang is juist goed', null],
  ])('"%s" is judged as %s', (password, code) => {
    expect(passwordProblem(password, 'fatma@example.org', 'password')?.code ?? null).toBe(code);
  });

  it('may be made of anything: small letters alone, digits alone, signs of any script', () => {
    const made = [
      'fietslampraamdeur',
      '483920174651938',
      '?!#%&*()_+{}[]^~',
      'молоко и хлеб дома',
      '🚲🌷🧀🎈🪁🧦🎺🌧️🪴🐌🧃🫖🪥🧵🦔',
    ];
    for (const password of made)
      expect(passwordProblem(password, 'fatma@example.org', 'password')).toBeNull();
  });

  it('is taken as it is: no space, letter or sign of it is left out or made another', async () => {
    const given = ' Paard  fiets\tlamp é ';
    const hashed = await hashPassword(given);
    expect(await passwordFits(hashed, given)).toBe(true);
    for (const other of [
      given.trim(),
      given.toLowerCase(),
      given.replaceAll('  ', ' '),
      given.normalize('NFD'),
    ]) {
      expect(await passwordFits(hashed, other)).toBe(false);
    }
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
