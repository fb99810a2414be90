import { EmptyState, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, useSay, type ViewProps } from '@verbonden/shared/web';
import { WorkList } from './work-list';
import { ReviewPageDocument, type ReviewPageQuery } from './work.page.generated';

/** What was sent in and waits for a coordinator, the longest waiting first. */
export const reviewPage = definePage<ReviewPageQuery>({
  path: '/kennis/nakijken',
  load: ({ url, query }) => query(ReviewPageDocument, { after: url.searchParams.get('na') }),
  title: (_, say) => say('Om na te kijken'),
  head: () => ({ noIndex: true }),
  view: ReviewView,
});

function ReviewView({ data: { knowledgeToReview, knowledgeTerms } }: ViewProps<ReviewPageQuery>) {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader title={say('Om na te kijken')} lead={say('Wie het langst wacht, staat bovenaan.')} />
      {knowledgeToReview.totalCount > 0 ? (
        <WorkList list={knowledgeToReview} terms={knowledgeTerms} path="/kennis/nakijken" />
      ) : (
        <EmptyState title={say('Alles is nagekeken')}>{say('Fijne dag.')}</EmptyState>
      )}
    </Page>
  );
}
