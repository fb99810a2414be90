import { writeTime } from '@verbonden/shared/kernel';
import { EmptyState, Page, Section, Stack, Table } from '@verbonden/shared/ui';
import { definePage, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { TakeAlong } from '../meeting/take-along';
import { DayHeader } from './day-header';
import { standingOf } from './day-people';
import { DaySubsessionsDocument, type DaySubsessionsQuery } from './subsessions.generated';

type SubsessionsData = DaySubsessionsQuery['meetingDay'];

/** Who sits in which subsession, for its host and for paper. */
export const daySubsessionsPage = definePage<SubsessionsData>({
  path: '/bijeenkomsten/:slug/dag/subsessies',
  load: async ({ params, query }) =>
    (await query(DaySubsessionsDocument, { slug: params['slug'] ?? '' })).meetingDay,
  title: ({ meeting: { title } }, say) => say('Subsessies: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: SubsessionsView,
});

function SubsessionsView({ data: { meeting, subsessions } }: ViewProps<SubsessionsData>) {
  const say = useSay();
  return (
    <Page>
      <Stack gap="large">
        <DayHeader meeting={meeting} title={say('Subsessies')} current="subsessions" />
        {subsessions.length === 0 ? (
          <EmptyState title={say('Deze bijeenkomst heeft geen subsessies')}>
            {say('Ze komen hier te staan zodra ze in het programma staan.')}
          </EmptyState>
        ) : null}
        {subsessions.map((session) => (
          <SubsessionList key={session.id} session={session} />
        ))}
        {subsessions.length > 0 ? <TakeAlong title={meeting.title} /> : null}
      </Stack>
    </Page>
  );
}

function SubsessionList({ session }: { session: SubsessionsData['subsessions'][number] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { id, title, round, startsAt, room, hostName, people } = session;
  const where = {
    ROOM: say('In de zaal'),
    ONLINE: say('Online'),
    EXPECTED: say('Nog verwacht'),
    WAITING: say('Op de wachtlijst'),
    LEFT: say('Afgemeld'),
  };
  const facts = [round, startsAt ? writeTime(new Date(startsAt), locale) : null, room, hostName];
  return (
    <Section id={`subsessie-${id}`} title={title} lead={facts.filter(Boolean).join(' · ')}>
      <Table
        caption={say('{count, plural, =0 {Niemand} one {# mens} other {# mensen}}', { count: people.length })}
        columns={[
          { key: 'name', header: say('Naam') },
          { key: 'work', header: say('Werk') },
          { key: 'how', header: say('Hoe') },
          { key: 'there', header: say('Is er?') },
        ]}
        empty={say('Er is nog niemand.')}
        rows={people.map((person) => ({
          key: person.id,
          cells: [
            person.person.name,
            person.person.worksFor.map(({ name }) => name).join(', '),
            person.seatMode === 'ONLINE' ? say('Online') : say('In de zaal'),
            where[standingOf(person)],
          ],
        }))}
      />
    </Section>
  );
}
