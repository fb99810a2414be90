import { Toolbar } from '@verbonden/shared/ui';
import { Island, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { AlignVerticalJustifyStart, Clock3, Plus } from 'lucide-react';
import { spansDays } from './agenda-input';
import { countField, mostRows, rowField, rowsIn } from './agenda-row';
import { AgendaRowFields } from './agenda-row-fields';
import { agendaNotes } from './day-line';
import type { FormSource } from './form-fields';
import { noteWords, titleOr } from './note-words';
import styles from './planning.module.css';
import programmeTimes from './programme-times.island';
import { RowSteps } from './row-steps';
import { StepButton } from './step-button';

/**
 * The programme, part by part, with the day as a line beside it as soon as there is JavaScript. Each button sends the
 * form to be filled in further and comes back at the part that moved; nothing is saved by it.
 */
export function AgendaFields(source: FormSource) {
  const say = useSay();
  const { now } = usePageFacts();
  const read = (field: string) => valueAt(source.form, field, source.standing[field]);
  const rows = rowsIn(read);
  const titleOf = (place: number) => titleOr(rows[place]?.title, place, say);
  const asksDay = spansDays(read('day'), read('endDay'), new Date(now));
  const notes = new Map(
    agendaNotes(rows, asksDay).map((note) => [note.place, noteWords(note, titleOf, say)]),
  );
  return (
    <div className={styles.part}>
      <input type="hidden" name={countField} value={rows.length} />
      {rows.length > 0 ? (
        <Island
          of={programmeTimes}
          props={{ from: source.standing['from'] ?? '', to: source.standing['to'] ?? '' }}
        />
      ) : null}
      {rows.length > 0 ? (
        <ol className={styles.rows} role="list">
          {rows.map((row, place) => (
            <li key={place} className={styles.row}>
              <div className={styles.rowHead}>
                <h3>{say('Onderdeel {number}', { number: place + 1 })}</h3>
                <RowSteps
                  place={place}
                  count={rows.length}
                  name={row.title || String(place + 1)}
                  stepOf={(what) => `${what}:${place}`}
                  fieldAt={(other) => rowField(other, 'from')}
                  listId="programma"
                />
              </div>
              <AgendaRowFields
                {...source}
                row={row}
                place={place}
                note={notes.get(place)}
                asksDay={asksDay}
              />
            </li>
          ))}
        </ol>
      ) : (
        <p>{say('Er staat nog niets in het programma.')}</p>
      )}
      <Toolbar>
        {rows.length < mostRows ? (
          <StepButton step="erbij" to={rowField(rows.length, 'from')} icon={<Plus aria-hidden="true" />}>
            {say('Voeg onderdeel toe')}
          </StepButton>
        ) : null}
        {rows.length > 1 ? (
          <>
            <StepButton step="op-tijd" to="programma" icon={<Clock3 aria-hidden="true" />}>
              {say('Zet op volgorde van tijd')}
            </StepButton>
            <StepButton
              step="aansluiten"
              to="programma"
              icon={<AlignVerticalJustifyStart aria-hidden="true" />}
            >
              {say('Laat alles op elkaar aansluiten')}
            </StepButton>
          </>
        ) : null}
      </Toolbar>
    </div>
  );
}
