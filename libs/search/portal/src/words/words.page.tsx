import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  Columns,
  Notice,
  Page,
  PageHeader,
  Pagination,
  Row,
  Section,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { changeWords } from './change-words';
import { TryWords } from './try-words';
import { type GoneWords, WordsDone } from './words-done';
import { WordsForm } from './words-form';
import {
  type ShownWordGroupFragment,
  TryWordsDocument,
  type TryWordsQuery,
  WordsPageDocument,
  type WordsPageQuery,
} from './words.page.generated';
import { WordsTable } from './words-table';

interface WordsData {
  readonly page: WordsPageQuery['wordGroups'];
  readonly search: string;
  /** The group that is changed. */
  readonly chosen: ShownWordGroupFragment | null;
  readonly typed: string;
  readonly tried: TryWordsQuery['searchEverything'] | null;
  readonly triedGroups: readonly ShownWordGroupFragment[];
  readonly word: string;
  readonly newId: string;
  readonly done: string | null;
  readonly gone: GoneWords;
}

/** The words of the field: what means the same here. What changes works at once. */
export const wordsPage = definePage<WordsData>({
  path: '/zoeken/woorden',
  async load({ url, query, context }) {
    if (context.viewer.personId !== null && !looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const given = (name: string) => url.searchParams.get(name)?.trim().slice(0, 1500) ?? '';
    const search = given('zoek').slice(0, 100);
    const typed = given('probeer').slice(0, 200);
    const [{ wordGroups }, all, tried] = await Promise.all([
      query(WordsPageDocument, { search: search || null, after: url.searchParams.get('na') }),
      // Few enough to look through: a network keeps some dozens.
      typed || given('wijzig') ? query(WordsPageDocument, { search: null, after: null }) : null,
      typed ? query(TryWordsDocument, { search: typed }) : null,
    ]);
    const groups = [...wordGroups.edges, ...(all?.wordGroups.edges ?? [])].map(({ node }) => node);
    const lower = ` ${typed.toLowerCase()} `;
    return {
      page: wordGroups,
      search,
      chosen: groups.find(({ id }) => id === given('wijzig')) ?? null,
      typed,
      tried: tried?.searchEverything ?? null,
      triedGroups: (all?.wordGroups.edges ?? [])
        .map(({ node }) => node)
        .filter(({ words, oneWay }) =>
          (oneWay ? words.slice(0, 1) : words).some((word) => lower.includes(` ${word} `)),
        ),
      word: given('woord').slice(0, 200),
      newId: v7(),
      done: url.searchParams.get('gedaan'),
      gone: {
        id: given('id'),
        words: given('woorden'),
        oneWay: given('richting') === 'een',
        note: given('reden'),
      },
    };
  },
  submit: changeWords,
  title: (_, say) => say('Woorden van het veld'),
  head: () => ({ noIndex: true }),
  view: WordsView,
});

function WordsView({ data, form }: ViewProps<WordsData>) {
  const say = useSay();
  const href = useHref();
  const { page, search, chosen, done, gone } = data;
  const next = new URLSearchParams({
    ...(search ? { zoek: search } : {}),
    na: page.pageInfo.endCursor ?? '',
  });
  return (
    <Page>
      <PageHeader
        title={say('Woorden van het veld')}
        lead={say(
          'Zet woorden bij elkaar die hier hetzelfde betekenen. Zoeken houdt er meteen rekening mee.',
        )}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/bureau'), label: say('Bureau') }]} />
        }
      />
      <WordsDone done={done} gone={gone} />
      {form?.code === 'CONFLICT' && form.message ? <Notice kind="attention" title={form.message} /> : null}
      <FormProblems form={form} />
      <Columns
        asideFirst
        aside={
          <Stack>
            <WordsForm form={form} group={chosen} newId={data.newId} word={data.word} />
            <TryWords typed={data.typed} tried={data.tried} groups={data.triedGroups} />
          </Stack>
        }
      >
        <Section
          id="woordenlijst"
          title={say('{count, plural, one {# groep woorden} other {# groepen woorden}}', {
            count: page.totalCount,
          })}
        >
          <form method="get" action={href('/zoeken/woorden')}>
            <Row>
              <TextField name="zoek" label={say('Zoek een woord')} width="medium" defaultValue={search} />
              <Button type="submit">{say('Zoek')}</Button>
            </Row>
          </form>
          <WordsTable groups={page.edges.map(({ node }) => node)} />
          <Pagination
            label={say('Bladeren door de woorden')}
            {...(page.pageInfo.hasNextPage
              ? { next: { href: href(`/zoeken/woorden?${next}`), label: say('Verder') } }
              : {})}
          />
        </Section>
      </Columns>
    </Page>
  );
}
