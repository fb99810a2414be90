import { EmptyState, LinkButton, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { WorkList } from './work-list';
import { MyKnowledgePageDocument, type MyKnowledgePageQuery } from './work.page.generated';

/** What somebody shares or is writing, and what their organisation shares. */
export const myKnowledgePage = definePage<MyKnowledgePageQuery>({
  path: '/kennis/mijn',
  load: ({ url, query }) => query(MyKnowledgePageDocument, { after: url.searchParams.get('na') }),
  title: (_, say) => say('Wat ik deel'),
  head: () => ({ noIndex: true }),
  view: MyKnowledgeView,
});

function MyKnowledgeView({ data: { myKnowledgeItems, knowledgeTerms } }: ViewProps<MyKnowledgePageQuery>) {
  const say = useSay();
  const href = useHref();
  const share = (
    <LinkButton href={href('/kennis/delen')} variant="primary">
      {say('Deel een aanpak')}
    </LinkButton>
  );
  return (
    <Page width="reading">
      <PageHeader title={say('Wat ik deel')} actions={myKnowledgeItems.totalCount > 0 ? share : null} />
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
