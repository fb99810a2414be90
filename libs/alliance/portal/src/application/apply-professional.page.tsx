import {
  Breadcrumb,
  Button,
  Page,
  PageHeader,
  SelectField,
  Stack,
  TextArea,
  TextField,
  TrapField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  isRefused,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { ApplyAsProfessionalDocument, ApplyWordsDocument, type ApplyWordsQuery } from './apply.generated';
import { ContactFields } from './contact-fields';

interface ApplyData {
  /** Made once, so that pressing twice sends one. */
  readonly id: string;
  readonly regions: ApplyWordsQuery['network']['regions'];
}

/** Somebody without a member organisation asks to join the network of professionals: a short form. */
export const applyProfessionalPage = definePage<ApplyData>({
  path: '/meedoen/professional',
  load: async ({ query }) => ({ id: v7(), regions: (await query(ApplyWordsDocument, {})).network.regions }),
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(ApplyAsProfessionalDocument, {
      input: {
        id: form.line('id'),
        contactName: form.line('contactName'),
        contactEmail: form.line('contactEmail'),
        contactJobTitle: form.line('contactJobTitle'),
        organisationName: form.lineOrNull('organisationName'),
        region: form.lineOrNull('region'),
        seeks: form.prose('seeks'),
        subject: form.lineOrNull('subject'),
      },
    });
    return state ?? goTo('/meedoen/verstuurd');
  },
  title: (_, say) => say('Doe mee als professional'),
  head: () => ({ noIndex: true }),
  view: ApplyView,
});

function ApplyView({ data: { id, regions }, form }: ViewProps<ApplyData>) {
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
          title={say('Doe mee als professional')}
          lead={say('Voor wie met jonge mantelzorgers werkt en geen organisatie heeft die meedoet.')}
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
          data-keep="meedoen-professional"
          data-refused={isRefused(form) ? '' : undefined}
        >
          <Stack>
            <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
            <TrapField name="subject" label={say('Laat dit leeg')} />
            <ContactFields form={form} />
            <TextField
              {...field('contactJobTitle')}
              label={say('Wat doe je?')}
              hint={say('Bijvoorbeeld zorgcoördinator, huisarts of wijkverpleegkundige.')}
              autoComplete="organization-title"
              maxLength={120}
            />
            <TextField
              {...field('organisationName')}
              label={say('Waar werk je? (niet verplicht)')}
              autoComplete="organization"
              maxLength={200}
            />
            <SelectField
              {...field('region')}
              label={say('Provincie (niet verplicht)')}
              placeholder={say('Kies een provincie')}
              options={regions.map(({ name }) => ({ value: name, label: name }))}
            />
            <TextArea {...field('seeks')} label={say('Wat hoop je hier te vinden?')} maxLength={2000} />
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
        </form>
      </Stack>
    </Page>
  );
}
