import { DescriptionList, LinkButton, Panel, Stack } from '@verbonden/shared/ui';
import { FormProblems, type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { ComeBy, StandingByLink } from '../meeting/come-by';
import { canComeMeanwhile, waysInto } from '../meeting/ways';
import type { PollLink } from './date-poll-link.page';
import { saidTo } from './moment-cards';

interface RegisterByAnswerProps {
  readonly link: PollLink;
  readonly momentId: string;
  readonly done: string | null;
  readonly form: FormState | null;
}

/** A moment was chosen: the own answer is one button away from being a registration. */
export function RegisterByAnswer({ link, momentId, done, form }: RegisterByAnswerProps) {
  const say = useSay();
  const href = useHref();
  const { meeting, registration, registrationToken } = link;
  const isOpen = meeting.registrationState === 'OPEN' || meeting.registrationState === 'FULL_WAITLIST';
  const comes = registration && registration.status !== 'CANCELLED';
  return (
    <>
      <FormProblems form={form} />
      {comes ? (
        <StandingByLink registration={registration} token={registrationToken} done={done} />
      ) : isOpen ? (
        <Choices link={link} momentId={momentId} />
      ) : (
        <p>{say('De aanmelding is nu niet open. Wil je toch komen? Vraag het de coördinator.')}</p>
      )}
      <DescriptionList facts={[{ term: say('Plek'), details: [meeting.venueName, meeting.venueAddress] }]} />
      <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)} variant="quiet">
        {say('Bekijk de bijeenkomst')}
      </LinkButton>
    </>
  );
}

function Choices({ link: { asked, meeting }, momentId }: Pick<RegisterByAnswerProps, 'link' | 'momentId'>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const said = saidTo(asked, momentId);
  const words = {
    ONSITE: say('Jij zei: ik kom naar de zaal. Eén druk op de knop, en je bent aangemeld.'),
    ONLINE: say('Jij zei: ik doe online mee. Eén druk op de knop, en je bent aangemeld.'),
    NO: say('Jij kon op dit moment niet. Lukt het toch? Dan ben je welkom.'),
  };
  // What was answered comes first; the sort keeps the others in their order.
  const ways = waysInto(meeting.seats).toSorted(
    (one, other) => Number(other.mode === said) - Number(one.mode === said),
  );
  const meanwhile = canComeMeanwhile(meeting.seats);
  return (
    <>
      <p>{said ? words[said] : say('Kun je dan? Meld je hier aan.')}</p>
      <Panel>
        <form method="post" action={href(address.split('?')[0] ?? '')}>
          <Stack gap="large">
            {ways.map((way) => (
              <ComeBy
                key={way.mode}
                way={way}
                stands={way.mode === said}
                meanwhile={meanwhile && way.mode === 'ONSITE'}
              />
            ))}
          </Stack>
        </form>
      </Panel>
    </>
  );
}
