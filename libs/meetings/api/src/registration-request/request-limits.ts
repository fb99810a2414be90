import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

const hourly = {
  minutes: 60,
  refusal: text(
    'Er is net al een paar keer om gevraagd. Kijk in je mail, ook bij ongewenste mail, of wacht een uur.',
    'This was asked a few times just now. Look in your mail, also in the spam folder, or wait an hour.',
  ),
};

/**
 * How often mail may be asked for without signing in: for an e-mail address, and from one place in the network. A school
 * shares one network address, so that limit is wide and the other one is narrow.
 */
export const requestLimits = {
  address: { ...hourly, name: 'meetings.request-address', allowed: 5 },
  visitor: { ...hourly, name: 'meetings.request-visitor', allowed: 60 },
} as const satisfies Record<string, AttemptLimit>;
