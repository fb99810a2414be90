import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

/** So long somebody may take to unlock their device. */
export const challengeMinutes = 5;

/** So many a person can have. */
export const mostPasskeys = 20;

/** Answers in the name of one passkey, whether it is known here or not (P24). */
export const passkeyLimit: AttemptLimit = {
  name: 'people.passkey',
  allowed: 10,
  minutes: 15,
  refusal: text(
    'Dit ging te vaak mis. Wacht een kwartier, of log op een andere manier in.',
    'This went wrong too often. Wait a quarter of an hour, or sign in in another way.',
  ),
};

/** Answers from one place in the network that were not right. */
export const passkeyPlaceLimit: AttemptLimit = {
  ...passkeyLimit,
  name: 'people.passkey-place',
  allowed: 60,
};

/** How often one place in the network may ask for a challenge: each makes a row. */
export const passkeyAskLimit: AttemptLimit = { ...passkeyLimit, name: 'people.passkey-ask', allowed: 300 };
