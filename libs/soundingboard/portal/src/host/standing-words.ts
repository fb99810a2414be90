import { type Locale, writeDay } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';

interface Judged {
  readonly standing: 'FREE' | 'PAUSED' | 'FULL' | 'AGE_UNKNOWN' | 'GUARDIAN_FIRST';
  readonly pausedUntil?: string | null;
  readonly askedThisMonth: number;
  readonly monthlyMost: number;
}

/** Whether a member can be asked today, and if not, why not. */
export function standingWords(
  { standing, pausedUntil, askedThisMonth, monthlyMost }: Judged,
  say: Say,
  locale: Locale,
): string {
  switch (standing) {
    case 'FREE':
      return say('kan gevraagd worden ({asked} van {most} deze maand)', {
        asked: askedThisMonth,
        most: monthlyMost,
      });
    case 'PAUSED':
      return say('pauze tot en met {day}', { day: writeDay(pausedUntil ?? '', locale) });
    case 'FULL':
      return say('vol voor deze maand ({asked} van {most})', { asked: askedThisMonth, most: monthlyMost });
    case 'AGE_UNKNOWN':
      return say('vulde het geboortejaar nog niet in');
    case 'GUARDIAN_FIRST':
      return say('eerst moet een ouder of voogd het goedvinden');
  }
}

/** How old somebody is, roughly. */
export function ageWords(
  band: 'UP_TO_11' | 'FROM_12_TO_15' | 'FROM_16_TO_17' | 'FROM_18_TO_24' | 'FROM_25' | null | undefined,
  say: Say,
): string {
  if (!band) return say('leeftijd onbekend');
  return {
    UP_TO_11: say('jonger dan 12'),
    FROM_12_TO_15: say('12 tot en met 15'),
    FROM_16_TO_17: say('16 of 17'),
    FROM_18_TO_24: say('18 tot en met 24'),
    FROM_25: say('25 of ouder'),
  }[band];
}
