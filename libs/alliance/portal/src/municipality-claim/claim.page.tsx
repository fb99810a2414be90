import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormFields,
  FormProblems,
  type PageArgs,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AddressForm } from './address-form';
import {
  ClaimMunicipalityDocument,
  MunicipalityClaimPageDocument,
  type MunicipalityClaimPageQuery,
  InviteMunicipalityDocument,
} from './claim.generated';

interface ClaimData {
  readonly municipality: NonNullable<MunicipalityClaimPageQuery['municipality']>;
  readonly isSent: boolean;
}

async function municipalityAt({ params, url, query }: PageArgs): Promise<ClaimData> {
  const { municipality } = await query(MunicipalityClaimPageDocument, { slug: params['slug'] ?? '' });
  if (!municipality || municipality.untilYear !== null) throw new PageRefusal(404);
  return { municipality, isSent: url.searchParams.get('gedaan') === 'ja' };
}

/** What the form of an address holds. */
function addressIn(form: FormFields) {
  return {
    municipalityId: form.line('municipalityId'),
    name: form.line('name'),
    email: form.line('email'),
  };
}

/** Somebody of a municipality asks to write for it, with an address of work and without an account. */
export const claimMunicipalityPage = definePage<ClaimData>({
  path: '/gemeenten/:slug/namens',
  load: municipalityAt,
  async submit({ params, form, mutate, goTo }) {
    const { state } = await mutate(ClaimMunicipalityDocument, { input: addressIn(form) });
    return state ?? goTo(`/gemeenten/${params['slug']}/namens?gedaan=ja`);
  },
  title: ({ municipality: { name } }, say) => say('Schrijf voor de gemeente {name}', { name }),
  head: () => ({ noIndex: true }),
  view: ClaimView,
});

/** A coordinator invites somebody of a municipality to write for it. */
export const inviteMunicipalityPage = definePage<ClaimData>({
  path: '/gemeenten/:slug/uitnodigen',
  load(args) {
    if (!looksAfterNetwork(args.context.viewer)) throw new PageRefusal(403);
    return municipalityAt(args);
  },
  async submit({ params, form, mutate, goTo }) {
    const { state } = await mutate(InviteMunicipalityDocument, { input: addressIn(form) });
    return state ?? goTo(`/gemeenten/${params['slug']}/uitnodigen?gedaan=ja`);
  },
  title: ({ municipality: { name } }, say) => say('Nodig iemand van de gemeente {name} uit', { name }),
  head: () => ({ noIndex: true }),
  view: InviteView,
});

function ClaimView({ data: { municipality, isSent }, form }: ViewProps<ClaimData>) {
  const say = useSay();
  const { id, slug, name } = municipality;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Schrijf voor de gemeente {name}', { name })}
          lead={say(
            'Je krijgt een mail met een link. De eerste keer kijkt een coördinator ernaar. Daarna vertel je zelf hoe het ervoor staat.',
          )}
          breadcrumb={<BackTo municipality={municipality} />}
        />
        <FormProblems form={form} />
        {isSent ? (
          <Notice kind="success" title={say('Kijk in je mail')}>
            {say('Daar staat een link in. Die werkt twee weken.')}
          </Notice>
        ) : (
          <AddressForm
            form={form}
            action={`/gemeenten/${slug}/namens`}
            municipalityId={id}
            button={say('Stuur me de link')}
            nameLabel={say('Je naam')}
            emailHint={say(
              'Het adres dat je van de gemeente hebt. Een eigen adres, zoals van Gmail, kan niet.',
            )}
          />
        )}
      </Stack>
    </Page>
  );
}

function InviteView({ data: { municipality, isSent }, form }: ViewProps<ClaimData>) {
  const say = useSay();
  const { id, slug, name } = municipality;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Nodig iemand van de gemeente {name} uit', { name })}
          lead={say(
            'Die krijgt een mail met een link en kan meteen schrijven hoe het ervoor staat. Jij leest het voor het er staat.',
          )}
          breadcrumb={<BackTo municipality={municipality} />}
        />
        <FormProblems form={form} />
        {isSent ? <Notice kind="success" title={say('De uitnodiging gaat nu uit.')} /> : null}
        <AddressForm
          form={form}
          action={`/gemeenten/${slug}/uitnodigen`}
          municipalityId={id}
          button={say('Stuur de uitnodiging')}
          nameLabel={say('Naam')}
          emailHint={say('Het werkadres. Een eigen adres, zoals van Gmail, kan niet.')}
        />
      </Stack>
    </Page>
  );
}

function BackTo({ municipality: { slug, name } }: Pick<ClaimData, 'municipality'>) {
  const say = useSay();
  const href = useHref();
  return (
    <Breadcrumb
      label={say('Je bent hier')}
      steps={[
        { href: href('/gemeenten'), label: say('Gemeenten') },
        { href: href(`/gemeenten/${slug}`), label: name },
      ]}
    />
  );
}
