import {
  Button,
  DateField,
  Notice,
  Row,
  Section,
  SelectField,
  TextArea,
  TimeField,
  Toolbar,
} from '@verbonden/shared/ui';
import { FormProblems, type FormState, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { Plus, Trash2 } from 'lucide-react';
import { formName } from '../meeting-words';
import type { FieldValues } from '../planning/agenda-row';
import { fieldIn, type FormSource } from '../planning/form-fields';
import { reportIn } from './asked-report';
import styles from './date-poll.module.css';
import { momentCount, momentField, momentsIn, mostMoments } from './moment-rows';
import { PeopleFields } from './people-fields';
import { askStep, lookStep, stepField } from './propose';

export interface ProposeFormProps {
  readonly form: FormState | null;
  readonly standing: FieldValues;
  readonly meeting: { readonly id: string; readonly slug: string };
  /** The id of the poll to be, made when the form was. */
  readonly id: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Proposing moments and choosing who is asked; before anything is sent it says how many get a mail. */
export function ProposeForm({ form, standing, meeting, id, organisations }: ProposeFormProps) {
  const say = useSay();
  const href = useHref();
  const source = { form, standing };
  const report = reportIn(form);
  const look = (
    <Button
      type="submit"
      name={stepField}
      value={lookStep}
      variant={report ? 'secondary' : 'primary'}
      formAction={`${href(`/bijeenkomsten/${meeting.slug}/datumprikker`)}#wie-krijgt-mail`}
      busyText={say('Even wachten…')}
    >
      {report ? say('Kijk opnieuw') : say('Kijk wie mail krijgt')}
    </Button>
  );
  return (
    <>
      <FormProblems form={form} />
      <form
        method="post"
        action={href(`/bijeenkomsten/${meeting.slug}/datumprikker`)}
        noValidate
        className={styles.form}
        data-keep={`datumprikker-${meeting.id}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <button
          type="submit"
          name={stepField}
          value={lookStep}
          className={styles.first}
          tabIndex={-1}
          aria-hidden="true"
        >
          {say('Kijk wie mail krijgt')}
        </button>
        <input type="hidden" name="id" value={valueAt(form, 'id', id)} />
        <input type="hidden" name="meetingId" value={meeting.id} />
        <MomentFields {...source} slug={meeting.slug} />
        <ClosingFields {...source} />
        <AskedFields {...source} organisations={organisations} />
        <div id="wie-krijgt-mail" className={styles.part}>
          {report ? <Report report={report} /> : null}
          <Toolbar
            primary={
              report ? (
                <Button
                  type="submit"
                  name={stepField}
                  value={askStep}
                  variant="primary"
                  busyText={say('Even wachten…')}
                >
                  {say('{count, plural, one {Mail # mens} other {Mail # mensen}}', { count: report.count })}
                </Button>
              ) : (
                look
              )
            }
          >
            {report ? look : null}
          </Toolbar>
        </div>
      </form>
    </>
  );
}

function MomentFields({ slug, ...source }: FormSource & { slug: string }) {
  const say = useSay();
  const href = useHref();
  const field = fieldIn(source);
  const rows = momentsIn((name) => valueAt(source.form, name, source.standing[name]));
  const page = href(`/bijeenkomsten/${slug}/datumprikker`);
  return (
    <Section
      id="momenten"
      title={say('Welke momenten stel je voor?')}
      lead={say('Twee tot tien. Een moment zonder datum telt niet mee.')}
    >
      <input type="hidden" name={momentCount} value={rows.length} />
      <ol className={styles.rows} role="list">
        {rows.map((_, place) => (
          <li key={place} className={styles.row}>
            <div className={styles.rowHead}>
              <h3>{say('Moment {number}', { number: place + 1 })}</h3>
              {rows.length > 2 ? (
                <Button
                  type="submit"
                  name={stepField}
                  value={`weg:${place}`}
                  formAction={`${page}#momenten`}
                  aria-label={say('Haal weg: {name}', {
                    name: say('Moment {number}', { number: place + 1 }),
                  })}
                  variant="quiet"
                  size="small"
                  icon={<Trash2 aria-hidden="true" />}
                >
                  {say('Haal weg')}
                </Button>
              ) : null}
            </div>
            <Row>
              <DateField
                {...field(momentField(place, 'day'))}
                label={say('Datum')}
                pickLabel={say('Kies de datum in de kalender')}
              />
              <TimeField {...field(momentField(place, 'from'))} label={say('Van')} />
              <TimeField {...field(momentField(place, 'to'))} label={say('Tot')} />
              <SelectField
                {...field(momentField(place, 'form'))}
                label={say('Hoe')}
                options={(['HYBRID', 'ONSITE', 'ONLINE'] as const).map((form) => ({
                  value: form,
                  label: formName(form, say),
                }))}
              />
            </Row>
          </li>
        ))}
      </ol>
      {rows.length < mostMoments ? (
        <Toolbar>
          <Button
            type="submit"
            name={stepField}
            value="erbij"
            formAction={`${page}#${momentField(rows.length, 'day')}`}
            size="small"
            icon={<Plus aria-hidden="true" />}
          >
            {say('Nog een moment')}
          </Button>
        </Toolbar>
      ) : null}
    </Section>
  );
}

function ClosingFields(source: FormSource) {
  const say = useSay();
  const field = fieldIn(source);
  return (
    <Section
      id="sluit"
      title={say('Tot wanneer kunnen mensen antwoorden?')}
      lead={say('Tot dan kunnen ze hun antwoord ook veranderen.')}
    >
      <Row>
        <DateField
          {...field('closesDay')}
          label={say('Datum')}
          hint={say('Bijvoorbeeld 24-3-2027 of 24 mrt')}
          pickLabel={say('Kies de datum in de kalender')}
        />
        <TimeField {...field('closesTime')} label={say('Tijd')} hint={say('Bijvoorbeeld 17:00')} />
      </Row>
    </Section>
  );
}

function AskedFields({
  organisations,
  ...source
}: FormSource & { organisations: ProposeFormProps['organisations'] }) {
  const say = useSay();
  const field = fieldIn(source);
  return (
    <Section
      id="wie"
      title={say('Wie vraag je het?')}
      lead={say('Iedereen krijgt een mail met een eigen link. Een account is niet nodig.')}
    >
      <div className={styles.part}>
        <PeopleFields organisations={organisations} {...source} />
        <TextArea
          {...field('message')}
          rows={3}
          label={say('Een paar woorden erbij, in de mail')}
          optional={say('niet verplicht')}
        />
      </div>
    </Section>
  );
}

function Report({ report }: { report: NonNullable<ReturnType<typeof reportIn>> }) {
  const say = useSay();
  const { count, withoutAccount, doubles, names } = report;
  const more = count - names.length;
  return (
    <Notice
      kind="info"
      live="status"
      title={say('{count, plural, one {# mens krijgt} other {# mensen krijgen}} een mail.', { count })}
    >
      <p>{names.join(', ') + (more > 0 ? say(' en nog {more} anderen', { more }) : '')}.</p>
      {withoutAccount > 0 ? (
        <p>
          {say(
            '{count, plural, one {# heeft geen account en antwoordt} other {# hebben geen account en antwoorden}} met de link in de mail.',
            { count: withoutAccount },
          )}
        </p>
      ) : null}
      {doubles > 0 ? (
        <p>
          {say(
            'Er {count, plural, one {stond # naam} other {stonden # namen}} dubbel in. Iedereen krijgt één mail.',
            { count: doubles },
          )}
        </p>
      ) : null}
    </Notice>
  );
}
