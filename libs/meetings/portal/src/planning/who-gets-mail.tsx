import { Button, DescriptionList } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { peopleReached, type ReachedMeeting } from './planned-meeting';

/** Whom a move or a cancellation reaches, group by group, before anybody presses. */
export function WhoGetsMail({ meeting }: { meeting: ReachedMeeting }) {
  const say = useSay();
  const reach = meeting.mailReach;
  const groups =
    peopleReached(meeting) === 0 || !reach
      ? []
      : [
          { count: reach.room, label: say('in de zaal') },
          { count: reach.online, label: say('online') },
          { count: reach.waiting, label: say('op de wachtlijst') },
          { count: reach.programme, label: say('met een rol in het programma') },
          { count: reach.requests, label: say('met een aanvraag die nog open staat') },
        ].filter(({ count }) => count > 0);
  return (
    <DescriptionList
      facts={[
        {
          term: say('Wie krijgt mail'),
          details:
            groups.length === 0
              ? say('Niemand: er is nog geen aanmelding.')
              : groups.map(({ count, label }) => `${count} ${label}`),
        },
      ]}
    />
  );
}

/** Shows the mail as it would read with what is filled in now, beside this page. */
export function SeeTheMail({ slug, mail }: { slug: string; mail: 'MOVED' | 'CANCELLED' }) {
  const say = useSay();
  const href = useHref();
  return (
    <Button
      type="submit"
      name="mail"
      value={mail}
      formMethod="get"
      formAction={href(`/bijeenkomsten/${slug}/mail/voorbeeld`)}
      formTarget="_blank"
    >
      {say('Bekijk de mail')}
    </Button>
  );
}
