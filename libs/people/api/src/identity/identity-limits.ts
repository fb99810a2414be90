import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

/** How often somebody may set out for another place, from one place in the network (P24): each makes a row. */
export const visitLimit: AttemptLimit = {
  name: 'people.identity-visit',
  allowed: 60,
  minutes: 15,
  refusal: text(
    'Dit ging te vaak achter elkaar. Wacht een kwartier en probeer het dan opnieuw.',
    'This was tried too often in a row. Wait a quarter of an hour and try again.',
  ),
};
