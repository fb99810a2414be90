import { text } from '@verbonden/shared/kernel';
import type { AttemptLimit } from '@verbonden/shared/server';

const hourly = {
  minutes: 60,
  refusal: text(
    'Er is net al een paar keer iets gestuurd. Wacht een uur en probeer het dan weer.',
    'Something was sent a few times just now. Wait an hour and try again.',
  ),
};

/** How often a journalist may ask: from one address, and from one place in the network. */
export const mediaLimits = {
  address: { ...hourly, name: 'soundingboard.media-address', allowed: 4 },
  visitor: { ...hourly, name: 'soundingboard.media-visitor', allowed: 20 },
} as const satisfies Record<string, AttemptLimit>;
