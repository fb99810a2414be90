import { isSignedIn, writeDate, writeTime } from '@verbonden/shared/kernel';
import { LinkButton, Panel, Stack } from '@verbonden/shared/ui';
import { Island, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { OwnPride } from '../choices/own-answers';
import { InterestPanel, WantedToCome } from '../interest/interest-panel';
import { ChooseSeat } from './choose-seat';
import { ColleaguesEntry, entryOf, EntryText, WaitingWish } from './entry';
import { HeldSeat } from './held-seat';
import type { ShownMeeting } from './meeting.page';
import mySeat from './my-seat.island';
import { ComeAs } from '../guest/come-as';
import { MeetingSeats } from './seat-bars';
import { TakeAlong } from './take-along';

/** The one thing to do about a meeting: come, wait, change or leave; and how full it is. */
export function YourSeat({ meeting, practiceId }: { meeting: ShownMeeting; practiceId: string }) {
  const { viewerRegistration: mine, registrationState: state, status } = meeting;
  const isToCome = state !== 'PAST' && state !== 'CANCELLED';
  const isDraft = status === 'DRAFT' || status === 'DATE_POLL';
  const comes = isToCome && mine !== null && mine.status !== 'CANCELLED';
  return (
    <Panel>
      {comes ? (
        <div>
          <Island
            of={mySeat}
            props={{
              meetingId: meeting.id,
              status: mine.status,
              seatMode: mine.seatMode,
              position: mine.position,
            }}
          />
          <HeldSeat meeting={meeting} mine={mine} />
        </div>
      ) : (
        <NotComing meeting={meeting} />
      )}
      {mine && mine.status !== 'CANCELLED' && state !== 'CANCELLED' ? (
        <OwnPride meeting={meeting} mine={mine} practiceId={practiceId} />
      ) : null}
      <ColleaguesEntry meeting={meeting} />
      <TakeAlong
        title={meeting.title}
        {...(isToCome && !isDraft ? { slug: meeting.slug } : {})}
        sheetOf={meeting.agenda.length > 0 ? meeting.slug : null}
      />
    </Panel>
  );
}

/** What somebody who is not registered can do, or why they cannot. */
function NotComing({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  const { viewer } = usePageFacts();
  const state = meeting.registrationState;
  const isOpen = state === 'OPEN' || state === 'FULL_WAITLIST';
  if (state === 'FORM_OPEN') return <InterestPanel meeting={meeting} />;
  const entry = isSignedIn(viewer) ? entryOf(meeting) : null;
  if (isOpen && entry === 'WAITS') return <WaitingWish meeting={meeting} />;
  if (isOpen && entry === 'CLOSED') return <ByInvitation meeting={meeting} />;
  if (isOpen && isSignedIn(viewer)) {
    return (
      <>
        <WantedToCome meeting={meeting} />
        <EntryText meeting={meeting} />
        <ChooseSeat meeting={meeting} />
      </>
    );
  }
  return (
    <>
      <MeetingSeats seats={meeting.seats} />
      <Stack>
        {isOpen ? <ComeAs meeting={meeting} /> : null}
        {state === 'NOT_YET' ? <OpensLater meeting={meeting} /> : null}
        {state === 'CLOSED' ? (
          <p>{say('De aanmelding is gesloten. Wil je toch komen? Vraag het de coördinator.')}</p>
        ) : null}
        {state === 'NOT_FOR_YOU' ? (
          <p>{say('Deze bijeenkomst is voor een andere groep. Het programma mag je gewoon lezen.')}</p>
        ) : null}
        {state === 'PAST' ? <WasHeld meeting={meeting} /> : null}
        {state === 'CANCELLED' ? <SeeOthers words={say('Er komen andere bijeenkomsten.')} /> : null}
      </Stack>
    </>
  );
}

function ByInvitation({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  return (
    <>
      <MeetingSeats seats={meeting.seats} />
      <p>{say('Deze bijeenkomst is op uitnodiging. Wil je komen? Vraag het de coördinator.')}</p>
    </>
  );
}

function OpensLater({ meeting: { registrationOpensAt, status } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  if (status === 'DATE_POLL') return <p>{say('Aanmelden kan zodra de datum gekozen is.')}</p>;
  if (status === 'DRAFT') return <p>{say('Aanmelden kan zodra deze bijeenkomst gepubliceerd is.')}</p>;
  const opens = registrationOpensAt ? new Date(registrationOpensAt) : null;
  if (!opens || opens.getTime() <= now) {
    return <p>{say('Aanmelden kan nog niet. Kijk hier later nog eens.')}</p>;
  }
  return (
    <p>
      {say('Aanmelden kan vanaf {day}, {time}.', {
        day: writeDate(opens, locale),
        time: writeTime(opens, locale),
      })}
    </p>
  );
}

function WasHeld({ meeting: { slug, viewerRegistration: mine, viewerFeedback } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  if (mine?.status !== 'CONFIRMED') return <SeeOthers words={say('Deze bijeenkomst is geweest.')} />;
  return (
    <>
      <p>{say('Deze bijeenkomst is geweest. Fijn dat je meedeed.')}</p>
      <LinkButton href={href(`/bijeenkomsten/${slug}/certificaat`)} variant="primary" wide>
        {say('Haal je certificaat')}
      </LinkButton>
      {viewerFeedback?.standing === 'OPEN' ? (
        <LinkButton href={href(`/bijeenkomsten/${slug}/wat-vond-je`)} wide>
          {say('Zeg wat je ervan vond')}
        </LinkButton>
      ) : null}
    </>
  );
}

function SeeOthers({ words }: { words: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <>
      <p>{words}</p>
      <LinkButton href={href('/bijeenkomsten')} wide>
        {say('Bekijk wat er nog komt')}
      </LinkButton>
    </>
  );
}
