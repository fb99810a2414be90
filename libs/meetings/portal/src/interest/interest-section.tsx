import { writeShortDate } from '@verbonden/shared/kernel';
import { Section, StatusLabel, Table } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { MeetingForm } from '@verbonden/shared/web/schema';
import type { InterestListFragment } from './interest.generated';

type Interested = InterestListFragment['edges'][number]['node'];

/** For the coordinator: who wanted to come while the form was open, those who have not chosen yet first. */
export function InterestSection({
  form,
  interests,
}: {
  form: MeetingForm | null;
  interests: InterestListFragment | null;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (!interests || interests.totalCount === 0) return null;
  const people = interests.edges.map(({ node }) => node);
  const silent = people.filter(({ state }) => state === 'TO_CHOOSE').length;
  const rest = interests.totalCount - people.length;
  return (
    <Section
      id="wilden-erbij-zijn"
      title={form === null ? say('Wie wil erbij zijn?') : say('Wie wilde erbij zijn?')}
      lead={
        form === null
          ? say('Kies je bij Bewerken hoe mensen kunnen meedoen, dan krijgt ieder één mail om te kiezen.')
          : say(
              '{count, plural, =0 {Iedereen heeft gekozen.} one {# mens heeft nog niet gekozen en heeft nog geen plek.} other {# mensen hebben nog niet gekozen en hebben nog geen plek.}}',
              { count: silent },
            )
      }
    >
      <Table
        caption={say('{count, plural, =0 {Niemand} one {# mens} other {# mensen}}', {
          count: interests.totalCount,
        })}
        columns={[
          { key: 'name', header: say('Naam') },
          { key: 'work', header: say('Werk') },
          { key: 'state', header: say('Hoe') },
          { key: 'since', header: say('Sinds') },
        ]}
        rows={people.toSorted(silentFirst).map((each) => ({
          key: each.id,
          cells: [
            each.person.name,
            each.person.jobTitle ?? '',
            <Standing key="state" interest={each} />,
            writeShortDate(new Date(each.since), locale),
          ],
        }))}
      />
      {rest > 0 ? (
        <p>{say('En nog {count, plural, one {# mens} other {# mensen}}.', { count: rest })}</p>
      ) : null}
    </Section>
  );
}

const order = { TO_CHOOSE: 0, WAITING: 1, CHOSEN: 2, WITHDRAWN: 3 };

function silentFirst(one: Interested, other: Interested): number {
  return order[one.state] - order[other.state];
}

function Standing({ interest: { state, registration } }: { interest: Interested }) {
  const say = useSay();
  if (registration) {
    const { status } = registration;
    const look = { CONFIRMED: 'confirmed', WAITLISTED: 'waiting', CANCELLED: 'cancelled' } as const;
    const words = {
      CONFIRMED: registration.mode === 'ONLINE' ? say('Online') : say('In de zaal'),
      WAITLISTED: say('Op de wachtlijst'),
      CANCELLED: say('Komt niet'),
    };
    return <StatusLabel status={look[status]}>{words[status]}</StatusLabel>;
  }
  if (state === 'WITHDRAWN') return <StatusLabel status="cancelled">{say('Komt niet')}</StatusLabel>;
  return state === 'WAITING' ? (
    <StatusLabel status="open">{say('Wil erbij zijn')}</StatusLabel>
  ) : (
    <StatusLabel status="draft">{say('Nog niet gekozen')}</StatusLabel>
  );
}
