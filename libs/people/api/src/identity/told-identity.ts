import type { OidcProvider } from '@verbonden/shared/server';

/** What a provider said of somebody, after signatures, issuer, nonce and times were checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** Who somebody is elsewhere. The address is only to know it by: it never opens an account. */
export interface ToldIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly address: string | null;
  readonly addressVouched: boolean;
  /** They took a second step there that counts here. */
  readonly tookSecondStep: boolean;
}

/** Reads what a provider said, as far as an administrator believes it. */
export function toldIdentity(provider: OidcProvider, claims: Claims): ToldIdentity {
  const { sub, email } = claims;
  const address =
    typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email) ? email.toLowerCase().slice(0, 254) : null;
  return {
    issuer: provider.issuer,
    subject: String(sub),
    address,
    addressVouched: address !== null && provider.trustedForMail && isTrue(claims[provider.mailVerifiedClaim]),
    tookSecondStep: tookSecondStep(provider, claims),
  };
}

/** Providers write it in several ways: true, "true", 1, "1" (Entra's xms_edov). Anything else is no. */
function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1';
}

function tookSecondStep({ secondFactor }: OidcProvider, { acr, amr }: Claims): boolean {
  if (!secondFactor) return false;
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return (
    secondFactor.acr.some((each) => each === acr) || secondFactor.amr.some((each) => methods.includes(each))
  );
}
