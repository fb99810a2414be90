import { writeDate } from '@verbonden/shared/kernel';
import { Timeline } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { ShownMunicipalityEntryFragment } from './municipality.page.generated';
import { dayOf, stanceWord } from './municipality-words';

/** What was written down of a municipality, with what shows it and what was answered. */
export function EntryHistory({ entries }: { entries: readonly ShownMunicipalityEntryFragment[] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Timeline
      label={say('Wat er is opgeschreven, het nieuwste eerst')}
      moments={entries.map((entry) => ({
        id: entry.id,
        dateTime: entry.onDay,
        when: writeDate(dayOf(entry.onDay), locale),
        title: say('Erkent: {recognises}. Steunt: {supports}.', {
          recognises: stanceWord(entry.recognises, say),
          supports: stanceWord(entry.supports, say),
        }),
        ...{
          ACCEPTED: { state: 'past' as const },
          PROPOSED: { state: 'now' as const, stateText: say('wacht op de coördinator') },
          DECLINED: { state: 'cancelled' as const, stateText: say('niet overgenomen') },
        }[entry.status],
        children: <Evidence entry={entry} />,
      }))}
    />
  );
}

function Evidence({ entry: { evidence, evidenceUrl, answer } }: { entry: ShownMunicipalityEntryFragment }) {
  const say = useSay();
  return (
    <>
      <p>
        {evidence} {evidenceUrl ? <a href={evidenceUrl}>{say('Lees het daar na')}</a> : null}
      </p>
      {answer ? <p>{say('Antwoord: {answer}', { answer })}</p> : null}
    </>
  );
}
