import { Button, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { ArrowDown, ArrowUp, Clock3, Plus, Trash2 } from 'lucide-react';
import { spansDays } from './agenda-input';
import { agendaNotes } from './agenda-notes';
import { type AgendaRow, countField, mostRows, rowField, rowsIn } from './agenda-row';
import { AgendaRowFields } from './agenda-row-fields';
import { stepField } from './agenda-steps';
import type { FormSource } from './form-fields';
import styles from './planning.module.css';

/**
 * The programme, part by part. Each button sends the form to be filled in further and comes back at the part that moved,
 * so it works without JavaScript; nothing is saved by it.
 */
export function AgendaFields(source: FormSource) {
  const say = useSay();
  const { now } = usePageFacts();
  const read = (field: string) => valueAt(source.form, field, source.standing[field]);
  const rows = rowsIn(read);
  const notes = agendaNotes(rows);
  const asksDay = spansDays(read('day'), read('endDay'), new Date(now));
  return (
    <div className={styles.part}>
      <input type="hidden" name={countField} value={rows.length} />
      {rows.length > 0 ? (
        <ol className={styles.rows} role="list">
          {rows.map((row, place) => (
            <li key={place} className={styles.row}>
              <div className={styles.rowHead}>
                <h3>{say('Onderdeel {number}', { number: place + 1 })}</h3>
                <RowSteps place={place} count={rows.length} row={row} />
              </div>
              <AgendaRowFields
                {...source}
                place={place}
                note={notes.find((each) => each.place === place)}
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
          <StepButton step="op-tijd" to="programma" icon={<Clock3 aria-hidden="true" />}>
            {say('Zet op volgorde van tijd')}
          </StepButton>
        ) : null}
      </Toolbar>
    </div>
  );
}

function RowSteps({ place, count, row }: { place: number; count: number; row: AgendaRow }) {
  const say = useSay();
  const name = row.title || String(place + 1);
  return (
    <div className={styles.rowSteps}>
      {place > 0 ? (
        <StepButton
          step={`omhoog:${place}`}
          to={rowField(place - 1, 'from')}
          name={say('Omhoog: {name}', { name })}
          icon={<ArrowUp aria-hidden="true" />}
        >
          {say('Omhoog')}
        </StepButton>
      ) : null}
      {place < count - 1 ? (
        <StepButton
          step={`omlaag:${place}`}
          to={rowField(place + 1, 'from')}
          name={say('Omlaag: {name}', { name })}
          icon={<ArrowDown aria-hidden="true" />}
        >
          {say('Omlaag')}
        </StepButton>
      ) : null}
      <StepButton
        step={`weg:${place}`}
        to="programma"
        name={say('Haal weg: {name}', { name })}
        icon={<Trash2 aria-hidden="true" />}
      >
        {say('Haal weg')}
      </StepButton>
    </div>
  );
}

function StepButton({
  step,
  to,
  name,
  icon,
  children,
}: {
  step: string;
  /** The id at which the page comes back. */
  to: string;
  /** The button's name for who does not see where it stands. */
  name?: string;
  icon: React.ReactNode;
  children: string;
}) {
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Button
      type="submit"
      name={stepField}
      value={step}
      formAction={`${href(address)}#${to}`}
      aria-label={name}
      variant={name ? 'quiet' : 'secondary'}
      size="small"
      icon={icon}
    >
      {children}
    </Button>
  );
}
