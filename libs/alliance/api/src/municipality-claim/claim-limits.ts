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
 * How often a link may be asked for: to one address, and from one place in the network. And how often somebody may write
 * with it: a coordinator reads each.
 */
export const claimLimits = {
  address: { ...hourly, name: 'alliance.claim-address', allowed: 5 },
  visitor: { ...hourly, name: 'alliance.claim-visitor', allowed: 30 },
  entries: {
    name: 'alliance.claim-entries',
    allowed: 20,
    minutes: 60,
    refusal: text(
      'Je schreef net al veel op. Wacht een uur en ga dan verder.',
      'You have written down a lot just now. Wait an hour and go on then.',
    ),
  },
} as const satisfies Record<string, AttemptLimit>;
