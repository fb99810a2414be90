import {
  Breadcrumb,
  DescriptionList,
  LinkRows,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  AccountPageDocument,
  type AccountPageQuery,
  EndOtherSessionsDocument,
  EndSessionDocument,
} from './account.page.generated';
import { StandsInFor } from '../deputy/stands-in-for';
import { Done } from './done';
import { DeputyLink } from './deputy-link';
import { LeavingLinks } from './leaving-links';
import { type OwnPage, ownPages } from './own-pages';
import { roleWord } from './role-words';
import { Sessions } from './sessions';

interface AccountData {
  readonly me: NonNullable<AccountPageQuery['me']>;
  readonly done: string | null;
}

/** Who I am here, how I get in, where I am signed in, and the way to everything else that is mine. */
export const accountPage = definePage<AccountData>({
  path: '/mijn/account',
  async load({ context, query, url }) {
    signInFirst(context, '/mijn/account');
    const { me } = await query(AccountPageDocument, {});
    return { me: me!, done: url.searchParams.get('gedaan') };
  },
  async submit({ form, mutate, goTo }) {
    if (form.line('stap') === 'andere') {
      return (await mutate(EndOtherSessionsDocument, {})).state ?? goTo('/mijn/account?gedaan=andere');
    }
    const { state } = await mutate(EndSessionDocument, { input: { id: form.line('id') } });
    return state ?? goTo('/mijn/account?gedaan=een');
  },
  title: (_, say) => say('Mijn account'),
  head: () => ({ noIndex: true }),
  view: AccountView,
});

function AccountView({ data: { me, done }, form }: ViewProps<AccountData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/mijn'), label: say('Mijn Verbonden') }]}
          />
        }
        title={say('Mijn account')}
        lead={say('Wie je hier bent, hoe je inlogt, en alles wat je over jezelf kunt kiezen.')}
      />
      <Stack gap="section">
        <Stack>
          <FormProblems form={form} />
          {form ? null : <Done done={done} />}
          <StandsInFor me={me} />
          <DescriptionList
            facts={[
              { term: say('Naam'), details: me.name },
              { term: say('E-mailadres'), details: me.email },
              {
                term: say('Wat je hier bent'),
                details: me.roles.map(({ role, organisation }) =>
                  organisation
                    ? say('{role} bij {organisation}', {
                        role: roleWord(role, say),
                        organisation: organisation.name,
                      })
                    : roleWord(role, say),
                ),
              },
            ]}
          />
          <LeavingLinks roles={me.roles} />
        </Stack>
        <OwnPages id="inloggen" title={say('Inloggen')} about="DOOR" />
        <Section
          id="apparaten"
          title={say('Waar je bent ingelogd')}
          lead={say('Herken je iets niet? Log daar uit, en verander je wachtwoord.')}
        >
          <Sessions me={me} />
        </Section>
        <DeputyLink roles={me.roles} />
        <OwnPages id="keuzes" title={say('Wat je krijgt en kiest')} about="CHOICES" />
        <OwnPages id="gegevens" title={say('Je gegevens')} about="DATA" />
      </Stack>
    </Page>
  );
}

function OwnPages({ id, title, about }: { id: string; title: string; about: OwnPage['about'] }) {
  const say = useSay();
  const href = useHref();
  const links = ownPages
    .filter((each) => each.about === about)
    .map(({ href: path, label, note }) => ({
      ...{ href: href(path), label: label(say) },
      ...(note ? { note: note(say) } : {}),
    }));
  return (
    <Section id={id} title={title}>
      <LinkRows links={links} />
    </Section>
  );
}
