import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Badge, Button, CheckboxField, StatusLabel, Table, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { modeName } from '../meeting/seat-words';
import { type AttendeeChoice, attendeesAddress, type Sort } from './attendee-order';
import type { AttendeeFragment } from './attendees.generated';

interface AttendeeTableProps {
  readonly slug: string;
  /** In the order in which they are shown. */
  readonly people: readonly AttendeeFragment[];
  readonly choice: AttendeeChoice;
  readonly canPromote: boolean;
}

/** The list of who comes; on paper it is the room list. */
export function AttendeeTable({ slug, people, choice, canPromote }: AttendeeTableProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const sort = (by: Sort) => {
    const now = choice.sort === by;
    const to = attendeesAddress(slug, { ...choice, sort: by, backwards: now && !choice.backwards });
    const direction = choice.backwards ? ('descending' as const) : ('ascending' as const);
    return { href: href(to), ...(now ? { direction } : {}) };
  };
  const waits = canPromote && people.some(({ status }) => status === 'WAITLISTED');
  const when = (moment: Date) => `${writeShortDate(moment, locale)}, ${writeTime(moment, locale)}`;
  return (
    <Table
      caption={say('{count, plural, =0 {Niemand} one {# mens} other {# mensen}}', { count: people.length })}
      columns={[
        { key: 'name', header: say('Naam'), sort: sort('naam') },
        { key: 'work', header: say('Werk') },
        { key: 'how', header: say('Hoe'), sort: sort('hoe') },
        { key: 'since', header: say('Aangemeld'), sort: sort('aangemeld') },
        ...(waits ? [{ key: 'act', header: say('Geef een plek'), quiet: true }] : []),
      ]}
      empty={say('Er is nog niemand.')}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <Name key="name" slug={slug} attendee={person} />,
          person.person.jobTitle ?? '',
          <How key="how" attendee={person} />,
          when(new Date(person.registeredAt)),
          ...(waits
            ? [
                person.status === 'WAITLISTED' ? (
                  <Promote key="act" attendee={person} action={href(attendeesAddress(slug, choice))} />
                ) : null,
              ]
            : []),
        ],
      }))}
    />
  );
}

/** The name, which leads to everything about this registration, with a mark when mail does not arrive there. */
function Name({
  slug,
  attendee: { id, person, addressRefused },
}: {
  slug: string;
  attendee: AttendeeFragment;
}) {
  const say = useSay();
  const href = useHref();
  const name = <a href={href(`/bijeenkomsten/${slug}/deelnemers/${id}`)}>{person.name}</a>;
  if (!addressRefused) return name;
  return (
    <>
      {name} <Badge>{say('mail komt niet aan')}</Badge>
    </>
  );
}

/** How somebody comes: a seat, a place in line, or not. */
export function How({
  attendee: { status, mode, seatMode, position },
}: {
  attendee: Pick<AttendeeFragment, 'status' | 'mode' | 'seatMode' | 'position'>;
}) {
  const say = useSay();
  if (status === 'CANCELLED') return <StatusLabel status="cancelled">{say('Komt niet')}</StatusLabel>;
  if (status === 'CONFIRMED') return <StatusLabel status="confirmed">{modeName(mode, say)}</StatusLabel>;
  const place =
    mode === 'ONLINE'
      ? say('Nummer {position} voor online', { position })
      : say('Nummer {position} voor de zaal', { position });
  const meantime =
    seatMode === 'ONLINE'
      ? say('intussen online')
      : seatMode === 'ONSITE'
        ? say('intussen in de zaal')
        : null;
  return <StatusLabel status="waiting">{meantime ? `${place}, ${meantime}` : place}</StatusLabel>;
}

function Promote({ attendee, action }: { attendee: AttendeeFragment; action: string }) {
  const say = useSay();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="registrationId" value={attendee.id} />
      <Toolbar
        primary={
          <Button
            type="submit"
            size="small"
            aria-label={say('Geef {name} een plek', { name: attendee.person.name })}
          >
            {say('Geef een plek')}
          </Button>
        }
      >
        <CheckboxField id={`erbij-${attendee.id}`} name="addSeat" label={say('met een plek erbij')} />
      </Toolbar>
    </form>
  );
}
