import { hasRole, looksAfterNetwork, writeShortDate } from '@verbonden/shared/kernel';
import {
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Section,
  StatusLabel,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { StandsInFor } from '@verbonden/people/portal';
import { BoardWork } from './board-work';
import { DeskPageDocument, type DeskPageQuery } from './desk.page.generated';
import { LabRequests } from './lab-requests';
import { MediaQuestions } from './media-questions';
import { MissedSearches } from './missed-searches';
import { StoriesToReview } from './stories-to-review';
import { UnansweredQuestions } from './unanswered-questions';
import { UnownedSignals } from './unowned-signals';
import { SeatsNearlyGone, seatsNearlyGone } from './seats-nearly-gone';
import { Upkeep } from './upkeep';
import { WaitingActivities } from './waiting-activities';
import { WaitingApplications } from './waiting-applications';
import { WaitingClaims } from './waiting-claims';
import { WithoutEditor } from './without-editor';

/** The coordinator's first screen: the decisions of today, each with its one action. It can be empty. */
export const deskPage = definePage<DeskPageQuery>({
  path: '/bureau',
  load({ query, context }) {
    if (context.viewer.personId !== null && !looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    return query(DeskPageDocument, { hosts: hasRole(context.viewer, 'COORDINATOR') });
  },
  title: (_, say) => say('Bureau'),
  head: () => ({ noIndex: true }),
  view: DeskView,
});

function DeskView({
  data: {
    applications,
    activities,
    claimsWaiting,
    knowledgeToReview,
    storiesToReview,
    labRequests,
    unowned,
    unanswered,
    missedSearches,
    drafts,
    upcoming,
    toHost,
    mediaToDecide,
    adviceReports,
    organisationsWithoutEditor,
    me,
  },
}: ViewProps<DeskPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const scarce = upcoming.edges.map(({ node }) => node).filter(seatsNearlyGone);
  const isEmpty =
    applications.totalCount +
      activities.totalCount +
      claimsWaiting.length +
      labRequests.totalCount +
      knowledgeToReview.totalCount +
      storiesToReview.totalCount +
      unowned.totalCount +
      unanswered.totalCount +
      missedSearches.totalCount +
      drafts.totalCount +
      (toHost?.totalCount ?? 0) +
      (mediaToDecide?.totalCount ?? 0) +
      adviceReports.length +
      organisationsWithoutEditor.length +
      scarce.length ===
    0;
  return (
    <Page>
      <PageHeader
        title={say('Bureau')}
        lead={say('Wat vandaag jouw beslissing vraagt.')}
        actions={
          <LinkButton href={href('/bijeenkomsten/nieuw')} variant="primary">
            {say('Nieuwe bijeenkomst')}
          </LinkButton>
        }
      />
      <StandsInFor me={me ?? null} />
      {isEmpty ? <EmptyState title={say('Alles is gedaan. Fijne dag.')} /> : null}
      <WaitingActivities activities={activities} />
      <WaitingApplications applications={applications} />
      <WaitingClaims claims={claimsWaiting} />
      <WithoutEditor organisations={organisationsWithoutEditor} />
      <LabRequests labRequests={labRequests} />
      {knowledgeToReview.totalCount > 0 ? (
        <Section
          id="meelezen"
          title={say('{count, plural, one {# tekst om na te kijken} other {# teksten om na te kijken}}', {
            count: knowledgeToReview.totalCount,
          })}
          link={{ href: href('/kennis/meelezen'), label: say('Bekijk de hele rij') }}
        >
          <CardList columns="many">
            {knowledgeToReview.edges.map(({ node }) => (
              <Card key={node.id} href={href(`/kennis/${node.slug}/meelezen`)} title={node.title} />
            ))}
          </CardList>
        </Section>
      ) : null}
      <StoriesToReview stories={storiesToReview} />
      <UnansweredQuestions unanswered={unanswered} />
      <UnownedSignals unowned={unowned} />
      <MissedSearches missed={missedSearches} />
      <BoardWork toHost={toHost} adviceReports={adviceReports} />
      <MediaQuestions media={mediaToDecide} />
      {scarce.length > 0 ? (
        <Section id="bijna-vol" title={say('Bijna vol, of er wacht iemand')}>
          <CardList columns="many">
            {scarce.map((meeting) => (
              <Card
                key={meeting.id}
                href={href(`/bijeenkomsten/${meeting.slug}/deelnemers`)}
                title={meeting.title}
                meta={[writeShortDate(new Date(meeting.startsAt), locale)]}
              >
                <SeatsNearlyGone meeting={meeting} />
              </Card>
            ))}
          </CardList>
        </Section>
      ) : null}
      {drafts.totalCount > 0 ? (
        <Section id="concepten" title={say('Bijeenkomsten die nog niet gepubliceerd zijn')}>
          <CardList columns="many">
            {drafts.edges.map(({ node }) => (
              <Card
                key={node.id}
                href={href(`/bijeenkomsten/${node.slug}`)}
                title={node.title}
                badge={<StatusLabel status="draft">{say('Concept')}</StatusLabel>}
                meta={[writeShortDate(new Date(node.startsAt), locale)]}
              />
            ))}
          </CardList>
        </Section>
      ) : null}
      <Upkeep />
    </Page>
  );
}
