import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

/** How long a token can work, in days, and how many somebody can have at a time. */
export const tokenDays = { usual: 90, longest: 365 } as const;
export const mostTokens = 20;

/** How often one token may ask; counted in the database, so for all processes together (P24). */
export const tokenUseLimit: AttemptLimit = {
  name: 'people.access-token',
  allowed: 600,
  minutes: 5,
  refusal: text(
    'Deze sleutel vroeg te veel achter elkaar: 600 keer in vijf minuten. Wacht even en ga dan door.',
    'This token asked too much in a row: 600 times in five minutes. Wait a moment and go on.',
  ),
};
