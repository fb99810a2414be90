import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Timeline } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import { modeName } from '../meeting/seat-words';
import type { HistoryEventFragment } from './attendee.generated';

/** What happened to a registration on a line of time: what, when, by whom and why. */
export function History({
  events,
  person,
}: {
  events: readonly HistoryEventFragment[];
  person: { readonly id: string; readonly name: string };
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Timeline
      label={say('Wat er gebeurde')}
      moments={events.map((event) => {
        const at = new Date(event.at);
        return {
          id: event.id,
          dateTime: event.at,
          when: `${writeDate(at, locale)}, ${writeTime(at, locale)}`,
          title: eventText(event, event.by?.id === person.id, say),
          state: 'past',
          stateText: whoDid(event, person, say),
          children: event.reason ? <p>{say('Reden: {reason}', { reason: event.reason })}</p> : null,
        };
      })}
    />
  );
}

/** What happened, with what it brought. */
export function eventText(
  { what, mode, seatMode, by }: HistoryEventFragment,
  isOwn: boolean,
  say: Say,
): string {
  const how = modeName(mode, say);
  const brought = seatMode === mode ? say('plek: {how}', { how }) : say('wachtlijst: {how}', { how });
  return {
    CONFIRMED: say('Aangemeld, {brought}', { brought }),
    WAITLISTED: say('Aangemeld, {brought}', { brought }),
    MODE_CHANGED: say('Gewisseld, {brought}', { brought }),
    PROMOTED: seatMode === mode ? say('Plek gekregen: {how}', { how }) : say('Intussen online plek gekregen'),
    CANCELLED: isOwn || !by ? say('Afgemeld') : say('Van de lijst gehaald'),
    ADDED: say('Op de lijst gezet, {brought}', { brought }),
    ADDED_BY_COLLEAGUE: say('Aangemeld door een collega, {brought}', { brought }),
    APPROVED: say('Aanvraag goedgekeurd, {brought}', { brought }),
    AGREED: say('Heeft zelf ja gezegd'),
    MOVED: say('Verplaatst, {brought}', { brought }),
    CHOICES_CHANGED: say('Koos andere subsessies'),
    SUBSESSION_PROMOTED: say('Kreeg plek in een subsessie'),
    LAPSED: say('Antwoordde een collega niet: plek vervallen'),
  }[what];
}

function whoDid({ by }: HistoryEventFragment, person: { id: string }, say: Say): string {
  if (!by) return say('ging vanzelf');
  return by.id === person.id ? say('deed dit zelf') : say('door {name}', { name: by.name });
}
