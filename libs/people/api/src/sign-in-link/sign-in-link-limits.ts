import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

const refusal = text(
  'Er is net al een paar keer om gevraagd. Kijk in je mail, ook bij ongewenste mail, of wacht een kwartier.',
  'This was asked a few times just now. Look in your mail, also in the spam folder, or wait a quarter of an hour.',
);

/** How often a link may be asked for: to one address, known or not, and from one place in the network (P24). */
export const signInLinkLimits = {
  address: { name: 'people.sign-in-link-address', allowed: 5, minutes: 15, refusal },
  visitor: { name: 'people.sign-in-link-visitor', allowed: 60, minutes: 15, refusal },
} as const satisfies Record<string, AttemptLimit>;
