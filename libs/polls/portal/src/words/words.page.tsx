import {
  Badge,
  Button,
  EmptyState,
  Page,
  PageHeader,
  Pagination,
  Panel,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  JudgePollAnswerDocument,
  PollWordsPageDocument,
  type PollWordsPageQuery,
} from './words.page.generated';

type WordsData = PollWordsPageQuery & { readonly after: string };

/** A coordinator reads what people wrote before anybody else does, says what it is about, and lets it through or not. */
export const wordsPage = definePage<WordsData>({
  path: '/peiling/:slug/antwoorden',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    const after = url.searchParams.get('na');
    const data = await query(PollWordsPageDocument, { slug: params['slug'] ?? '', after });
    if (!data.poll) throw new PageRefusal(404);
    return { ...data, after: after ?? '' };
  },
  async submit({ params, form, mutate, goTo }) {
    const id = form.line('id');
    const input = { id, label: form.lineOrNull('label'), isShown: form.line('keuze') === 'laat-zien' };
    const { state } = await mutate(JudgePollAnswerDocument, { input });
    const page = form.line('na') ? `?${new URLSearchParams({ na: form.line('na') }).toString()}` : '';
    return state ?? goTo(`/peiling/${params['slug'] ?? ''}/antwoorden${page}#antwoord-${id}`);
  },
  title: (_, say) => say('Open antwoorden'),
  head: () => ({ noIndex: true }),
  view: WordsView,
});

function WordsView({ data, form }: ViewProps<WordsData>) {
  const say = useSay();
  const href = useHref();
  const { edges, pageInfo, totalCount } = data.pollOpenAnswers;
  const poll = data.poll!;
  const next = pageInfo.hasNextPage
    ? {
        href: href(
          `/peiling/${poll.slug}/antwoorden?${new URLSearchParams({ na: pageInfo.endCursor ?? '' }).toString()}`,
        ),
        label: say('Verder'),
      }
    : undefined;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Open antwoorden')}
          lead={say(
            'Jij leest ze als eerste. Zet erbij waar het over gaat, met steeds dezelfde woorden: die tellen we. Laat alleen zien wat niemand kan verraden.',
          )}
          breadcrumb={<a href={href(`/peiling/${poll.slug}`)}>{poll.title}</a>}
        />
        <FormProblems form={form} />
        {totalCount === 0 ? (
          <EmptyState title={say('Er is niets te lezen')}>
            {poll.status === 'OPEN'
              ? say('Antwoorden komen met tien tegelijk binnen, zodat je niet ziet wie net meedeed.')
              : null}
          </EmptyState>
        ) : null}
        {edges.map(({ node }) => (
          <Answer
            key={node.id}
            slug={poll.slug}
            after={data.after}
            answer={node}
            question={poll.questions.find(({ code }) => code === node.question)?.wording ?? ''}
            form={form?.values['id']?.[0] === node.id ? form : null}
          />
        ))}
        {next ? <Pagination label={say('Bladeren')} next={next} /> : null}
      </Stack>
    </Page>
  );
}

function Answer({
  slug,
  after,
  answer: { id, body, label, isShown },
  question,
  form,
}: {
  slug: string;
  after: string;
  answer: WordsData['pollOpenAnswers']['edges'][number]['node'];
  question: string;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const standing =
    isShown === null
      ? say('nog niet gelezen')
      : isShown
        ? say('staat straks bij de uitkomsten')
        : say('blijft weg');
  return (
    <Panel>
      <form id={`antwoord-${id}`} method="post" action={href(`/peiling/${slug}/antwoorden`)} noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="na" value={after} />
        <Stack>
          <p>
            {question} <Badge>{standing}</Badge>
          </p>
          <blockquote>{body}</blockquote>
          <TextField
            id={`label-${id}`}
            name="label"
            label={say('Waar gaat het over?')}
            optional={say('niet verplicht')}
            maxLength={60}
            defaultValue={valueAt(form, 'label', label)}
            error={problemAt(form, 'label')}
          />
          <Toolbar
            primary={
              <Button type="submit" name="keuze" value="laat-zien" variant="secondary" size="small">
                {say('Laat de woorden zien')}
              </Button>
            }
          >
            <Button type="submit" name="keuze" value="tel-alleen" variant="quiet" size="small">
              {say('Tel alleen mee')}
            </Button>
          </Toolbar>
        </Stack>
      </form>
    </Panel>
  );
}
