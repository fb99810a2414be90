import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

/** How many people somebody may invite for one organisation in a day: also who takes invitations back sends no more mail. */
export const invitationLimit: AttemptLimit = {
  name: 'people.invitations',
  allowed: 300,
  minutes: 24 * 60,
  refusal: text(
    'Je nodigde vandaag al veel mensen uit. Ga morgen verder.',
    'You have invited many people today. Go on tomorrow.',
  ),
};
