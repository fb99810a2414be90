import { type FieldProblem, momentFromDutch, text, writePeriod } from '@verbonden/shared/kernel';
import type { KeptMoment } from './activity.entity';
import type { ActivityMomentInput } from './activity.input';

/** How far from the Week an activity of it may be, in days. */
const daysAround = 14;
const day = 86_400_000;

interface Edition {
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** Reads the days and times of an activity. @returns the moments in order, and what is wrong with which field */
export function readMoments(
  written: readonly ActivityMomentInput[],
  edition: Edition,
): { moments: KeptMoment[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const moments = written.flatMap((moment, at): KeptMoment[] => {
    const field = (name: keyof ActivityMomentInput) => `moments.${at}.${name}`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(moment.day) || momentFromDutch(`${moment.day}T12:00`) === 'UNREADABLE') {
      problems.push({ field: field('day'), ...unreadableDay });
      return [];
    }
    if (!isAround(moment.day, edition)) problems.push({ field: field('day'), ...notAround(edition) });
    const [startsAt, endsAt] = (['begins', 'ends'] as const).map((name) => {
      const read = /^\d{2}:\d{2}$/.test(moment[name])
        ? momentFromDutch(`${moment.day}T${moment[name]}`)
        : ('UNREADABLE' as const);
      if (read instanceof Date) return read;
      problems.push({ field: field(name), ...unreadableTime });
      return null;
    });
    if (!startsAt || !endsAt) return [];
    if (endsAt <= startsAt) problems.push({ field: field('ends'), ...endsBeforeItBegins });
    return [{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }];
  });
  return { moments: moments.sort((one, other) => one.startsAt.localeCompare(other.startsAt)), problems };
}

function isAround(date: string, { beginsOn, endsOn }: Edition): boolean {
  const at = Date.parse(date);
  return at >= Date.parse(beginsOn) - daysAround * day && at <= Date.parse(endsOn) + daysAround * day;
}

const unreadableDay = {
  code: 'UNREADABLE',
  text: text('Schrijf de dag zoals 2-6-2027.', 'Write the day like 2-6-2027.'),
};
const unreadableTime = {
  code: 'UNREADABLE',
  text: text('Schrijf de tijd zoals 14:00.', 'Write the time like 14:00.'),
};
const endsBeforeItBegins = {
  code: 'BEFORE_BEGIN',
  text: text('Het is klaar voordat het begint.', 'It ends before it begins.'),
};
const notAround = ({ beginsOn, endsOn }: Edition) => ({
  code: 'NOT_AROUND',
  text: text(
    `De Week is van ${writePeriod(beginsOn, endsOn, 'nl')}. Kies een dag in die week, of hooguit twee weken ervoor of erna.`,
    `The Week is from ${writePeriod(beginsOn, endsOn, 'en')}. Choose a day in it, or two weeks before or after at most.`,
  ),
});
