import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

/** Codes at the door that were not right, for each host. */
export const codeLimit: AttemptLimit = {
  name: 'meetings.check-in-code',
  allowed: 20,
  minutes: 10,
  refusal: text(
    'Er zijn te veel codes misgegaan. Zoek de mensen op naam, of wacht tien minuten.',
    'Too many codes went wrong. Find people by name, or wait ten minutes.',
  ),
};
