import { Breadcrumb, EmptyState, LinkButton, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { ToReword } from '../wording/to-reword';
import { ToRewordDocument, type ToRewordQuery } from '../wording/to-reword.generated';
import { WorkList } from './work-list';
import { MyKnowledgePageDocument, type MyKnowledgePageQuery } from './work.page.generated';

/** What somebody shares or is writing, and what their organisation shares. */
export const myKnowledgePage = definePage<MyKnowledgePageQuery & ToRewordQuery>({
  path: '/kennis/mijn',
  async load({ url, query }) {
    const [list, toReword] = await Promise.all([
      query(MyKnowledgePageDocument, { after: url.searchParams.get('na') }),
      query(ToRewordDocument, {}),
    ]);
    return { ...list, ...toReword };
  },
  title: (_, say) => say('Wat ik deel'),
  head: () => ({ noIndex: true }),
  view: MyKnowledgeView,
});

function MyKnowledgeView({
  data: { myKnowledgeItems, myKnowledgeToReword, knowledgeTerms },
}: ViewProps<MyKnowledgePageQuery & ToRewordQuery>) {
  const say = useSay();
  const href = useHref();
  const share = (
    <LinkButton href={href('/kennis/delen')} variant="primary">
      {say('Deel een aanpak')}
    </LinkButton>
  );
  return (
    <Page width="reading">
      <PageHeader
        title={say('Wat ik deel')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/mijn'), label: say('Mijn Verbonden') }]}
          />
        }
        actions={myKnowledgeItems.totalCount > 0 ? share : null}
      />
      <ToReword items={myKnowledgeToReword} />
      {myKnowledgeItems.totalCount > 0 ? (
        <WorkList list={myKnowledgeItems} terms={knowledgeTerms} path="/kennis/mijn" />
      ) : (
        <EmptyState title={say('Je deelt nog niets')} action={share}>
          {say('Wat jij doet, kan een ander helpen. Tien minuten is genoeg.')}
        </EmptyState>
      )}
    </Page>
  );
}
