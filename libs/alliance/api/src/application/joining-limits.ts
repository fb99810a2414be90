import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

const hourly = {
  minutes: 60,
  refusal: text(
    'Hier vandaan is net al een paar keer iets gestuurd. Kijk in je mail, ook bij ongewenste mail, of wacht een uur.',
    'Something was sent from here a few times just now. Look in your mail, also in the spam folder, or wait an hour.',
  ),
};

/**
 * How often somebody without an account may ask to join: for an e-mail address, and from one place in the network. An
 * office shares one network address, so that limit is wider.
 */
export const joiningLimits = {
  address: { ...hourly, name: 'alliance.join-address', allowed: 4 },
  visitor: { ...hourly, name: 'alliance.join-visitor', allowed: 30 },
} as const satisfies Record<string, AttemptLimit>;
