import type { Say } from '@verbonden/shared/web';
import type { AgendaNote } from './day-line';

/** What does not join up, in words; both parts are named. */
export function noteWords(
  { what, minutes, place, after }: AgendaNote,
  titleOf: (place: number) => string,
  say: Say,
): string {
  if (what === 'BACKWARDS') return say('‘{name}’ eindigt voor het begint.', { name: titleOf(place) });
  const values = { minutes, one: titleOf(after), other: titleOf(place) };
  return what === 'GAP'
    ? say(
        'Tussen ‘{one}’ en ‘{other}’ {minutes, plural, one {zit # minuut} other {zitten # minuten}} waarin niets gebeurt.',
        values,
      )
    : say(
        '‘{other}’ begint {minutes, plural, one {# minuut} other {# minuten}} voordat ‘{one}’ klaar is.',
        values,
      );
}

/** A part by its title, or by its number as long as it has none. */
export function titleOr(title: string | undefined, place: number, say: Say): string {
  return title?.trim() || say('Onderdeel {number}', { number: place + 1 });
}
