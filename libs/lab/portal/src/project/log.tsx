import { writeDay } from '@verbonden/shared/kernel';
import { Disclosure, Section, SmallPhoto, Timeline, TypedText } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { LabLogFragment } from './project.page.generated';

/** So many days stand open; the ones before are a press away. */
const open = 5;

/** What happened on which day, with photos in which nobody can be recognised. */
export function Log({ project: { log } }: { project: LabLogFragment }) {
  const say = useSay();
  if (log.length === 0) return null;
  const before = log.slice(open);
  return (
    <Section id="logboek" title={say('Logboek')}>
      <Entries entries={log.slice(0, open)} label={say('Logboek, nieuwste eerst')} />
      {before.length > 0 ? (
        <Disclosure
          title={say('{count, plural, one {# dag eerder} other {# dagen eerder}}', { count: before.length })}
        >
          <Entries entries={before} label={say('Eerder in het logboek')} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function Entries({ entries, label }: { entries: LabLogFragment['log']; label: string }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Timeline
      label={label}
      moments={entries.map(({ id, onDay, body, alt, photo, authorName }) => ({
        id,
        dateTime: onDay,
        when: writeDay(onDay, locale),
        title: authorName ? say('Door {name}', { name: authorName }) : say('Het Lab'),
        state: 'past',
        children: (
          <>
            <TypedText text={body} />
            {photo ? <SmallPhoto src={photo.small} full={photo.address} alt={alt} /> : null}
          </>
        ),
      }))}
    />
  );
}
