import {
  Breadcrumb,
  Button,
  CheckboxField,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  TrapField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  isRefused,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  valuesAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { ApplyAsOrganisationDocument, ApplyWordsDocument, type ApplyWordsQuery } from './apply.generated';
import { ContactFields } from './contact-fields';

interface ApplyData {
  /** Made once, so that pressing twice sends one. */
  readonly id: string;
  readonly words: ApplyWordsQuery['network'];
}

/** An organisation asks to join: who it is, what it brings and seeks, and who we answer. */
export const applyOrganisationPage = definePage<ApplyData>({
  path: '/meedoen/organisatie',
  load: async ({ query }) => ({ id: v7(), words: (await query(ApplyWordsDocument, {})).network }),
  async submit({ form, mutate, goTo, say }) {
    const { state, data } = await mutate(ApplyAsOrganisationDocument, {
      input: {
        id: form.line('id'),
        organisationName: form.line('organisationName'),
        organisationKind: form.line('organisationKind'),
        city: form.lineOrNull('city'),
        region: form.lineOrNull('region'),
        website: form.lineOrNull('website'),
        brings: form.prose('brings'),
        seeks: form.prose('seeks'),
        contactName: form.line('contactName'),
        contactEmail: form.line('contactEmail'),
        contactJobTitle: form.lineOrNull('contactJobTitle'),
        isAnother: form.isTicked('isAnother'),
        subject: form.lineOrNull('subject'),
      },
    });
    if (state) return state;
    const { mailSent, alike } = data.applyAsOrganisation;
    if (mailSent) return goTo('/meedoen/verstuurd');
    return {
      values: {
        ...form.values(),
        alikeSlugs: alike.map(({ slug }) => slug),
        alikeNames: alike.map(({ name }) => name),
      },
      problems: [
        {
          field: 'isAnother',
          message: say('Een naam die hierop lijkt staat er al. Is het dezelfde, of een andere?'),
        },
      ],
    };
  },
  title: (_, say) => say('Doe mee met je organisatie'),
  head: () => ({ noIndex: true }),
  view: ApplyView,
});

function ApplyView({ data: { id, words }, form }: ViewProps<ApplyData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const field = (name: string) => ({
    name,
    defaultValue: valueAt(form, name),
    error: problemAt(form, name),
  });
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Doe mee met je organisatie')}
          lead={say('Vijf minuten. Alleen een coördinator leest dit, en je kunt het altijd intrekken.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/meedoen'), label: say('Doe mee') }]}
            />
          }
        />
        <FormProblems form={form} />
        <form
          method="post"
          action={href(address)}
          noValidate
          data-keep="meedoen-organisatie"
          data-refused={isRefused(form) ? '' : undefined}
        >
          <Stack gap="section">
            <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
            <TrapField name="subject" label={say('Laat dit leeg')} />
            <Section id="organisatie" title={say('Je organisatie')}>
              <Stack>
                <TextField
                  {...field('organisationName')}
                  label={say('Naam van de organisatie')}
                  autoComplete="organization"
                  maxLength={200}
                />
                <Alike form={form} />
                <SelectField
                  {...field('organisationKind')}
                  label={say('Soort')}
                  placeholder={say('Kies een soort')}
                  options={words.kinds.map(({ code, name }) => ({ value: code, label: name }))}
                />
                <TextField {...field('city')} label={say('Plaats (niet verplicht)')} maxLength={100} />
                <SelectField
                  {...field('region')}
                  label={say('Provincie (niet verplicht)')}
                  placeholder={say('Kies een provincie')}
                  options={words.regions.map(({ name }) => ({ value: name, label: name }))}
                />
                <TextField
                  {...field('website')}
                  label={say('Website (niet verplicht)')}
                  hint={say('Bijvoorbeeld www.example.org.')}
                  inputMode="url"
                />
              </Stack>
            </Section>
            <Section id="waarom" title={say('Brengen en halen')}>
              <Stack>
                <TextArea
                  {...field('brings')}
                  label={say('Wat brengen jullie mee?')}
                  hint={say('Bijvoorbeeld: wat jullie al doen, of wie jullie bereiken.')}
                  maxLength={2000}
                />
                <TextArea
                  {...field('seeks')}
                  label={say('Wat hopen jullie hier te vinden?')}
                  maxLength={2000}
                />
              </Stack>
            </Section>
            <Section id="contact" title={say('Wie ben jij?')}>
              <Stack>
                <ContactFields form={form} />
                <TextField
                  {...field('contactJobTitle')}
                  label={say('Wat doe je daar? (niet verplicht)')}
                  autoComplete="organization-title"
                  maxLength={120}
                />
              </Stack>
            </Section>
            <Stack gap="small">
              <p>
                {say(
                  'Hierna krijg je een mail om je adres te bevestigen. Dan pas ziet een coördinator je aanvraag.',
                )}
              </p>
              <div>
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Verstuur de aanvraag')}
                </Button>
              </div>
            </Stack>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}

/** Names that look like the one that was typed, each with its page; who means another one says so. */
function Alike({ form }: { form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const names = valuesAt(form, 'alikeNames');
  const slugs = valuesAt(form, 'alikeSlugs');
  const isTicked = form?.values['isAnother'] !== undefined;
  if (names.length === 0 && !isTicked) return null;
  return (
    <Notice kind="attention" title={say('Staat je organisatie er al?')}>
      <Stack>
        {names.length > 0 ? (
          <ul>
            {names.map((name, place) => (
              <li key={slugs[place]}>
                <a href={href(`/organisaties/${slugs[place]}/claimen`)}>{name}</a>
              </li>
            ))}
          </ul>
        ) : null}
        <CheckboxField
          name="isAnother"
          label={say('Wij zijn een andere organisatie, of ik kan haar pagina niet overnemen')}
          defaultChecked={isTicked}
          error={problemAt(form, 'isAnother')}
        />
      </Stack>
    </Notice>
  );
}
