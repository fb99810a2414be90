import {
  Button,
  DateField,
  Page,
  PageHeader,
  Row,
  Section,
  SelectField,
  TextField,
  TimeField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { Plus } from 'lucide-react';
import { v7 } from 'uuid';
import { MeetingPath } from '../meeting-path';
import { formName } from '../meeting-words';
import type { FieldValues } from '../planning/agenda-row';
import { fieldIn } from '../planning/form-fields';
import { assertCoordinates } from '../planning/planned-meeting';
import type { EarlierMeetingFragment } from '../planning/planning.generated';
import styles from '../planning/planning.module.css';
import {
  atDateFields,
  countField,
  dateField,
  datesIn,
  datesInput,
  mostDates,
  moreField,
  newDates,
  withMoreDates,
} from './date-rows';
import { CreateSeriesDocument, NewSeriesExamplesDocument } from './series.generated';

interface NewSeriesData {
  readonly standing: FieldValues;
  /** Meetings to begin from. */
  readonly earlier: readonly EarlierMeetingFragment[];
}

/** A season with all its dates on one screen; each becomes a draft. */
export const newSeriesPage = definePage<NewSeriesData>({
  path: '/bijeenkomsten/reeks/nieuw',
  async load(args) {
    assertCoordinates(args);
    const { upcoming, past } = await args.query(NewSeriesExamplesDocument, {});
    return {
      standing: { id: v7(), ...newDates() },
      earlier: [...upcoming.edges, ...past.edges].map(({ node }) => node),
    };
  },
  async submit({ form, context, say, mutate, goTo }) {
    const further = withMoreDates(form);
    if (further) return further;
    const { dates, problems, places } = datesInput(form, context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state, data } = await mutate(CreateSeriesDocument, {
      input: {
        id: form.line('id'),
        title: form.line('title'),
        titleEn: form.lineOrNull('titleEn'),
        copyOf: form.lineOrNull('copyOf'),
        dates,
      },
    });
    return state
      ? atDateFields(state, places)
      : goTo(`/bijeenkomsten/reeks/${data.createMeetingSeries.slug}?gedaan=gemaakt`);
  },
  title: (_, say) => say('Nieuwe reeks'),
  head: () => ({ noIndex: true }),
  view: NewSeriesView,
});

function NewSeriesView({ data: { standing, earlier }, form }: ViewProps<NewSeriesData>) {
  const say = useSay();
  const href = useHref();
  const field = fieldIn({ form, standing });
  const count = datesIn((name) => valueAt(form, name, standing[name]));
  const path = href('/bijeenkomsten/reeks/nieuw');
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath />}
        title={say('Nieuwe reeks')}
        lead={say('Alle data van een seizoen in één keer. Elke datum wordt een concept.')}
      />
      <FormProblems form={form} />
      <form
        method="post"
        action={path}
        noValidate
        data-keep="reeks-nieuw"
        className={styles.form}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <button type="submit" className={styles.first} tabIndex={-1} aria-hidden="true">
          {say('Maak de reeks')}
        </button>
        <input type="hidden" name="id" value={field('id').defaultValue} />
        <input type="hidden" name={countField} value={count} />
        <div className={styles.part}>
          <TextField
            {...field('title')}
            label={say('Naam van de reeks')}
            hint={say('Bijvoorbeeld Expertiselab 2027.')}
          />
          <TextField
            {...field('titleEn')}
            label={say('Naam in het Engels')}
            optional={say('niet verplicht')}
            lang="en"
          />
          <SelectField
            {...field('copyOf')}
            label={say('Waar begint elke bijeenkomst mee?')}
            hint={say('Een kopie neemt het programma mee, met de tijden op de nieuwe dag.')}
            placeholder={say('Leeg')}
            options={earlier.map(({ id, title }) => ({
              value: id,
              label: say('Kopie van {title}', { title }),
            }))}
          />
        </div>
        <Section id="data" title={say('De data')} lead={say('Een datum die je leeg laat, telt niet mee.')}>
          <div className={styles.part}>
            <ol className={styles.rows} role="list">
              {Array.from({ length: count }, (_, place) => (
                <li key={place} className={styles.row}>
                  <DateFields form={form} standing={standing} place={place} />
                </li>
              ))}
            </ol>
            {count < mostDates ? (
              <div>
                <Button
                  type="submit"
                  name={moreField}
                  value="1"
                  formAction={`${path}#${dateField(count, 'day')}`}
                  size="small"
                  icon={<Plus aria-hidden="true" />}
                >
                  {say('Voeg datum toe')}
                </Button>
              </div>
            ) : null}
          </div>
        </Section>
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Maak de reeks')}
            </Button>
          }
        />
      </form>
    </Page>
  );
}

const forms = ['HYBRID', 'ONSITE', 'ONLINE'] as const;

function DateFields({ place, ...source }: { form: FormState | null; standing: FieldValues; place: number }) {
  const say = useSay();
  const at = fieldIn(source);
  const field = (key: Parameters<typeof dateField>[1]) => at(dateField(place, key));
  return (
    <>
      <h3>{say('Datum {number}', { number: place + 1 })}</h3>
      <input type="hidden" name={dateField(place, 'id')} value={field('id').defaultValue} />
      <Row>
        <DateField {...field('day')} label={say('Datum')} pickLabel={say('Kies de datum in de kalender')} />
        <TimeField {...field('from')} label={say('Van')} />
        <TimeField {...field('to')} label={say('Tot')} />
        <SelectField
          {...field('form')}
          label={say('Hoe')}
          options={forms.map((each) => ({ value: each, label: formName(each, say) }))}
        />
      </Row>
      <TextField
        {...field('title')}
        label={say('Titel')}
        optional={say('leeg is de naam van de reeks met een nummer')}
      />
    </>
  );
}
