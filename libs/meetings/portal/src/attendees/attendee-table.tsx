import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Button, CheckboxField, StatusLabel, Table, Toolbar } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import type { AttendeesData } from './attendees.page';

type Registrations = NonNullable<AttendeesData['meeting']['registrations']>;
type Attendee = Registrations['edges'][number]['node'];

/** The list of who comes, in the order of arrival; on paper it is the room list. */
export function AttendeeTable({ registrations, path }: { registrations: Registrations; path: string }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Table
      caption={say(
        '{count, plural, one {# aanmelding} other {# aanmeldingen}}, wie het eerst kwam staat bovenaan',
        {
          count: registrations.totalCount,
        },
      )}
      columns={[
        { key: 'name', header: say('Naam') },
        { key: 'work', header: say('Werk') },
        { key: 'how', header: say('Hoe') },
        { key: 'since', header: say('Aangemeld') },
        { key: 'act', header: say('Geef een plek'), quiet: true },
      ]}
      empty={say('Er is nog niemand.')}
      rows={registrations.edges.map(({ node }) => ({
        key: node.id,
        cells: [
          node.person.name,
          node.person.jobTitle ?? '',
          <How key="how" attendee={node} say={say} />,
          `${writeShortDate(new Date(node.registeredAt), locale)}, ${writeTime(new Date(node.registeredAt), locale)}`,
          node.status === 'WAITLISTED' ? <Promote key="act" attendee={node} path={path} say={say} /> : null,
        ],
      }))}
    />
  );
}

function How({ attendee: { status, mode, seatMode, position }, say }: { attendee: Attendee; say: Say }) {
  if (status === 'CANCELLED') return <StatusLabel status="cancelled">{say('Komt niet')}</StatusLabel>;
  if (status === 'WAITLISTED') {
    return (
      <StatusLabel status="waiting">
        {seatMode
          ? say('Nummer {position} voor de zaal, intussen online', { position })
          : mode === 'ONLINE'
            ? say('Nummer {position} voor online', { position })
            : say('Nummer {position} voor de zaal', { position })}
      </StatusLabel>
    );
  }
  return (
    <StatusLabel status="confirmed">{mode === 'ONLINE' ? say('Online') : say('In de zaal')}</StatusLabel>
  );
}

function Promote({ attendee, path, say }: { attendee: Attendee; path: string; say: Say }) {
  return (
    <form method="post" action={path}>
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
