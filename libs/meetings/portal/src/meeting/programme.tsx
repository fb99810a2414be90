import { type Locale, writeDate, writeTimes } from '@verbonden/shared/kernel';
import { Section, Stack } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { agendaKindName } from '../meeting-words';
import styles from './meeting.module.css';
import type { ShownMeeting } from './meeting.page';

type Part = ShownMeeting['agenda'][number];

/** What happens when; a meeting of more days has its programme day by day. */
export function Programme({ agenda }: { agenda: readonly Part[] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (agenda.length === 0) return null;
  const days = [...new Set(agenda.map((part) => dayOf(part, locale)))];
  return (
    <Section id="programma" title={say('Programma')}>
      {days.map((day) => (
        <Stack key={day}>
          {days.length > 1 && day ? <h3>{day}</h3> : null}
          <ol className={styles.programme} role="list">
            {agenda
              .filter((part) => dayOf(part, locale) === day)
              .map((part) => (
                <ProgrammePart key={part.id} part={part} />
              ))}
          </ol>
        </Stack>
      ))}
    </Section>
  );
}

function ProgrammePart({ part: { kind, startsAt, endsAt, title, description } }: { part: Part }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <li className={styles.part} data-kind={kind}>
      <p className={styles.time}>
        {startsAt && endsAt
          ? writeTimes(new Date(startsAt), new Date(endsAt), locale)
          : agendaKindName(kind, say)}
      </p>
      <div>
        <p className={styles.partTitle}>{title}</p>
        {description ? <p className={styles.about}>{description}</p> : null}
      </div>
    </li>
  );
}

function dayOf({ startsAt }: Part, locale: Locale): string {
  return startsAt ? writeDate(new Date(startsAt), locale) : '';
}
