import { Button, Row, SelectField, StatusLabel, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { modeName } from '../meeting/seat-words';
import { waysInto } from '../meeting/ways';
import styles from '../planning/planning.module.css';
import {
  colleagueField,
  type ColleagueRow,
  colleaguesIn,
  countField,
  mostColleagues,
  rowStepField,
} from './colleague-rows';
import type { ColleaguesMeeting } from './colleagues.page';
import { expectedSeats } from './expected-seats';

/** The colleagues, one a row, in the order in which they get seats. Each button sends the form to be filled in further. */
export function ColleagueFields({ meeting, form }: { meeting: ColleaguesMeeting; form: FormState | null }) {
  const say = useSay();
  const rows = colleaguesIn((field) => valueAt(form, field, ''));
  const expected = expectedSeats(meeting.seats, rows);
  return (
    <>
      <input type="hidden" name={countField} value={rows.length} />
      <ol className={styles.rows} role="list" id="collegas">
        {rows.map((row, place) => (
          <li key={place} className={styles.row}>
            <div className={styles.rowHead}>
              <h2>{say('Collega {number}', { number: place + 1 })}</h2>
              <RowSteps place={place} count={rows.length} />
            </div>
            <ColleagueRowFields meeting={meeting} form={form} place={place} />
            <Expected meeting={meeting} row={row} position={expected[place] ?? null} />
          </li>
        ))}
      </ol>
      {rows.length < mostColleagues ? (
        <Toolbar>
          <StepButton
            step="erbij"
            to={colleagueField(rows.length, 'personId')}
            icon={<Plus aria-hidden="true" />}
          >
            {say('Voeg een collega toe')}
          </StepButton>
        </Toolbar>
      ) : null}
    </>
  );
}

function ColleagueRowFields({
  meeting,
  form,
  place,
}: {
  meeting: ColleaguesMeeting;
  form: FormState | null;
  place: number;
}) {
  const say = useSay();
  const field = (key: keyof ColleagueRow) => {
    const name = colleagueField(place, key);
    return { name, defaultValue: valueAt(form, name), error: problemAt(form, name) };
  };
  const choices = meeting.colleagueChoices ?? [];
  const ways = waysInto(meeting.seats);
  return (
    <>
      {choices.length > 0 ? (
        <SelectField
          {...field('personId')}
          label={say('Kies een collega')}
          options={[
            { value: '', label: say('Iemand anders, met naam en adres') },
            ...choices.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
        />
      ) : null}
      <Row>
        <TextField
          {...field('name')}
          label={say('Naam')}
          optional={choices.length > 0 ? say('of kies hierboven') : undefined}
        />
        <TextField {...field('email')} type="email" label={say('E-mailadres')} />
      </Row>
      <SelectField
        {...field('mode')}
        label={say('Hoe?')}
        options={ways.map(({ mode }) => ({ value: mode, label: modeName(mode, say) }))}
      />
    </>
  );
}

/** What this row would bring now, once somebody is in it. */
function Expected({
  meeting,
  row,
  position,
}: {
  meeting: ColleaguesMeeting;
  row: ColleagueRow;
  position: number | null;
}) {
  const say = useSay();
  if (position === null || meeting.registrationPolicy === 'APPROVAL') return null;
  if (position === 0) return <StatusLabel status="confirmed">{say('Nu is hier plek voor.')}</StatusLabel>;
  return (
    <StatusLabel status="waiting">
      {row.mode === 'ONLINE'
        ? say('Nu is online vol: deze collega wordt nummer {position} in de rij.', { position })
        : say('Nu is de zaal vol: deze collega wordt nummer {position} in de rij.', { position })}
    </StatusLabel>
  );
}

function RowSteps({ place, count }: { place: number; count: number }) {
  const say = useSay();
  const number = place + 1;
  return (
    <div className={styles.rowSteps}>
      {place > 0 ? (
        <StepButton
          step={`omhoog:${place}`}
          to="collegas"
          name={say('Collega {number} omhoog', { number })}
          icon={<ArrowUp aria-hidden="true" />}
        >
          {say('Omhoog')}
        </StepButton>
      ) : null}
      {place < count - 1 ? (
        <StepButton
          step={`omlaag:${place}`}
          to="collegas"
          name={say('Collega {number} omlaag', { number })}
          icon={<ArrowDown aria-hidden="true" />}
        >
          {say('Omlaag')}
        </StepButton>
      ) : null}
      {count > 1 ? (
        <StepButton
          step={`weg:${place}`}
          to="collegas"
          name={say('Haal collega {number} weg', { number })}
          icon={<Trash2 aria-hidden="true" />}
        >
          {say('Haal weg')}
        </StepButton>
      ) : null}
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
  name?: string;
  icon: React.ReactNode;
  children: string;
}) {
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Button
      type="submit"
      name={rowStepField}
      value={step}
      formAction={`${href(address.split('?')[0] ?? '')}#${to}`}
      aria-label={name}
      variant={name ? 'quiet' : 'secondary'}
      size="small"
      icon={icon}
    >
      {children}
    </Button>
  );
}
