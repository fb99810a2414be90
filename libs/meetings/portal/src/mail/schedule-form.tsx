import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Button, Notice, Row, SelectField, TextArea, TextField, Toolbar } from '@verbonden/shared/ui';
import {
  type FormState,
  problemAt,
  type Say,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import { Plus, Trash2 } from 'lucide-react';
import styles from '../planning/planning.module.css';
import type { ScheduledReminderFragment } from './mails.generated';
import { countField, fieldsOfRows, mostRows, rowField, rowsIn, rowsOf, stepField } from './schedule-row';

interface ScheduleFormProps {
  readonly meetingId: string;
  readonly slug: string;
  readonly version: number;
  readonly moments: readonly ScheduledReminderFragment[];
  readonly modes: readonly string[];
  /** What was sent and came back; null when another form of the page was sent. */
  readonly form: FormState | null;
}

/** When this meeting reminds: rows that can be added and removed, saved as a whole. */
export function ScheduleForm({ meetingId, slug, version, moments, modes, form }: ScheduleFormProps) {
  const say = useSay();
  const href = useHref();
  const standing: Record<string, string> = fieldsOfRows(rowsOf(moments));
  const rows = rowsIn((field) => valueAt(form, field, standing[field]));
  const path = href(`/bijeenkomsten/${slug}/mail`);
  return (
    <form
      method="post"
      action={`${path}#herinneringen`}
      noValidate
      className={styles.part}
      data-keep={`herinneringen-${meetingId}-${version}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <button
        type="submit"
        name="doe"
        value="bewaar"
        className={styles.first}
        tabIndex={-1}
        aria-hidden="true"
      >
        {say('Bewaar de herinneringen')}
      </button>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" id={countField} name={countField} value={rows.length} />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      {rows.length === 0 ? <p>{say('Deze bijeenkomst stuurt geen herinneringen.')}</p> : null}
      <ol className={styles.rows} role="list">
        {rows.map((_, place) => (
          <li key={place} className={styles.row}>
            <div className={styles.rowHead}>
              <h3>{say('Herinnering {number}', { number: place + 1 })}</h3>
              <Button
                type="submit"
                name={stepField}
                value={`weg:${place}`}
                variant="quiet"
                size="small"
                icon={<Trash2 aria-hidden="true" />}
                aria-label={say('Haal weg: {name}', {
                  name: say('Herinnering {number}', { number: place + 1 }),
                })}
              >
                {say('Haal weg')}
              </Button>
            </div>
            <ReminderFields place={place} form={form} standing={standing} modes={modes} moments={moments} />
          </li>
        ))}
      </ol>
      <Toolbar
        primary={
          <Button type="submit" name="doe" value="bewaar" variant="primary" busyText={say('Even wachten…')}>
            {say('Bewaar de herinneringen')}
          </Button>
        }
      >
        {rows.length < mostRows ? (
          <Button type="submit" name={stepField} value="erbij" icon={<Plus aria-hidden="true" />}>
            {say('Voeg een herinnering toe')}
          </Button>
        ) : null}
      </Toolbar>
    </form>
  );
}

function ReminderFields({
  place,
  form,
  standing,
  modes,
  moments,
}: {
  place: number;
  form: FormState | null;
  standing: Readonly<Record<string, string>>;
  modes: readonly string[];
  moments: readonly ScheduledReminderFragment[];
}) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  const field = (key: Parameters<typeof rowField>[1]) => {
    const name = rowField(place, key);
    return { name, defaultValue: valueAt(form, name, standing[name]), error: problemAt(form, name) };
  };
  const moment = form ? undefined : moments[place];
  const due = moment && new Date(moment.dueAt);
  const english = field('textEn');
  return (
    <>
      {due ? (
        <p>
          {due.getTime() > now
            ? say('Gaat uit op {day}, {time}.', { day: writeDate(due, locale), time: writeTime(due, locale) })
            : say('Dit moment is al geweest: hij gaat niet meer uit.')}
        </p>
      ) : null}
      <Row>
        <TextField {...field('amount')} label={say('Hoe lang ervoor?')} inputMode="numeric" width="short" />
        <SelectField
          {...field('unit')}
          label={say('Geteld in')}
          options={[
            { value: 'DAYS', label: say('dagen') },
            { value: 'HOURS', label: say('uren') },
            { value: 'MINUTES', label: say('minuten') },
          ]}
        />
        <SelectField {...field('mode')} label={say('Voor wie?')} options={audienceOptions(modes, say)} />
      </Row>
      <TextArea
        {...field('text')}
        rows={2}
        label={say('Eigen tekst vooraan')}
        optional={say('niet verplicht')}
        hint={say('Bijvoorbeeld: neem een vraag uit je eigen praktijk mee.')}
      />
      <details className={styles.more} open={Boolean(english.defaultValue || english.error)}>
        <summary>{say('Ook in het Engels')}</summary>
        <TextArea {...english} rows={2} label={say('Eigen tekst vooraan, in het Engels')} lang="en" />
      </details>
    </>
  );
}

/** A mode that is not offered is not asked. */
function audienceOptions(modes: readonly string[], say: Say) {
  return [
    { value: '', label: say('Iedereen met een plek') },
    ...(modes.includes('ONSITE') ? [{ value: 'ONSITE', label: say('Alleen de zaal') }] : []),
    ...(modes.includes('ONLINE') ? [{ value: 'ONLINE', label: say('Alleen online') }] : []),
  ];
}
