import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

/** Codes tried for one account, of the app and in reserve together, in all processes (P24). */
export const secondStepLimit: AttemptLimit = {
  name: 'people.second-step',
  allowed: 10,
  minutes: 15,
  refusal: text(
    'Dit ging te vaak mis. Wacht een kwartier en probeer het dan met een nieuwe code.',
    'This went wrong too often. Wait a quarter of an hour and then try a new code.',
  ),
};
