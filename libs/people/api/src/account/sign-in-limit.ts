import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

/** Guesses at the password of an address, known or not (P24). */
export const signInLimit: AttemptLimit = {
  name: 'people.sign-in',
  allowed: 10,
  minutes: 15,
  refusal: text(
    'Dit ging te vaak mis. Wacht een kwartier en probeer het dan opnieuw.',
    'This went wrong too often. Wait a quarter of an hour and try again.',
  ),
};
