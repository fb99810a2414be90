import {
  Breadcrumb,
  Button,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, FormProblems, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { signInFirst } from '../sign-in-first';
import { PolicyTextRead } from './policy-text-read';
import {
  DeletePolicyTextDocument,
  PolicyTextPageDocument,
  type PolicyTextPageQuery,
  RestorePolicyTextDocument,
  SeePolicyTextLevelsDocument,
  SharePolicyTextDocument,
  TakeNewSourceDocument,
  WithdrawPolicyTextLinkDocument,
} from './policy-texts.generated';
import { SharePolicyText } from './share-policy-text';

interface PolicyTextData extends PolicyTextPageQuery {
  readonly done: string | null;
  /** The whole address for others, when there is one. */
  readonly link: string | null;
}

/** What each button of the page does. */
const steps = {
  gezien: SeePolicyTextLevelsDocument,
  deel: SharePolicyTextDocument,
  'trek-in': WithdrawPolicyTextLinkDocument,
  weg: DeletePolicyTextDocument,
  terug: RestorePolicyTextDocument,
} as const;

/** A policy text for its maker: to read, to take along, to share, and to see which sources changed. */
export const policyTextPage = definePage<PolicyTextData>({
  path: '/beleid/:id',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const data = await query(PolicyTextPageDocument, { id: params['id'] ?? '' });
    const { linkToken } = data.policyText;
    const front = `${context.publicUrl}${context.locale === 'en' ? '/en' : ''}`;
    const link = linkToken && `${front}/beleid/gedeeld/${linkToken}`;
    return { ...data, link, done: url.searchParams.get('gedaan') };
  },
  async submit({ params, form, mutate, goTo }) {
    const id = params['id'] ?? '';
    const step = form.line('stap');
    const blockId = form.lineOrNull('blockId');
    if (blockId) {
      const { state } = await mutate(TakeNewSourceDocument, { input: { id, blockId } });
      return state ?? goTo(`/beleid/${id}?gedaan=nieuw`);
    }
    if (!Object.hasOwn(steps, step)) return goTo(`/beleid/${id}`);
    const { state } = await mutate<unknown, { input: { id: string } }>(steps[step as keyof typeof steps], {
      input: { id },
    });
    return state ?? goTo(`/beleid/${id}?gedaan=${step}`);
  },
  title: ({ policyText }) => policyText.title,
  head: () => ({ noIndex: true }),
  view: PolicyTextView,
});

function PolicyTextView({ data, form }: ViewProps<PolicyTextData>) {
  const say = useSay();
  const href = useHref();
  const { policyText, knowledgeTerms, done, link } = data;
  const { id, title, municipality, removedAt, blocks } = policyText;
  const path = href(`/beleid/${id}`);
  const button = (step: keyof typeof steps, label: string) => (
    <form method="post" action={path}>
      <Button type="submit" name="stap" value={step} size="small">
        {label}
      </Button>
    </form>
  );
  if (removedAt) {
    return (
      <Page width="reading">
        <PageHeader title={title} />
        <Notice kind="success" title={say('De tekst is weg.')} action={button('terug', say('Terughalen'))}>
          {say('Terughalen kan twee weken lang.')}
        </Notice>
      </Page>
    );
  }
  const news: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard.'),
    erbij: say('Het staat erbij.'),
    nieuw: say('De nieuwe tekst van de bron staat erin. Je eigen woorden zijn gebleven.'),
    gezien: say('Je hebt het gezien. De melding is weg.'),
    deel: say('De link is er. Wie hem heeft, kan de tekst lezen.'),
    'trek-in': say('De link werkt niet meer.'),
    terug: say('De tekst staat er weer.'),
  };
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        lead={municipality}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/beleid'), label: say('Beleidsteksten') }]}
          />
        }
        actions={
          <>
            <LinkButton href={`${path}/bewerken`} variant="primary">
              {say('Bewerk de tekst')}
            </LinkButton>
            <LinkButton href={href('/kennis')}>{say('Zoek een praktijk')}</LinkButton>
            <LinkButton href={href(`/beleid/cijfer?tekst=${id}`)}>{say('Zet er een cijfer in')}</LinkButton>
          </>
        }
      />
      <FormProblems form={form} />
      <Stack gap="section">
        {done && news[done] ? <Notice kind="success" title={news[done]} /> : null}
        {blocks.length > 0 ? (
          <PolicyTextRead
            text={policyText}
            terms={knowledgeTerms}
            seen={button('gezien', say('Gezien'))}
            takeNew={(block) => (
              <form method="post" action={path}>
                <input type="hidden" name="blockId" value={block.id} />
                <Button type="submit" size="small">
                  {say('Neem de nieuwe over')}
                </Button>
              </form>
            )}
          />
        ) : (
          <EmptyState title={say('Hier staat nog niets in')}>
            {say('Schrijf een stukje, zoek een praktijk of zet er een cijfer in.')}
          </EmptyState>
        )}
        <SharePolicyText id={id} path={path} link={link} hasBlocks={blocks.length > 0} />
      </Stack>
    </Page>
  );
}
