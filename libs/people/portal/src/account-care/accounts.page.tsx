import { hasRole, mostCounted, type Role, roles, writeShortDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  CheckboxField,
  EmptyState,
  Line,
  LineList,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  Row,
  SelectField,
  Stack,
  StatusLabel,
  TextField,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  type Say,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { roleWord } from '../account/role-words';
import { AccountsPageDocument, type AccountsPageQuery } from './accounts.page.generated';

interface AccountsData extends AccountsPageQuery {
  readonly search: string;
  readonly role: Role | null;
  readonly onlySuspended: boolean;
  readonly isFurther: boolean;
}

type Account = AccountsPageQuery['accounts']['edges'][number]['node'];

/** Who has an account, for administrators. */
export const accountsPage = definePage<AccountsData>({
  path: '/beheer/accounts',
  async load({ context, query, url: { searchParams } }) {
    signInFirst(context, '/beheer/accounts');
    if (!hasRole(context.viewer, 'ADMINISTRATOR')) throw new PageRefusal(403);
    const search = searchParams.get('q')?.trim() ?? '';
    const role = roles.find((each) => each === searchParams.get('rol')) ?? null;
    const onlySuspended = searchParams.has('stil');
    const after = searchParams.get('na');
    const answer = await query(AccountsPageDocument, { search, role, onlySuspended, after });
    return { ...answer, search, role, onlySuspended, isFurther: after !== null };
  },
  title: (_, say) => say('Accounts'),
  head: () => ({ noIndex: true }),
  view: AccountsView,
});

function AccountsView({ data }: ViewProps<AccountsData>) {
  const { accounts, search, role, onlySuspended, isFurther } = data;
  const say = useSay();
  const href = useHref();
  const { endCursor, hasNextPage } = accounts.pageInfo;
  const chosen = new URLSearchParams({
    ...(search ? { q: search } : {}),
    ...(role ? { rol: role } : {}),
    ...(onlySuspended ? { stil: '1' } : {}),
  });
  const address = (more: Record<string, string> = {}) =>
    href(`/beheer/accounts?${new URLSearchParams([...chosen, ...Object.entries(more)])}`);
  return (
    <Page>
      <PageHeader
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/bureau'), label: say('Bureau') }]} />
        }
        title={say('Accounts')}
        lead={say('Wie er kan inloggen, met welke rol, en welk account stilstaat.')}
      />
      <Stack gap="large">
        <form method="get" action={href('/beheer/accounts')} noValidate>
          <Stack>
            <Row>
              <TextField
                name="q"
                id="naam"
                label={say('Naam of e-mailadres')}
                width="medium"
                defaultValue={search}
              />
              <SelectField
                name="rol"
                label={say('Rol')}
                defaultValue={role ?? ''}
                options={[
                  { value: '', label: say('Elke rol') },
                  ...roles.map((each) => ({ value: each, label: roleWord(each, say) })),
                ]}
              />
            </Row>
            <CheckboxField name="stil" label={say('Alleen wat stilstaat')} defaultChecked={onlySuspended} />
            <Button type="submit">{say('Zoek')}</Button>
          </Stack>
        </form>
        <p role="status">
          {accounts.totalCount > mostCounted
            ? say('Meer dan duizend accounts')
            : say('{count, plural, one {# account} other {# accounts}}', { count: accounts.totalCount })}
        </p>
        {accounts.edges.length > 0 ? (
          <LineList label={say('Accounts')}>
            {accounts.edges.map(({ node }) => (
              <AccountLine key={node.id} account={node} />
            ))}
          </LineList>
        ) : (
          <EmptyState title={say('Niemand gevonden')}>
            {say('Probeer een deel van de naam, of haal een keuze weg.')}
          </EmptyState>
        )}
        <Pagination
          label={say('Bladeren door de accounts')}
          {...(isFurther ? { previous: { href: address(), label: say('Naar het begin') } } : {})}
          {...(hasNextPage && endCursor
            ? { next: { href: address({ na: endCursor }), label: say('Volgende') } }
            : {})}
        />
      </Stack>
    </Page>
  );
}

function AccountLine({ account }: { account: Account }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Line
      title={account.name}
      badge={account.suspendedAt ? <StatusLabel status="cancelled">{say('stilgezet')}</StatusLabel> : null}
      facts={[
        account.email,
        rolesInWords(account.roles, say),
        say('laatst ingelogd op {day}', {
          day: writeShortDate(new Date(`${account.lastSeenOn}T12:00:00Z`), locale),
        }),
      ]}
      actions={
        <LinkButton size="small" href={href(`/beheer/accounts/${account.id}`)}>
          {say('Bekijk')}
          <VisuallyHidden> {account.name}</VisuallyHidden>
        </LinkButton>
      }
    />
  );
}

function rolesInWords(held: Account['roles'], say: Say): string {
  return [...new Set(held.map(({ role }) => roleWord(role, say)))].join(', ');
}
