import { type Locale, writeDate, writeTimes } from '@verbonden/shared/kernel';
import { Section, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { agendaKindName } from '../meeting-words';
import styles from './meeting.module.css';
import type { ShownMeeting } from './meeting.page';
import { Round } from './round';

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

function ProgrammePart({ part }: { part: Part }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { kind, startsAt, endsAt, title, description, subsessions } = part;
  return (
    <li className={styles.part} data-kind={kind}>
      <p className={styles.time}>
        {startsAt && endsAt
          ? writeTimes(new Date(startsAt), new Date(endsAt), locale)
          : agendaKindName(kind, say)}
      </p>
      <div className={styles.partBody}>
        <p className={styles.partTitle}>{title}</p>
        <Speakers speakers={part.speakers} />
        {description ? <p className={styles.about}>{description}</p> : null}
        <KnowledgeLinks items={part.knowledgeItems} />
        {subsessions.length > 0 ? <Round subsessions={subsessions} title={title} /> : null}
      </div>
    </li>
  );
}

function Speakers({ speakers }: { speakers: Part['speakers'] }) {
  if (speakers.length === 0) return null;
  return (
    <ul className={styles.speakers} role="list">
      {speakers.map(({ id, name, organisation }) => (
        <li key={id}>
          <strong>{name}</strong>
          {organisation ? `, ${organisation}` : null}
        </li>
      ))}
    </ul>
  );
}

function KnowledgeLinks({ items }: { items: Part['knowledgeItems'] }) {
  const say = useSay();
  const href = useHref();
  if (items.length === 0) return null;
  return (
    <div className={styles.knowledge}>
      <p>{say('Hoort hierbij:')}</p>
      <ul>
        {items.map(({ id, slug, title }) => (
          <li key={id}>
            <a href={href(`/kennis/${slug}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function dayOf({ startsAt }: Part, locale: Locale): string {
  return startsAt ? writeDate(new Date(startsAt), locale) : '';
}
