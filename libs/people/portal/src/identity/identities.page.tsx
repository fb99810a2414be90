import { writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  EmptyState,
  Line,
  LineList,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  Toolbar,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { useDoorTo } from '../sign-in/sign-in-providers';
import {
  IdentitiesPageDocument,
  type IdentitiesPageQuery,
  UnlinkIdentityDocument,
} from './identities.page.generated';

const path = '/mijn/account/inlogdiensten';

interface IdentitiesData extends IdentitiesPageQuery {
  readonly told: string | null;
}

/** Where somebody signs in besides here, and what they can still link. */
export const identitiesPage = definePage<IdentitiesData>({
  path,
  async load({ context, query, url }) {
    signInFirst(context, path);
    return { ...(await query(IdentitiesPageDocument, {})), told: url.searchParams.get('melding') };
  },
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(UnlinkIdentityDocument, { input: { id: form.line('id') } });
    return state ?? goTo(`${path}?melding=weg`);
  },
  title: (_, say) => say('Inlogdiensten'),
  head: () => ({ noIndex: true }),
  view: IdentitiesView,
});

function IdentitiesView({ data, form }: ViewProps<IdentitiesData>) {
  const say = useSay();
  const href = useHref();
  const doorTo = useDoorTo();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/mijn'), label: say('Mijn Verbonden') },
              { href: href('/mijn/account'), label: say('Mijn account') },
            ]}
          />
        }
        title={say('Inlogdiensten')}
        lead={say('Log in met het account van je werk of school. Je e-mailadres blijft ook gewoon werken.')}
      />
      <FormProblems form={form} />
      {form ? null : <Told told={data.told} />}
      <Stack gap="section">
        <Section id="gekoppeld" title={say('Gekoppeld')}>
          {data.ownIdentities.length === 0 ? (
            <EmptyState title={say('Nog niets gekoppeld')}>
              {say('Je logt nu in met je e-mailadres. Dat kan zo blijven.')}
            </EmptyState>
          ) : (
            <LineList label={say('Gekoppeld')}>
              {data.ownIdentities.map((each) => (
                <IdentityLine key={each.id} identity={each} />
              ))}
            </LineList>
          )}
        </Section>
        {data.signInProviders.length > 0 ? (
          <Section
            id="koppelen"
            title={say('Koppel een dienst')}
            lead={say('Je logt daar in, en komt hier terug om ja te zeggen.')}
          >
            <Toolbar>
              {data.signInProviders.map(({ key, name }) => (
                <LinkButton key={key} href={doorTo(key, '')}>
                  {say('Koppel {name}', { name })}
                </LinkButton>
              ))}
            </Toolbar>
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

function IdentityLine({ identity }: { identity: IdentitiesPageQuery['ownIdentities'][number] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, address, lastUsedOn, provider } = identity;
  const name = provider?.name ?? say('Een dienst die hier niet meer wordt gebruikt');
  return (
    <Line
      title={name}
      facts={[
        address,
        lastUsedOn
          ? say('laatst gebruikt op {day}', { day: writeDate(new Date(`${lastUsedOn}T12:00:00Z`), locale) })
          : say('nog niet gebruikt'),
      ]}
      actions={
        <form method="post" action={href(path)}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" size="small">
            {say('Koppel los')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        </form>
      }
    />
  );
}

function Told({ told }: { told: string | null }) {
  const say = useSay();
  const good = {
    gekoppeld: say('Gekoppeld. Voortaan kun je hiermee inloggen.'),
    weg: say('Losgekoppeld. Hiermee logt niemand meer in.'),
    'al-gekoppeld': say('Dit account was al gekoppeld.'),
  }[told ?? ''];
  if (good) return <Notice kind="success" title={good} />;
  return told === 'van-een-ander' ? (
    <Notice kind="attention" title={say('Dit account is al van iemand anders hier')}>
      {say(
        'Er is niets veranderd. Log bij die dienst in met je eigen account, of vraag een coördinator om hulp.',
      )}
    </Notice>
  ) : null;
}
