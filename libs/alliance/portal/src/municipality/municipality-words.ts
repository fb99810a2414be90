import type { CartogramLook } from '@verbonden/shared/ui';
import type { Say } from '@verbonden/shared/web';

type Stance = 'YES' | 'NO' | 'UNKNOWN';

export interface Stand {
  readonly recognises: Stance;
  readonly supports: Stance;
}

/** "ja", "nee" or "onbekend". */
export function stanceWord(stance: Stance, say: Say): string {
  return { YES: say('ja'), NO: say('nee'), UNKNOWN: say('onbekend') }[stance];
}

/** How a municipality stands, in a few words. */
export function standWord({ recognises, supports }: Stand, say: Say): string {
  return {
    full: say('erkent en steunt'),
    half: say('erkent of steunt'),
    cross: say('erkent en steunt niet'),
    outline: say('onbekend'),
  }[lookOf({ recognises, supports })];
}

/** The form in which a municipality stands on the map. */
export function lookOf({ recognises, supports }: Stand): CartogramLook {
  const yes = [recognises, supports].filter((each) => each === 'YES').length;
  if (yes > 0) return yes === 2 ? 'full' : 'half';
  return recognises === 'NO' || supports === 'NO' ? 'cross' : 'outline';
}

/** At noon, so that it is that day wherever it is written. */
export function dayOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
