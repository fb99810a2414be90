import { hasRole } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { HistoryLink } from '../audit/history-link';
import {
  AccountCarePageDocument,
  type AccountCarePageQuery,
  GiveNetworkRoleDocument,
  RestoreAccountDocument,
  SuspendAccountDocument,
  TakeNetworkRoleDocument,
} from './account-care.page.generated';
import { AccountFacts } from './account-facts';
import { KeepOut } from './keep-out';
import { networkRoles, NetworkRoles } from './network-roles';

interface CareData extends AccountCarePageQuery {
  readonly done: string | null;
}

/** One account: what somebody is here, keeping them out, and letting them in again. */
export const accountCarePage = definePage<CareData>({
  path: '/beheer/accounts/:id',
  async load({ context, query, params, url }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'ADMINISTRATOR')) throw new PageRefusal(403);
    const answer = await query(AccountCarePageDocument, { personId: params['id'] ?? '' });
    return { ...answer, done: url.searchParams.get('gedaan') };
  },
  submit: done,
  title: ({ account }) => account.name,
  head: () => ({ noIndex: true }),
  view: CareView,
});

async function done({ context, params, form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const personId = params['id'] ?? '';
  const here = (step: string) => goTo(`/beheer/accounts/${personId}?gedaan=${step}`);
  const role = networkRoles.find((each) => each === form.line('rol')) ?? 'PIONEER';
  switch (form.line('stap')) {
    case 'geef':
      return (await mutate(GiveNetworkRoleDocument, { input: { personId, role } })).state ?? here('geef');
    case 'neem': {
      const { state } = await mutate(TakeNetworkRoleDocument, { input: { personId, role } });
      const isClosedNow = role === 'ADMINISTRATOR' && personId === context.viewer.personId;
      return state ?? (isClosedNow ? goTo('/mijn/account') : here('neem'));
    }
    case 'herstel':
      return (await mutate(RestoreAccountDocument, { input: { personId } })).state ?? here('herstel');
    default: {
      const input = { personId, reason: form.line('reason') };
      return (await mutate(SuspendAccountDocument, { input })).state ?? here('stil');
    }
  }
}

function CareView({ data: { account, done: told }, form }: ViewProps<CareData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href('/bureau'), label: say('Bureau') },
                  { href: href('/beheer/accounts'), label: say('Accounts') },
                ]}
              />
            }
            title={account.name}
          />
          <FormProblems form={form} />
          {form ? null : <Told done={told} />}
          <AccountFacts account={account} />
          <HistoryLink id={account.id} />
        </Stack>
        <Section
          id="rollen"
          title={say('Rollen in het hele netwerk')}
          lead={say('Een rol geldt meteen. Wie een rol kwijt is, kan er ook meteen niet meer bij.')}
        >
          <NetworkRoles account={account} />
        </Section>
        <KeepOut account={account} form={form} />
      </Stack>
    </Page>
  );
}

function Told({ done: step }: { done: string | null }) {
  const say = useSay();
  const told = {
    geef: say('De rol is gegeven.'),
    neem: say('De rol is weg.'),
    stil: say('Dit account staat stil. Deze persoon is overal uitgelogd en krijgt daar een mail over.'),
    herstel: say('Dit account werkt weer. Deze persoon krijgt daar een mail over.'),
  }[step ?? ''];
  return told ? <Notice kind="success" title={told} /> : null;
}
