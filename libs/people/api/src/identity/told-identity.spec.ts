import { readSettings } from '@verbonden/shared/server';
import { toldIdentity } from './told-identity';

const given = {
  key: 'gemeente',
  name: { nl: 'Gemeente', en: 'Municipality' },
  issuer: 'https://login.example.org/v2.0',
  clientId: 'verbonden',
  clientSecret: 'secret',
};
const provider = (more: object = {}) =>
  readSettings({
    DATABASE_URL: 'postgres://localhost/x',
    SECRET: 's'.repeat(32),
    OIDC_PROVIDERS: JSON.stringify([{ ...given, ...more }]),
  }).OIDC_PROVIDERS[0]!;
const claims = { sub: 'abc', email: 'Joost@Example.org', email_verified: true };

describe('what a provider says of somebody', () => {
  it('is who they are by issuer and subject, with the address in lower case', () => {
    expect(toldIdentity(provider(), claims)).toEqual({
      ...{ issuer: given.issuer, subject: 'abc', address: 'joost@example.org' },
      ...{ addressVouched: false, tookSecondStep: false },
    });
  });

  it('vouches for an address only when it says so, and an administrator believes it', () => {
    const vouched = (more: object, said: object) =>
      toldIdentity(provider(more), { ...claims, email_verified: undefined, ...said }).addressVouched;
    const trusted = { trustedForMail: true };
    expect(vouched({}, { email_verified: true })).toBe(false);
    expect(vouched(trusted, {})).toBe(false);
    for (const no of [false, 'false', 0, 'no', null, {}, [true]]) {
      expect(vouched(trusted, { email_verified: no })).toBe(false);
    }
    expect(vouched(trusted, { email_verified: true })).toBe(true);
    const entra = { ...trusted, mailVerifiedClaim: 'xms_edov' };
    expect(vouched(entra, { email_verified: true })).toBe(false);
    expect(vouched(entra, { xms_edov: '1' })).toBe(true);
    expect(vouched(trusted, { email: 'nobody', email_verified: true })).toBe(false);
  });

  it('counts as a second step only when it names one that an administrator wrote down', () => {
    const second = { secondFactor: { acr: ['https://refeds.org/profile/mfa'], amr: ['mfa'] } };
    const took = (more: object, said: object) =>
      toldIdentity(provider(more), { ...claims, ...said }).tookSecondStep;
    expect(took({}, { amr: ['mfa'], acr: 'https://refeds.org/profile/mfa' })).toBe(false);
    expect(took(second, {})).toBe(false);
    expect(took(second, { amr: ['pwd'], acr: '0' })).toBe(false);
    expect(took(second, { amr: 'mfa' })).toBe(false);
    expect(took(second, { amr: ['pwd', 'mfa'] })).toBe(true);
    expect(took(second, { acr: 'https://refeds.org/profile/mfa' })).toBe(true);
  });
});

describe('the setting of providers', () => {
  it.each([
    ['no JSON', 'nope'],
    ['a key twice', JSON.stringify([given, { ...given, issuer: 'https://other.example.org' }])],
    ['an issuer twice', JSON.stringify([given, { ...given, key: 'other' }])],
    [
      'an issuer without https that is not on this machine',
      JSON.stringify([{ ...given, issuer: 'http://login.example.org' }]),
    ],
    ['a misspelt setting', JSON.stringify([{ ...given, trustForMail: true }])],
  ])('is refused for %s', (_, OIDC_PROVIDERS) => {
    const rest = { DATABASE_URL: 'postgres://localhost/x', SECRET: 's'.repeat(32) };
    expect(() => readSettings({ ...rest, OIDC_PROVIDERS })).toThrow('OIDC_PROVIDERS');
  });
});
