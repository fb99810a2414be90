import { hasRole, looksAfterNetwork, writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  DescriptionList,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  Panel,
  Row,
  Stack,
  TextField,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  AnswerClaimDocument,
  ClaimListPageDocument,
  type ClaimListPageQuery,
} from './claim-list.page.generated';

type Claim = ClaimListPageQuery['claimsWaiting'][number];

interface ListData {
  readonly claims: readonly Claim[];
  readonly done: string | null;
}

/** Who asks to keep a page: for the editors of that organisation, and for who looks after the network. */
export const claimListPage = definePage<ListData>({
  path: '/claims',
  async load({ url, query, context }) {
    signInFirst(context, '/claims');
    if (!hasRole(context.viewer, 'EDITOR', 'COORDINATOR', 'ADMINISTRATOR')) throw new PageRefusal(403);
    const { claimsWaiting } = await query(ClaimListPageDocument, {});
    return { claims: claimsWaiting, done: url.searchParams.get('gedaan') };
  },
  async submit({ form, mutate, goTo }) {
    const accepted = form.line('stap') === 'ja';
    const { state } = await mutate(AnswerClaimDocument, {
      input: { id: form.line('id'), accepted, reason: form.lineOrNull('reason') },
    });
    return state ?? goTo(`/claims?gedaan=${accepted ? 'ja' : 'nee'}`);
  },
  title: (_, say) => say('Wie wil een pagina bijhouden?'),
  head: () => ({ noIndex: true }),
  view: ListView,
});

function ListView({ data: { claims, done }, form }: ViewProps<ListData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Wie wil een pagina bijhouden?')}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  looksAfterNetwork(viewer)
                    ? { href: href('/bureau'), label: say('Bureau') }
                    : { href: href('/mijn'), label: say('Mijn Verbonden') },
                ]}
              />
            }
            lead={say('Het adres is bevestigd. Zeg je ja, dan wordt die persoon redacteur.')}
          />
          {done === 'ja' ? <Notice kind="success" title={say('Ja gezegd. De mail is onderweg.')} /> : null}
          {done === 'nee' ? <Notice kind="success" title={say('Nee gezegd. De mail is onderweg.')} /> : null}
          <FormProblems form={form} />
        </Stack>
        {claims.length > 0 ? (
          claims.map((each) => <WaitingClaim key={each.id} claim={each} form={form} />)
        ) : (
          <EmptyState title={say('Er wacht niemand')}>
            {say('Vraagt iemand om een pagina bij te houden, dan staat het hier.')}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}

function WaitingClaim({ claim, form }: { claim: Claim; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, name, email, jobTitle, confirmedAt, organisation } = claim;
  const own = form?.values['id']?.[0] === id ? form : null;
  return (
    <Panel>
      <Stack>
        <h2 id={id}>{say('{name} voor {organisation}', { name, organisation: organisation.name })}</h2>
        <DescriptionList
          facts={[
            ...(jobTitle ? [{ term: say('Wat die doet'), details: jobTitle }] : []),
            { term: say('E-mail'), details: <a href={`mailto:${email}`}>{email}</a> },
            {
              term: say('Organisatie'),
              details: <a href={href(`/organisaties/${organisation.slug}`)}>{organisation.name}</a>,
            },
            ...(organisation.website
              ? [{ term: say('Website'), details: <a href={organisation.website}>{organisation.website}</a> }]
              : []),
            ...(confirmedAt
              ? [{ term: say('Sinds'), details: writeDate(new Date(confirmedAt), locale) }]
              : []),
          ]}
        />
        <form method="post" action={href('/claims')} noValidate>
          <Stack gap="small">
            <input type="hidden" name="id" value={id} />
            <TextField
              name="reason"
              id={own ? 'reason' : `reason-${id}`}
              label={say('Waarom niet?')}
              hint={say('Alleen nodig bij nee. Wie het vroeg, leest dit.')}
              defaultValue={valueAt(own, 'reason')}
              error={problemAt(own, 'reason')}
            />
            <Row>
              <Button type="submit" name="stap" value="ja" variant="primary">
                {say('Ja, maak redacteur')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
              <Button type="submit" name="stap" value="nee">
                {say('Nee')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </Row>
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
}
