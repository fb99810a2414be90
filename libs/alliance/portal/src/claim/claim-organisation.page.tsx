import {
  Breadcrumb,
  Button,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Stack,
  TextField,
  TrapField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  isRefused,
  PageRefusal,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  ClaimOrganisationDocument,
  ClaimOrganisationPageDocument,
  type ClaimOrganisationPageQuery,
} from './claim-organisation.page.generated';

interface ClaimData {
  readonly organisation: NonNullable<ClaimOrganisationPageQuery['organisation']>;
  /** Made once, so that pressing twice sends one. */
  readonly newId: string;
}

/** Who works at an organisation asks to keep its page: an address at its website shows it. */
export const claimOrganisationPage = definePage<ClaimData>({
  path: '/organisaties/:slug/claimen',
  async load({ params, query }) {
    const { organisation } = await query(ClaimOrganisationPageDocument, { slug: params['slug'] ?? '' });
    if (!organisation) throw new PageRefusal(404);
    return { organisation, newId: v7() };
  },
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(ClaimOrganisationDocument, {
      input: {
        id: form.line('id'),
        organisationId: form.line('organisationId'),
        name: form.line('name'),
        email: form.line('email'),
        jobTitle: form.lineOrNull('jobTitle'),
        subject: form.lineOrNull('subject'),
      },
    });
    return state ?? goTo('/meedoen/verstuurd');
  },
  title: ({ organisation: { name } }, say) => say('Werk je bij {name}?', { name }),
  head: () => ({ noIndex: true }),
  view: ClaimView,
});

function ClaimView({ data: { organisation, newId }, form }: ViewProps<ClaimData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { id, slug, name, claimDomain } = organisation;
  const field = (at: string) => ({ name: at, defaultValue: valueAt(form, at), error: problemAt(form, at) });
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Werk je bij {name}?', { name })}
          lead={say('Vraag of je de pagina mag bijhouden. Dan kun je ook collega’s uitnodigen.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href('/organisaties'), label: say('Organisaties') },
                { href: href(`/organisaties/${slug}`), label: name },
              ]}
            />
          }
        />
        <FormProblems form={form} />
        {claimDomain === null ? (
          <EmptyState
            title={say('Dit kan hier niet vanzelf')}
            action={
              <LinkButton href={href('/meedoen/organisatie')}>{say('Vraag om mee te doen')}</LinkButton>
            }
          >
            {say(
              'Aan een adres zien we niet wie hier werkt. Vraag om mee te doen, dan kijkt een coördinator mee.',
            )}
          </EmptyState>
        ) : (
          <form
            method="post"
            action={href(address)}
            noValidate
            data-keep={`claim-${slug}`}
            data-refused={isRefused(form) ? '' : undefined}
          >
            <Stack>
              <input type="hidden" name="id" value={form?.values['id']?.[0] ?? newId} />
              <input type="hidden" name="organisationId" value={id} />
              <TrapField name="subject" label={say('Laat dit leeg')} />
              <TextField {...field('name')} label={say('Je naam')} autoComplete="name" maxLength={120} />
              <TextField
                {...field('email')}
                type="email"
                label={say('E-mail van je werk')}
                hint={say('Het adres eindigt op {domain}. We sturen er een link naartoe.', {
                  domain: claimDomain,
                })}
                autoComplete="email"
              />
              <TextField
                {...field('jobTitle')}
                label={say('Wat doe je daar? (niet verplicht)')}
                autoComplete="organization-title"
                maxLength={120}
              />
              <p>
                {say('Daarna zegt een collega die de pagina al bijhoudt, of een coördinator, of het klopt.')}
              </p>
              <div>
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Stuur me de link')}
                </Button>
              </div>
            </Stack>
          </form>
        )}
      </Stack>
    </Page>
  );
}
