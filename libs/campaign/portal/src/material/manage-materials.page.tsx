import {
  dutchDay,
  dutchFromMoment,
  momentFromDutch,
  readDate,
  readTime,
  writeDate,
  writeTime,
} from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  ColourField,
  Columns,
  DateField,
  Disclosure,
  Notice,
  Page,
  PageHeader,
  Picture,
  Section,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  ChangeMaterialSetDocument,
  ChangeMaterialTemplateDocument,
  ManageMaterialsPageDocument,
  type ManageMaterialsPageQuery,
  type ManagedTemplateFragment,
} from './manage-materials.page.generated';

type Edition = NonNullable<ManageMaterialsPageQuery['campaignEdition']>;
type ManagedSet = NonNullable<Edition['materialSet']>;
interface ManageData {
  readonly edition: Edition;
  readonly set: ManagedSet;
  readonly done: string | null;
}

/** Where a coordinator gives an edition its colours and words, and says what comes out when. */
export const manageMaterialsPage = definePage<ManageData>({
  path: '/week/:slug/materiaal/beheer',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { campaignEdition: edition } = await query(ManageMaterialsPageDocument, {
      slug: params['slug'] ?? '',
    });
    const set = edition?.materialSet;
    if (!edition || !set) throw new PageRefusal(404);
    if (!set.viewerCanChange) throw new PageRefusal(403);
    return { edition, set, done: url.searchParams.get('gedaan') };
  },
  submit,
  title: (_, say) => say('Materiaal beheren'),
  head: () => ({ noIndex: true }),
  view: ManageView,
});

async function submit({ form, params, mutate, goTo, context }: SubmitArgs): Promise<Response | FormState> {
  const path = `/week/${params['slug']}/materiaal/beheer`;
  const [id, version] = [form.line('id'), form.wholeNumber('version') ?? 0];
  if (form.line('stap') === 'set') {
    const colours = {
      ground: form.line('ground'),
      accent: form.line('accent'),
      contact: form.line('contact'),
    };
    const { state } = await mutate(ChangeMaterialSetDocument, { input: { id, version, ...colours } });
    return state ?? goTo(`${path}?gedaan=set`);
  }
  const day = readDate(form.line('day'), context.now);
  const time = readTime(form.line('time'));
  const moment = day && time ? momentFromDutch(`${day}T${time}`) : null;
  const { state } = await mutate(ChangeMaterialTemplateDocument, {
    input: {
      ...{ id, version, heading: form.line('heading'), words: form.prose('words').trim() },
      // What is no moment is refused by the API, with its words at the field.
      releasesAt: moment instanceof Date ? moment.toISOString() : '',
    },
  });
  if (!state) return goTo(`${path}?gedaan=${id}#t-${id}`);
  // Each template has its own fields on the page.
  const named = (field: string) => `${field === 'releasesAt' ? 'day' : field}-${id}`;
  return { ...state, problems: state.problems.map((each) => ({ ...each, field: named(each.field) })) };
}

function ManageView({ data: { edition, set, done }, form }: ViewProps<ManageData>) {
  const say = useSay();
  const href = useHref();
  const path = `/week/${edition.slug}/materiaal`;
  const [refused, place] = [form?.values['stap']?.[0], form?.values['id']?.[0]];
  return (
    <Page width="reading">
      <Stack gap="section">
        <PageHeader
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href(`/week/${edition.slug}`), label: edition.name },
                { href: href(path), label: say('Materiaal') },
              ]}
            />
          }
          title={say('Materiaal beheren')}
          lead={say('Thema, dagen en hashtags komen van de editie zelf.')}
        />
        {done && !form ? <Notice kind="success" title={say('Bewaard.')} live="status" /> : null}
        <FormProblems form={form} />
        <Section id="kleuren" title={say('Kleuren en adres')}>
          <SetForm set={set} action={href(`${path}/beheer`)} form={refused === 'set' ? form : null} />
        </Section>
        <Section id="onderdelen" title={say('Wat er komt, en wanneer')}>
          <Stack>
            {set.templates.map((template) => (
              <TemplateForm
                key={template.id}
                template={template}
                fields={set.textFields}
                action={href(`${path}/beheer`)}
                form={place === template.id ? form : null}
                open={done === template.id}
              />
            ))}
          </Stack>
        </Section>
      </Stack>
    </Page>
  );
}

function SetForm({ set, action, form }: { set: ManagedSet; action: string; form: FormState | null }) {
  const say = useSay();
  const field = (name: 'ground' | 'accent' | 'contact') => ({
    name,
    defaultValue: valueAt(form, name, set[name]),
    error: problemAt(form, name),
  });
  return (
    <form method="post" action={action} noValidate>
      <Stack>
        <input type="hidden" name="id" value={set.id} />
        <input type="hidden" name="version" value={set.version} />
        <ColourField {...field('ground')} label={say('Grondkleur')} />
        <ColourField {...field('accent')} label={say('Kleur van het ene kwart')} />
        <TextField
          {...field('contact')}
          label={say('Adres op wat niemand zich eigen maakte')}
          maxLength={80}
        />
        <div>
          <Button type="submit" name="stap" value="set" variant="primary" busyText={say('Even wachten…')}>
            {say('Bewaar')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function TemplateForm({
  template,
  fields,
  action,
  form,
  open,
}: {
  template: ManagedTemplateFragment;
  fields: readonly string[];
  action: string;
  form: FormState | null;
  open: boolean;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { id, name, releasesAt, isOut, isDrawn } = template;
  const moment = new Date(releasesAt);
  const [year, month, day] = dutchDay(moment).split('-').map(Number) as [number, number, number];
  const at = (field: string, standing: string) => ({
    name: field,
    id: `${field}-${id}`,
    defaultValue: valueAt(form, field, standing),
    error: problemAt(form, `${field}-${id}`),
  });
  const when = { day: writeDate(moment, locale), time: writeTime(moment, locale) };
  const stands = isOut ? say('uit sinds {day}', when) : say('komt uit op {day}, {time}', when);
  return (
    <Disclosure title={`${name}: ${stands}`} open={open || form !== null}>
      <form method="post" action={action} noValidate id={`t-${id}`}>
        <Columns
          aside={template.picture ? <Picture src={template.picture} alt={template.says ?? ''} /> : null}
        >
          <Stack>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={template.version} />
            <TextField {...at('heading', template.heading ?? '')} label={say('Kop')} maxLength={120} />
            <TextArea
              {...at('words', template.words ?? '')}
              rows={isDrawn ? 3 : 12}
              label={say('Tekst')}
              hint={
                isDrawn
                  ? undefined
                  : say('Dit vullen we in: {fields}', { fields: fields.map((each) => `{${each}}`).join(' ') })
              }
            />
            <DateField
              {...at('day', `${day}-${month}-${year}`)}
              label={say('Komt uit op')}
              hint={say('Bijvoorbeeld 24-3-2027.')}
              pickLabel={say('Kies in de kalender')}
              width="short"
            />
            <TimeField {...at('time', dutchFromMoment(moment).slice(11, 16))} label={say('Hoe laat')} />
            <div>
              <Button
                type="submit"
                name="stap"
                value="template"
                variant="secondary"
                busyText={say('Even wachten…')}
              >
                {say('Bewaar')}
              </Button>
            </div>
          </Stack>
        </Columns>
      </form>
    </Disclosure>
  );
}
