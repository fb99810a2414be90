import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice } from '@verbonden/shared/ui';
import { type Say, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { InterestNoted } from '../interest/interest-panel';
import type { ShownMeeting } from './meeting.page';
import { comeStep, stepField, switchStep } from './seat-step';
import { meantimeText, standingText, wayButton } from './seat-words';
import type { OwnSeatFragment } from './seats.generated';
import { otherMode, wayInto } from './ways';

export interface DoneProps {
  readonly meeting: ShownMeeting;
  /** What the address says was done; an address can be kept or made up, so it is believed only if it agrees. */
  readonly done: string | null;
}

/** What came of the button that was pressed, with an undo where there is one. */
export function Done({ meeting, done }: DoneProps) {
  const say = useSay();
  const mine = meeting.viewerRegistration;
  if (done === 'aangemeld' && mine && mine.status !== 'CANCELLED')
    return <Registered meeting={meeting} mine={mine} />;
  if (done === 'gewisseld' && mine && mine.status !== 'CANCELLED')
    return <Switched meeting={meeting} mine={mine} />;
  if (done === 'teruggegeven' && mine && mine.status !== 'CANCELLED') return <GivenBack meeting={meeting} />;
  if (done === 'bijgewerkt' && mine && mine.status !== 'CANCELLED')
    return <Notice kind="success" title={say('Bewaard. Zo staat het nu bij je aanmelding.')} />;
  if (done === 'weg' && mine?.status === 'CANCELLED') return <Left meeting={meeting} mine={mine} />;
  return <Told meeting={meeting} done={done} />;
}

interface OwnProps {
  readonly meeting: ShownMeeting;
  readonly mine: OwnSeatFragment;
}

function Registered({ meeting, mine }: OwnProps) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (mine.status === 'WAITLISTED') {
    return (
      <Notice
        kind="success"
        title={say('Je staat op de wachtlijst, als nummer {position}', { position: mine.position })}
      >
        {[meantimeText(mine, say), say('Komt er een plek vrij, dan krijg je die meteen en mailen we je.')]
          .filter(Boolean)
          .join(' ')}
      </Notice>
    );
  }
  const day = writeDate(new Date(meeting.startsAt), locale);
  return (
    <Notice kind="success" title={say('Je staat op de lijst. Tot {day}!', { day })}>
      {mine.mode === 'ONLINE'
        ? say(
            'Je krijgt een mail met de link. Een week, een dag en een uur van tevoren sturen we een herinnering.',
          )
        : say(
            'Je krijgt een mail om te bewaren. Een week, een dag en een uur van tevoren sturen we een herinnering.',
          )}
    </Notice>
  );
}

function Switched({ meeting, mine }: OwnProps) {
  const say = useSay();
  const back = otherMode(mine.mode);
  const canGoBack =
    mine.status === 'WAITLISTED' ? mine.seatMode : wayInto(meeting.seats, back)?.brings === 'SEAT';
  return (
    <Notice
      kind="success"
      title={say('Gelukt. {standing}.', { standing: standingText(mine, say) })}
      action={
        canGoBack ? (
          <Undo
            meeting={meeting}
            name="registrationId"
            id={mine.id}
            step={switchStep(back)}
            words={back === 'ONLINE' ? say('Terug naar online') : say('Terug naar de zaal')}
          />
        ) : null
      }
    >
      {meantimeText(mine, say) ?? say('Je krijgt er een mail over, ook voor in je agenda.')}
    </Notice>
  );
}

function Left({ meeting, mine }: OwnProps) {
  const say = useSay();
  const { registrationState: state } = meeting;
  const isOpen = state === 'OPEN' || state === 'FULL_WAITLIST';
  const way = isOpen ? wayInto(meeting.seats, mine.mode) : null;
  return (
    <Notice
      kind="success"
      title={say('Je komt niet. Jammer, en fijn dat je het zegt.')}
      action={
        way ? (
          <Undo
            meeting={meeting}
            name="meetingId"
            id={meeting.id}
            step={comeStep(mine.mode)}
            words={way.brings === 'SEAT' ? say('Ik kom toch') : wayButton(way, say)}
          />
        ) : null
      }
    >
      {way?.brings === 'SEAT' ? say('Je plek is nog vrij.') : say('Je plek is doorgegeven aan de volgende.')}
    </Notice>
  );
}

function GivenBack({ meeting: { slug } }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  return (
    <Notice
      kind="success"
      title={say('Je gaf je plek in de sessie terug.')}
      action={
        <LinkButton href={href(`/bijeenkomsten/${slug}/aanmelding`)}>
          {say('Kies een andere sessie')}
        </LinkButton>
      }
    >
      {say('Wie het eerst in de rij staat, krijgt hem meteen. Je blijft aangemeld voor de bijeenkomst.')}
    </Notice>
  );
}

function Undo({
  meeting,
  name,
  id,
  step,
  words,
}: {
  meeting: ShownMeeting;
  name: 'meetingId' | 'registrationId';
  id: string;
  step: string;
  words: string;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(`/bijeenkomsten/${meeting.slug}`)}>
      <input type="hidden" name={name} value={id} />
      <Button type="submit" name={stepField} value={step} busyText={say('Even wachten…')}>
        {words}
      </Button>
    </form>
  );
}

function Told({ meeting, done }: DoneProps) {
  const say = useSay();
  const success = meeting.viewerCanEdit && done ? coordinatorSaid(meeting, say)[done] : undefined;
  if (success) return <Notice kind="success" title={success} />;
  if (done === 'NOTED' && meeting.viewerInterest?.state === 'WAITING') return <InterestNoted />;
  const refused: Readonly<Record<string, string>> = {
    WITHDRAWN: say('Je komt niet. Jammer, en fijn dat je het zegt.'),
    ALREADY_NOTED: say('We wisten al dat je erbij wilt zijn.'),
    FORM_DECIDED: say('Inmiddels is bekend hoe je kunt meedoen. Kies hieronder.'),
    ALREADY_REGISTERED: say('Je stond al op de lijst.'),
    UNCHANGED: say('Zo stond het al.'),
    NOT_REGISTERED: say('Je stond niet op de lijst.'),
    CLOSED: say('Dit kan niet meer: de aanmelding is gesloten.'),
    NOT_OPEN: say('Je kunt je nog niet aanmelden.'),
    NOT_FOR_YOU: say('Deze bijeenkomst is voor een andere groep.'),
    'aanvraag-ingetrokken': say('Je aanvraag is ingetrokken.'),
    AWAITS_APPROVAL: say('Je aanvraag ligt bij de organisatie. Je hoort het per mail.'),
    NOT_INVITED: say('Deze bijeenkomst is op uitnodiging. Wil je komen? Vraag het de coördinator.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
    MEETING_CANCELLED: say('Deze bijeenkomst gaat niet door.'),
  };
  const words = done ? refused[done] : undefined;
  return words ? <Notice kind="info" title={words} /> : null;
}

function coordinatorSaid({ status, form }: ShownMeeting, say: Say): Readonly<Record<string, string>> {
  if (status === 'DRAFT' || status === 'DATE_POLL') {
    return {
      bewaard: say('Bewaard. Alleen coördinatoren zien dit, tot je publiceert.'),
      verplaatst: say('Verplaatst. Er is nog niemand om te mailen.'),
    };
  }
  if (status === 'CANCELLED') {
    return { geannuleerd: say('Geannuleerd. Iedereen die zich aanmeldde krijgt een mail.') };
  }
  return {
    bewaard: say('Bewaard. Het staat meteen zo op de site.'),
    gepubliceerd:
      form === null
        ? say('De bijeenkomst staat erop. Mensen kunnen zeggen dat ze erbij willen zijn.')
        : say('De bijeenkomst staat erop. Mensen kunnen zich aanmelden.'),
    verplaatst: say('Verplaatst. Iedereen die zich aanmeldde krijgt een mail.'),
  };
}
