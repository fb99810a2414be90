import {
  Breadcrumb,
  CopyButton,
  EmptyState,
  LineList,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Help,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { FreshByLink } from '../own-password/fresh-by-link';
import { needsLink } from '../own-password/shown-password';
import { AskSignInLinkDocument } from '../sign-in/sign-in-link.page.generated';
import { AccessTokenForm } from './access-token-form';
import { AccessTokenLine } from './access-token-line';
import {
  AccessTokensPageDocument,
  type AccessTokensPageQuery,
  CreateAccessTokenDocument,
  RevokeAccessTokenDocument,
} from './access-tokens.page.generated';

const path = '/mijn/account/toegang';

export interface AccessTokensData extends AccessTokensPageQuery {
  readonly newId: string;
  readonly isRevoked: boolean;
}

/** Tokens for programs of one's own. A new one is shown on the answer to the form, and on no other page. */
export const accessTokensPage = definePage<AccessTokensData>({
  path,
  async load({ context, query, url }) {
    signInFirst(context, path);
    const isRevoked = url.searchParams.get('gedaan') === 'ingetrokken';
    return { ...(await query(AccessTokensPageDocument, {})), newId: v7(), isRevoked };
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('hoe') === 'link') {
      const link = { email: form.line('eigen'), back: path };
      return (await mutate(AskSignInLinkDocument, { input: link })).state ?? goTo('/inloggen/mail');
    }
    if (form.line('stap') === 'intrekken') {
      const { state } = await mutate(RevokeAccessTokenDocument, { input: { id: form.line('id') } });
      return state ?? goTo(`${path}?gedaan=ingetrokken`);
    }
    const input = {
      id: form.line('id'),
      name: form.line('name'),
      scopes: form.all('scopes'),
      days: Number(form.line('days')) || 0,
      password: form.prose('password') || null,
    };
    const { state, data } = await mutate(CreateAccessTokenDocument, { input });
    // No redirect: the token would have to be kept somewhere to show it after one.
    return state ?? { values: { token: [data.createAccessToken.token] }, problems: [] };
  },
  title: (_, say) => say('Toegangssleutels'),
  head: () => ({ noIndex: true }),
  view: AccessTokensView,
});

function AccessTokensView({ data, form }: ViewProps<AccessTokensData>) {
  const say = useSay();
  const href = useHref();
  const made = form?.values['token']?.[0];
  const refused = made ? null : form;
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
        title={say('Toegangssleutels')}
        lead={say(
          'Met een sleutel werkt een programma namens jou, bijvoorbeeld de website van je organisatie. Het mag nooit meer dan jij, en alleen wat je hier aankruist.',
        )}
      />
      <Help title={say('Heb ik een sleutel nodig?')} chapter="redacteur#een-programma-koppelen">
        {say(
          'Alleen als een programma iets namens jou leest of schrijft. Wil je op je eigen site laten zien wat jullie delen, dan kan dat zonder. Geef een sleutel zo weinig mogelijk, en zo kort mogelijk.',
        )}
      </Help>
      <FormProblems form={refused} />
      {made ? <Made token={made} /> : null}
      {data.isRevoked && !form ? (
        <Notice kind="success" title={say('De sleutel is ingetrokken. Hij opent niets meer.')} />
      ) : null}
      <Stack gap="section">
        <Section id="sleutels" title={say('Je sleutels')}>
          {data.ownAccessTokens.length === 0 ? (
            <EmptyState title={say('Je hebt nog geen sleutel')}>
              {say('Alleen nodig als je een programma wilt laten meewerken.')}
            </EmptyState>
          ) : (
            <LineList label={say('Je sleutels')}>
              {data.ownAccessTokens.map((each) => (
                <AccessTokenLine key={each.id} token={each} action={href(path)} />
              ))}
            </LineList>
          )}
        </Section>
        <Section id="nieuw" title={say('Maak een sleutel')}>
          {needsLink(data.me!) ? (
            <FreshByLink path={path} email={data.me!.email} />
          ) : (
            <AccessTokenForm data={data} form={refused} action={href(path)} />
          )}
        </Section>
      </Stack>
    </Page>
  );
}

function Made({ token }: { token: string }) {
  const say = useSay();
  return (
    <Notice kind="success" title={say('Dit is je sleutel. Je ziet hem nu, en daarna nooit meer.')}>
      <Stack>
        <TextField
          name="token"
          label={say('Je nieuwe sleutel')}
          readOnly
          defaultValue={token}
          hint={say('Bewaar hem zoals een wachtwoord. Kwijt? Trek hem in en maak een nieuwe.')}
          autoComplete="off"
        />
        <CopyButton field="token" told={say('De sleutel is gekopieerd.')} size="small">
          {say('Kopieer de sleutel')}
        </CopyButton>
      </Stack>
    </Notice>
  );
}
