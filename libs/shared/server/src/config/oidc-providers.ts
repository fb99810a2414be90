import { z } from 'zod';

const claim = z.string().regex(/^[\w:./-]{1,100}$/);
const isOnThisMachine = (url: string) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);

/** One place where people can sign in besides here, as an administrator describes it (docs/single-sign-on.md). */
export const oidcProviderSchema = z.strictObject({
  /** In addresses: /inloggen/oidc/<key>. */
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/),
  name: z.strictObject({ nl: z.string().min(1).max(60), en: z.string().min(1).max(60) }),
  /** Compared letter by letter with who says to have issued a token. */
  issuer: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || isOnThisMachine(url), 'an issuer elsewhere needs https'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.string().default('openid email profile'),
  /** True when what it says of an address may be believed. */
  trustedForMail: z.boolean().default(false),
  /** The claim that says that the address was verified. */
  mailVerifiedClaim: claim.default('email_verified'),
  /** What it says after a second step: one of these in `acr`, or one of these among `amr`. Without it no second step counts. */
  secondFactor: z
    .strictObject({ acr: z.array(z.string()).default([]), amr: z.array(z.string()).default([]) })
    .optional(),
});

export type OidcProvider = z.output<typeof oidcProviderSchema>;

/** The setting: a JSON list, each key and each issuer once. */
export const oidcProvidersSetting = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('this is no JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(oidcProviderSchema)
      .max(20)
      .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'each key once')
      .refine((all) => new Set(all.map(({ issuer }) => issuer)).size === all.length, 'each issuer once'),
  );
