import { readDate, writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  DateField,
  Disclosure,
  LinkRows,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  Stack,
  TextField,
  ValueChart,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  AddIndicatorDocument,
  AddMeasurementDocument,
  AimPageDocument,
  type AimPageQuery,
} from './aim.page.generated';
import { evidenceText } from './evidence-words';
import { numberOf } from './number-of';

type Shown = NonNullable<AimPageQuery['aim']>;
type ShownIndicator = Shown['indicators'][number];

interface AimData {
  readonly aim: Shown;
  readonly canKeep: boolean;
  readonly newId: string;
  readonly done: string | null;
}

/** One aim: what contributes to it, and what was measured. */
export const aimPage = definePage<AimData>({
  path: '/doelen/:slug',
  async load({ params, url, query }) {
    const { aim, viewerCanKeepAims } = await query(AimPageDocument, { slug: params['slug'] ?? '' });
    if (!aim) throw new PageRefusal(404);
    return { aim, canKeep: viewerCanKeepAims, newId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: changeAim,
  title: ({ aim: { title } }) => title,
  view: AimView,
});

async function changeAim({ form, params, mutate, goTo, context }: SubmitArgs): Promise<Response | FormState> {
  const path = `/doelen/${params['slug']}?gedaan=bewaard`;
  const id = form.line('id');
  if (form.line('stap') === 'meting') {
    const input = { id, aimId: form.line('aimId'), name: form.line('name') };
    return (await mutate(AddIndicatorDocument, { input })).state ?? goTo(path);
  }
  const typed = form.line('onDay');
  const { state } = await mutate(AddMeasurementDocument, {
    input: {
      id,
      indicatorId: form.line('indicatorId'),
      value: numberOf(form.line('value')),
      onDay: readDate(typed, context.now) ?? typed,
      source: form.line('source'),
      sourceUrl: form.lineOrNull('sourceUrl'),
    },
  });
  return state ?? goTo(path);
}

function AimView({ data: { aim, canKeep, newId, done }, form }: ViewProps<AimData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={aim.title}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href('/doelen'), label: say('Wat we willen') }]}
              />
            }
            meta={[aim.kind === 'AMBITION' ? say('Ambitie') : say('Doel')]}
          />
          {done === 'bewaard' ? <Notice kind="success" title={say('Bewaard.')} /> : null}
          <FormProblems form={form} />
        </Stack>
        <Section id="draagt-bij" title={say('Wat draagt bij?')}>
          {aim.evidence.length > 0 ? (
            <LinkRows
              links={aim.evidence.map((each) => ({ href: href(each.path), label: evidenceText(each, say) }))}
            />
          ) : (
            <p>{say('Hiervoor tellen we nog niets vanzelf.')}</p>
          )}
        </Section>
        <Section id="metingen" title={say('Wat is er gemeten?')}>
          <Stack>
            {aim.indicators.length > 0 ? (
              aim.indicators.map((each) => <Measured key={each.id} indicator={each} />)
            ) : (
              <p>{say('Nog niets. Een coördinator kan hier een meting beginnen.')}</p>
            )}
          </Stack>
        </Section>
        {canKeep ? <AimForms aim={aim} form={form} newId={newId} /> : null}
      </Stack>
    </Page>
  );
}

function Measured({ indicator: { name, measurements } }: { indicator: ShownIndicator }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  if (measurements.length === 0) {
    return (
      <p>
        <strong>{name}</strong>: {say('nog geen waarde')}
      </p>
    );
  }
  return (
    <ValueChart
      title={name}
      values={measurements.map(({ id, value, onDay, source, sourceUrl }) => ({
        key: id,
        when: writeDate(new Date(`${onDay}T12:00:00Z`), locale),
        value,
        written: numbers.format(value),
        source: sourceUrl ? <a href={sourceUrl}>{source}</a> : source,
      }))}
      table={{
        open: say('Bekijk als tabel'),
        when: say('Wanneer'),
        value: say('Waarde'),
        source: say('Bron'),
      }}
    />
  );
}

function AimForms({ aim, form, newId }: { aim: Shown; form: FormState | null; newId: string }) {
  const say = useSay();
  const href = useHref();
  const action = href(`/doelen/${aim.slug}`);
  const step = form?.values['stap']?.[0];
  const id = form?.values['id']?.[0] ?? newId;
  const field = (name: string) => ({
    name,
    defaultValue: valueAt(form, name),
    error: problemAt(form, name),
  });
  return (
    <Section id="bijhouden" title={say('Bijhouden')} lead={say('Alleen coördinatoren zien dit.')}>
      <Stack>
        {aim.indicators.length > 0 ? (
          <Disclosure title={say('Zet een waarde erbij')} open={step === 'waarde'}>
            <form method="post" action={action} noValidate>
              <Stack>
                <input type="hidden" name="id" value={id} />
                <SelectField
                  {...field('indicatorId')}
                  label={say('Van welke meting?')}
                  options={aim.indicators.map((each) => ({ value: each.id, label: each.name }))}
                />
                <TextField {...field('value')} label={say('Waarde')} inputMode="decimal" width="short" />
                <DateField
                  {...field('onDay')}
                  label={say('Van welke dag is dat?')}
                  hint={say('Bijvoorbeeld 24-3-2027.')}
                  pickLabel={say('Kies in de kalender')}
                />
                <TextField
                  {...field('source')}
                  label={say('Bron')}
                  hint={say('Wie heeft het gemeten, en in welk stuk?')}
                />
                <TextField
                  {...field('sourceUrl')}
                  type="url"
                  label={say('Waar is dat na te lezen? (niet verplicht)')}
                  hint={say('Begint met https://')}
                />
                <div>
                  <Button type="submit" name="stap" value="waarde" variant="primary">
                    {say('Bewaar de waarde')}
                  </Button>
                </div>
              </Stack>
            </form>
          </Disclosure>
        ) : null}
        <Disclosure title={say('Begin een meting')} open={step === 'meting'}>
          <form method="post" action={action} noValidate>
            <Stack>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="aimId" value={aim.id} />
              <TextField
                {...field('name')}
                label={say('Wat meet je?')}
                hint={say('Bijvoorbeeld: scholen met een vaste contactpersoon.')}
              />
              <div>
                <Button type="submit" name="stap" value="meting">
                  {say('Begin deze meting')}
                </Button>
              </div>
            </Stack>
          </form>
        </Disclosure>
      </Stack>
    </Section>
  );
}
