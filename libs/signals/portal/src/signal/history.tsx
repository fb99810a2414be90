import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Section, Timeline } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import { PlainText } from './plain-text';
import type { ShownSignalFragment } from './signal.page.generated';

type Event = ShownSignalFragment['history'][number];

/** What happened to it, on a line: who, where, when, and what they said. */
export function History({ signal: { history } }: { signal: ShownSignalFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (history.length === 0) return null;
  return (
    <Section id="geschiedenis" title={say('Wat er gebeurde')}>
      <Timeline
        label={say('Wat er met dit signaal gebeurde')}
        moments={history.map((event, index) => {
          const at = new Date(event.at);
          return {
            id: event.id,
            dateTime: event.at,
            when: `${writeDate(at, locale)}, ${writeTime(at, locale)}`,
            title: whatHappened(event, say),
            state: index === history.length - 1 ? 'now' : 'past',
            ...(event.note ? { children: <PlainText text={event.note} /> } : {}),
          };
        })}
      />
    </Section>
  );
}

function whatHappened({ what, personName, organisation, byLab, doubleTitle }: Event, say: Say): string {
  const name = personName ?? say('iemand uit het netwerk');
  const place = byLab ? say('voor het Lab') : organisation?.name;
  const who = place ? `${name}, ${place}` : name;
  const own = {
    RAISED: say('Ingebracht door {who}', { who }),
    ASKED: say('Voorgelegd aan leden door {who}', { who }),
    TAKEN_UP: say('Opgepakt door {who}', { who }),
    ANSWERED: say('Beantwoord door {who}', { who }),
    CLOSED: say('Gesloten door {who}', { who }),
    REOPENED: say('Weer opengezet door {who}', { who }),
    MERGED: say('Samengevoegd door {who}', { who }),
  }[what];
  return doubleTitle ? say('{what}: ‘{title}’', { what: own, title: doubleTitle }) : own;
}
