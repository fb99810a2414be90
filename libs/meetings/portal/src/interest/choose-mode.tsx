import { Button, DescriptionList, LinkButton, Notice, Panel, Stack } from '@verbonden/shared/ui';
import { FormProblems, type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { ComeBy, StandingByLink } from '../meeting/come-by';
import { stepField } from '../meeting/seat-step';
import { canComeMeanwhile, waysInto } from '../meeting/ways';
import { wantNotStep } from './act-on-interest';
import type { InterestLink } from './interest-link.page';

interface ChooseModeProps {
  readonly link: InterestLink;
  readonly done: string | null;
  readonly form: FormState | null;
}

/** Room, online or not after all: each with what happens, before a button is pressed. */
export function ChooseMode({ link, done, form }: ChooseModeProps) {
  const say = useSay();
  const href = useHref();
  const { meeting } = link;
  if (meeting.status === 'CANCELLED') {
    return (
      <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')}>
        {meeting.cancelledReason}
      </Notice>
    );
  }
  return (
    <Stack gap="large">
      <FormProblems form={form} />
      <Choosing link={link} done={done} />
      <DescriptionList facts={[{ term: say('Plek'), details: [meeting.venueName, meeting.venueAddress] }]} />
      <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)} variant="quiet">
        {say('Bekijk de bijeenkomst')}
      </LinkButton>
    </Stack>
  );
}

function Choosing({ link, done }: Pick<ChooseModeProps, 'link' | 'done'>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { meeting, interest, registration, registrationToken } = link;
  if (registration && registration.status !== 'CANCELLED') {
    return <StandingByLink registration={registration} token={registrationToken} done={done} />;
  }
  const { registrationState: state } = meeting;
  const isOpen = state === 'OPEN' || state === 'FULL_WAITLIST';
  if (!isOpen && state !== 'FORM_OPEN') {
    return <p>{say('De aanmelding is nu niet open. Wil je toch komen? Vraag het de coördinator.')}</p>;
  }
  const comesNot = interest.state === 'WITHDRAWN' || registration !== null;
  const ways = waysInto(meeting.seats);
  return (
    <>
      {comesNot ? (
        <Notice
          kind={done ? 'success' : 'info'}
          title={say('Je komt niet. Jammer, en fijn dat je het zegt.')}
        >
          {isOpen ? say('Bedenk je je? Dan kun je hieronder alsnog kiezen.') : null}
        </Notice>
      ) : (
        <p>
          {isOpen
            ? say('Je wilde erbij zijn. Kies hoe je meedoet; pas dan heb je een plek.')
            : say('Zodra bekend is of het in de zaal, online of allebei is, krijg je één mail om te kiezen.')}
        </p>
      )}
      {comesNot && ways.length === 0 ? null : (
        <Panel>
          <form method="post" action={href(address.split('?')[0] ?? '')}>
            <Stack gap="large">
              {ways.map((way, place) => (
                <ComeBy
                  key={way.mode}
                  way={way}
                  stands={place === 0 && !comesNot}
                  meanwhile={way.mode === 'ONSITE' && canComeMeanwhile(meeting.seats)}
                />
              ))}
              {comesNot ? null : (
                <Button
                  type="submit"
                  name={stepField}
                  value={wantNotStep}
                  busyText={say('Even wachten…')}
                  wide
                >
                  {say('Ik kom toch niet')}
                </Button>
              )}
            </Stack>
          </form>
        </Panel>
      )}
    </>
  );
}
