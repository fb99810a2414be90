import { hasRole, looksAfterNetwork } from '@verbonden/shared/kernel';
import { MailTrouble, StandsInFor } from '@verbonden/people/portal';
import { CountLinks, EmptyState, LinkButton, Page, PageHeader, Stack, WorkGroup } from '@verbonden/shared/ui';
import { definePage, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { BoardReports } from './board-reports';
import { BoardWork } from './board-work';
import { DeskPageDocument, type DeskPageQuery } from './desk.page.generated';
import { LabRequests } from './lab-requests';
import { MediaQuestions } from './media-questions';
import { DraftMeetings, growing, ListGrowing, ScarceMeetings } from './meetings-coming';
import { MissedSearches } from './missed-searches';
import { seatsNearlyGone } from './seats-nearly-gone';
import { StoriesToReview } from './stories-to-review';
import { TextsToReview } from './texts-to-review';
import { UnansweredQuestions } from './unanswered-questions';
import { UnownedSignals } from './unowned-signals';
import { Upkeep } from './upkeep';
import { WaitingActivities } from './waiting-activities';
import { WaitingApplications } from './waiting-applications';
import { WaitingClaims } from './waiting-claims';
import { WithoutEditor } from './without-editor';
import { waitingWork } from './waiting-work';

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

function DeskView({ data }: ViewProps<DeskPageQuery>) {
  const say = useSay();
  const href = useHref();
  const work = waitingWork(data);
  const scarce = data.upcoming.edges.map(({ node }) => node).filter(seatsNearlyGone);
  const lists = growing(data.upcoming);
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
      <Stack gap="large">
        <StandsInFor me={data.me ?? null} />
        <BoardReports adviceReports={data.adviceReports} />
        {work.all === 0 ? (
          <EmptyState title={say('Alles is gedaan. Fijne dag.')} />
        ) : (
          <CountLinks
            label={say('Vandaag')}
            links={[
              {
                href: '#mensen',
                label: say(
                  '{count, plural, one {mens wacht op antwoord} other {mensen wachten op antwoord}}',
                  {
                    count: work.people,
                  },
                ),
                count: work.people,
                alarm: work.late > 0 ? say('{late} te lang', { late: work.late }) : undefined,
              },
              {
                href: '#nakijken',
                label: say('{count, plural, one {stuk om na te kijken} other {stukken om na te kijken}}', {
                  count: work.review,
                }),
                count: work.review,
              },
              { href: '#uit-het-netwerk', label: say('uit het netwerk'), count: work.network },
              {
                href: '#bijeenkomsten',
                label: say(
                  '{count, plural, one {bijeenkomst vraagt aandacht} other {bijeenkomsten vragen aandacht}}',
                  { count: work.meetings },
                ),
                count: work.meetings,
              },
              {
                href: '#post',
                label: say('{count, plural, one {mail kwam niet aan} other {mails kwamen niet aan}}', {
                  count: work.mail,
                }),
                count: work.mail,
              },
            ].filter(({ count }) => count > 0)}
          />
        )}
      </Stack>
      {work.people > 0 ? (
        <WorkGroup id="mensen" title={say('Mensen die wachten')}>
          <WaitingApplications applications={data.applications} />
          <WaitingClaims claims={data.claimsWaiting} />
          <UnansweredQuestions unanswered={data.unanswered} />
          <BoardWork toHost={data.toHost} />
          <MediaQuestions media={data.mediaToDecide} />
          <WithoutEditor organisations={data.organisationsWithoutEditor} />
        </WorkGroup>
      ) : null}
      {work.review > 0 ? (
        <WorkGroup id="nakijken" title={say('Om na te kijken')}>
          <WaitingActivities activities={data.activities} />
          <TextsToReview knowledgeToReview={data.knowledgeToReview} />
          <StoriesToReview stories={data.storiesToReview} />
        </WorkGroup>
      ) : null}
      {work.meetings + work.mail + lists.length > 0 ? (
        <WorkGroup id="bijeenkomsten" title={say('Bijeenkomsten en mail')}>
          <ScarceMeetings scarce={scarce} />
          <MailTrouble overview={data.mailOverview} />
          <DraftMeetings drafts={data.drafts} />
          {lists.map((meeting) => (
            <ListGrowing key={meeting.id} meeting={meeting} />
          ))}
        </WorkGroup>
      ) : null}
      {work.network > 0 ? (
        <WorkGroup id="uit-het-netwerk" title={say('Uit het netwerk')}>
          <UnownedSignals unowned={data.unowned} />
          <LabRequests labRequests={data.labRequests} />
          <MissedSearches missed={data.missedSearches} />
        </WorkGroup>
      ) : null}
      <Upkeep />
    </Page>
  );
}
