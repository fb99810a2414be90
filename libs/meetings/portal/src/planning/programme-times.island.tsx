import { defineIsland, useSay } from '@verbonden/shared/web';
import { useEffect, useRef } from 'react';
import { agendaNotes, lineParts } from './day-line';
import { DayLine } from './day-line-view';
import { noteWords, titleOr } from './note-words';
import styles from './programme-times.module.css';
import { useProgrammeForm } from './use-programme-form';

interface ProgrammeTimesProps {
  /** Begin and end of the meeting as typed, where the form does not ask for them. */
  readonly from: string;
  readonly to: string;
}

/**
 * The programme as a line of the day, in step with the typed times: what is dragged is typed, what is typed moves. Says
 * at once where parts do not join up, here and at the part itself. Nothing is shown before the page wakes up.
 */
function ProgrammeTimes(standing: ProgrammeTimesProps) {
  const say = useSay();
  const anchor = useRef<HTMLDivElement>(null);
  const { rows, spansDays, meeting, write } = useProgrammeForm(anchor);
  const titleOf = (place: number) => titleOr(rows?.[place]?.title, place, say);
  const notes = rows ? agendaNotes(rows, spansDays) : [];
  const words = notes.map((note) => noteWords(note, titleOf, say));
  const places = notes.map(({ place }) => place);
  useNotesAtRows(anchor, rows !== null, places, words);
  const parts = rows ? lineParts(rows) : [];
  const days = [...new Set(parts.map(({ day }) => day))];
  return (
    <div ref={anchor}>
      {rows && (parts.length > 0 || words.length > 0) ? (
        <div className={styles.times}>
          <p className={styles.help}>
            {say(
              'Sleep een onderdeel, of de onderkant ervan. Met de pijltjes gaat het per vijf minuten. De tijden hieronder lopen mee.',
            )}
          </p>
          {days.map((day) => (
            <DayLine
              key={day}
              label={day ? say('De tijden op {day}', { day }) : say('De tijden van het programma')}
              rows={rows}
              parts={parts.filter((part) => part.day === day)}
              notes={notes.filter(({ place }) => rows[place]?.day.trim() === day)}
              meeting={day ? { from: '', to: '' } : (meeting ?? standing)}
              titleOf={titleOf}
              write={write}
            />
          ))}
          <div role="status" className={styles.status} data-state={words.length > 0 ? 'GAPS' : 'JOINED'}>
            {words.length > 0 ? (
              <ul>
                {words.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            ) : (
              <p>{say('Alles sluit op elkaar aan.')}</p>
            )}
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** Keeps the note at each row in step; the rows are the page's own, not the island's. */
function useNotesAtRows(
  anchor: React.RefObject<HTMLElement | null>,
  awake: boolean,
  places: readonly number[],
  words: readonly string[],
): void {
  const told = JSON.stringify(places.map((place, index) => [place, words[index]]));
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!awake || !form) return;
    const byPlace = new Map(JSON.parse(told) as [number, string][]);
    for (const note of form.querySelectorAll<HTMLElement>('[data-agenda-note]')) {
      const text = byPlace.get(Number(note.dataset['agendaNote'])) ?? '';
      note.hidden = text === '';
      const span = note.querySelector('span');
      if (span && span.textContent !== text) span.textContent = text;
    }
  }, [anchor, awake, told]);
}

export default defineIsland('programme-times', ProgrammeTimes);
