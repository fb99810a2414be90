import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

/** The name of the button that takes an own wish back; its value is the wish. */
export const withdrawField = 'trek-in';

/**
 * What comes before choosing a seat, where not everybody just registers: that it is on request or by invitation, and how
 * the own wish stands. Null where the seats come first.
 */
export function entryOf({
  registrationPolicy,
  viewerRequest,
}: ShownMeeting): 'WAITS' | 'ASKS' | 'CLOSED' | null {
  if (registrationPolicy === 'INVITED') {
    const isInvited = viewerRequest?.kind === 'INVITATION' && viewerRequest.status !== 'WITHDRAWN';
    return isInvited ? null : 'CLOSED';
  }
  if (registrationPolicy !== 'APPROVAL') return null;
  return viewerRequest?.kind === 'APPROVAL' && viewerRequest.status === 'PENDING' ? 'WAITS' : 'ASKS';
}

/** The own wish, with until when there is an answer and a way to take it back. */
export function WaitingWish({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { viewerRequest: wish } = meeting;
  if (!wish) return null;
  return (
    <Stack>
      <p>
        <strong>{say('Je aanvraag ligt bij de organisatie')}</strong>
      </p>
      <p>
        {say('Er is nog geen plek voor je bewaard. Uiterlijk {day} hoor je het per mail.', {
          day: writeDate(new Date(wish.endsAt), locale),
        })}
      </p>
      <form method="post" action={href(`/bijeenkomsten/${meeting.slug}`)}>
        <Button type="submit" name={withdrawField} value={wish.id} busyText={say('Even wachten…')} wide>
          {say('Trek mijn aanvraag in')}
        </Button>
      </form>
    </Stack>
  );
}

/** Said above the seats: what pressing does here, or that somebody is invited. */
export function EntryText({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  if (entryOf(meeting) === 'ASKS')
    return <p>{say('Aanmelden is hier een aanvraag: de organisatie kijkt of er plek voor je is.')}</p>;
  const { viewerRequest } = meeting;
  return viewerRequest?.kind === 'INVITATION' && viewerRequest.status === 'PENDING' ? (
    <p>
      <strong>{say('Je bent uitgenodigd.')}</strong>
    </p>
  ) : null;
}

/** For editors: the way to put colleagues on the list. */
export function ColleaguesEntry({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const { registrationState: state, registrationPolicy, viewerCanRegisterColleagues: can } = meeting;
  const isOpen = state === 'OPEN' || state === 'FULL_WAITLIST';
  if (!can || !isOpen || registrationPolicy === 'INVITED') return null;
  return (
    <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/collegas`)} wide>
      {say('Meld collega’s aan')}
    </LinkButton>
  );
}
