import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Button, Panel, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { WaySeats } from '../meeting/seat-bars';
import { modeName, wayButton, wayText } from '../meeting/seat-words';
import { type Way, wayInto, waysInto } from '../meeting/ways';
import type { RequestLink } from './request-link.page';

/** The name of the buttons; their value is the way of taking part, "ja" or "nee". */
export const answerField = 'antwoord';

/** The buttons, each with what it does before it is pressed. */
export function RequestAnswers({ link }: { link: RequestLink }) {
  const say = useSay();
  const href = useHref();
  const { address, locale } = usePageFacts();
  const { request, endsAt } = link;
  const end = new Date(endsAt);
  return (
    <Panel>
      <form method="post" action={href(address.split('?')[0] ?? '')}>
        <Stack gap="large">
          {request.kind === 'GUEST' ? <ConfirmGuest link={link} /> : null}
          {request.kind === 'COLLEAGUE' ? <Agree link={link} /> : null}
          {request.kind === 'INVITATION' ? <Come link={link} /> : null}
          <p>
            {say('Antwoorden kan tot {day}, {time}.', {
              day: writeDate(end, locale),
              time: writeTime(end, locale),
            })}
          </p>
        </Stack>
      </form>
    </Panel>
  );
}

function ConfirmGuest({ link: { request } }: { link: RequestLink }) {
  const say = useSay();
  const { meeting, mode } = request;
  const way = mode && wayInto(meeting.seats, mode);
  const isAsking = meeting.registrationPolicy === 'APPROVAL';
  return (
    <Stack>
      <p>
        {mode === 'ONLINE'
          ? say('{name}, je wilt online meedoen.', { name: request.name })
          : say('{name}, je wilt naar de zaal komen.', { name: request.name })}
      </p>
      {isAsking ? (
        <p>{say('De organisatie kijkt of er plek voor je is. Je hoort het per mail.')}</p>
      ) : way ? (
        <WhatItBrings way={way} />
      ) : null}
      <AnswerButton value="ja" primary>
        {isAsking ? say('Bevestig en vraag een plek') : say('Bevestig: ik kom')}
      </AnswerButton>
      <p>{say('Heb jij je niet aangemeld? Dan hoef je niets te doen.')}</p>
    </Stack>
  );
}

function WhatItBrings({ way }: { way: Way }) {
  const say = useSay();
  return (
    <>
      <WaySeats way={way} />
      <p>{wayText(way, say) ?? say('Er is plek: na het bevestigen sta je er meteen op.')}</p>
    </>
  );
}

/** A colleague: the seat, or the place in line, is theirs while they think. */
function Agree({ link: { askedByName, seatMode, request } }: { link: RequestLink }) {
  const say = useSay();
  const name = askedByName ?? say('Een collega');
  return (
    <Stack>
      <p>
        {seatMode
          ? say('{name} heeft je aangemeld. Er is een plek voor je: {how}.', {
              name,
              how: modeName(seatMode, say),
            })
          : say('{name} heeft je aangemeld. Het is nog vol: je staat op de wachtlijst.', { name })}
      </p>
      {request.status === 'PENDING' ? (
        <p>{say('Zeg je niets, dan vervalt je plek en is die voor een ander.')}</p>
      ) : null}
      <AnswerButton value="ja" primary>
        {say('Dat klopt, ik kom')}
      </AnswerButton>
      {request.status === 'PENDING' ? <AnswerButton value="nee">{say('Ik kom niet')}</AnswerButton> : null}
    </Stack>
  );
}

function Come({ link: { request, askedByName } }: { link: RequestLink }) {
  const say = useSay();
  const ways = waysInto(request.meeting.seats);
  return (
    <Stack gap="large">
      <p>
        {askedByName
          ? say('{name}, je bent uitgenodigd door {asker}. Kom je?', {
              name: request.name,
              asker: askedByName,
            })
          : say('{name}, je bent uitgenodigd. Kom je?', { name: request.name })}
      </p>
      {ways.map((way, place) => (
        <Stack key={way.mode}>
          <WaySeats way={way} />
          {wayText(way, say) ? <p>{wayText(way, say)}</p> : null}
          <AnswerButton value={way.mode} primary={place === 0}>
            {wayButton(way, say)}
          </AnswerButton>
        </Stack>
      ))}
      {request.status === 'PENDING' ? <AnswerButton value="nee">{say('Ik kom niet')}</AnswerButton> : null}
    </Stack>
  );
}

function AnswerButton({ value, primary, children }: { value: string; primary?: boolean; children: string }) {
  const say = useSay();
  return (
    <Button
      type="submit"
      name={answerField}
      value={value}
      variant={primary ? 'primary' : 'secondary'}
      busyText={say('Even wachten…')}
    >
      {children}
    </Button>
  );
}
