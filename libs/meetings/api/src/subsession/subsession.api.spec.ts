import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { Registration } from '../registration/registration.entity';
import { anAgendaItem, aRegistration, aSubsession, savedMeeting } from '../testing';
import { Subsession } from './subsession.entity';
import { SubsessionChoice } from './subsession-choice.entity';

const update = `mutation Update($input: UpdateMeetingInput!) { updateMeeting(input: $input) { id version } }`;
const programme = `query Programme($slug: String!) { meeting(slug: $slug) { version agenda {
  id kind title speakers { name organisation }
  subsessions { id title description hostName hostEmail room seatsOnsite seatsOnline } } } }`;

interface Read {
  readonly meeting: { readonly version: number; readonly agenda: readonly ReadPart[] };
}
interface ReadPart {
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly { readonly name: string; readonly organisation: string | null }[];
  readonly subsessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly hostEmail: string;
  }[];
}

let api: TestApi;
let coordinator: TestCaller;
let joost: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  coordinator = api.as(await api.person({ roles: ['COORDINATOR'] }));
  joost = await api.person({ name: 'Joost', email: 'joost@example.org', roles: ['PROFESSIONAL'] });
});
afterAll(() => api?.close());

const round = {
  kind: 'SUBSESSIONS',
  startsAt: '2027-03-24T13:30:00Z',
  endsAt: '2027-03-24T14:30:00Z',
  title: 'Kies je onderwerp',
};

async function save(meeting: Meeting, agenda: unknown[]): Promise<readonly ReadPart[]> {
  const { version } = (await coordinator.data<Read>(programme, { slug: meeting.slug })).meeting;
  await coordinator.data(update, { input: { id: meeting.id, expectedVersion: version, agenda } });
  return (await coordinator.data<Read>(programme, { slug: meeting.slug })).meeting.agenda;
}

async function refused(meeting: Meeting, agenda: unknown[]) {
  const { version } = (await coordinator.data<Read>(programme, { slug: meeting.slug })).meeting;
  const { errors } = await coordinator.run(update, {
    input: { id: meeting.id, expectedVersion: version, agenda },
  });
  return errors?.[0]?.extensions?.fields;
}

/** A round of two subsessions; one person of the room sits in the first. */
async function aRoundInUse() {
  const meeting = await savedMeeting(api);
  const item = await api.db.manager.save(
    anAgendaItem(meeting, {
      kind: AgendaItemKind.SUBSESSIONS,
      startsAt: new Date(round.startsAt),
      endsAt: new Date(round.endsAt),
      titleNl: round.title,
    }),
  );
  const [first, second] = [
    await api.db.manager.save(aSubsession(item, { titleNl: 'De huisarts', seatsOnsite: 5 })),
    await api.db.manager.save(aSubsession(item, { titleNl: 'De klas' })),
  ];
  const person = await api.person({ roles: ['PROFESSIONAL'] });
  const registration = await api.db.manager.save(
    Registration,
    aRegistration({ meetingId: meeting.id, personId: person.id, mode: AttendanceMode.ONSITE }),
  );
  await api.db.manager.save(
    Object.assign(new SubsessionChoice(), {
      registrationId: registration.id,
      roundId: item.id,
      subsessionId: first.id,
      secondSubsessionId: null,
      heldSubsessionId: first.id,
      number: 1,
    }),
  );
  const [part] = (await coordinator.data<Read>(programme, { slug: meeting.slug })).meeting.agenda;
  const written = { ...round, id: part!.id };
  const asWritten = (each: Subsession) => ({
    id: each.id,
    title: each.titleNl,
    seatsOnsite: each.seatsOnsite,
  });
  return { meeting, first, second, written, subsessions: [asWritten(first), asWritten(second)] };
}

describe('a round of subsessions', () => {
  it('is planned with rooms, seats for both ways and a host, and read by everybody', async () => {
    const meeting = await savedMeeting(api);
    const [part] = await save(meeting, [
      {
        ...round,
        subsessions: [
          { title: 'De klas', room: 'Kamer 1', seatsOnsite: 12, seatsOnline: 0, hostName: 'Sanne' },
          { title: 'De huisarts', description: 'Wat ziet de assistent?', hostEmail: ' Joost@example.org ' },
        ],
      },
    ]);
    expect(part!.subsessions).toEqual([
      expect.objectContaining({ title: 'De klas', room: 'Kamer 1', seatsOnsite: 12, seatsOnline: 0 }),
      expect.objectContaining({ title: 'De huisarts', hostName: 'Joost', seatsOnsite: null }),
    ]);
    expect(part!.subsessions[1]!.hostEmail).toBe('joost@example.org');
    const shown = await api.visitor.data<Read>(programme, { slug: meeting.slug });
    expect(shown.meeting.agenda[0]!.subsessions.map(({ title, hostEmail }) => [title, hostEmail])).toEqual([
      ['De klas', null],
      ['De huisarts', null],
    ]);
  });

  it('keeps its rows when the programme is saved again in another order', async () => {
    const meeting = await savedMeeting(api);
    const [part] = await save(meeting, [{ ...round, subsessions: [{ title: 'Een' }, { title: 'Twee' }] }]);
    const [one, two] = part!.subsessions;
    const pause = {
      ...round,
      kind: 'BREAK',
      title: 'Pauze',
      startsAt: '2027-03-24T13:00:00Z',
      endsAt: round.startsAt,
    };
    const again = await save(meeting, [
      pause,
      {
        ...round,
        id: part!.id,
        subsessions: [
          { id: two!.id, title: 'Twee' },
          { id: one!.id, title: 'Eén' },
        ],
      },
    ]);
    expect(again[1]).toMatchObject({
      id: part!.id,
      subsessions: [{ id: two!.id }, { id: one!.id, title: 'Eén' }],
    });
    const unsaid = await save(meeting, [{ ...round, id: part!.id }]);
    expect(unsaid[0]!.subsessions.map(({ id }) => id)).toEqual([two!.id, one!.id]);
  });

  it('that another meeting has is not taken over: the part becomes a new one', async () => {
    const [mine, theirs] = [await savedMeeting(api), await savedMeeting(api)];
    const [part] = await save(theirs, [{ ...round, subsessions: [{ title: 'Van hen' }] }]);
    const [taken] = await save(mine, [
      { ...round, id: part!.id, subsessions: [{ id: part!.subsessions[0]!.id, title: 'Van ons' }] },
    ]);
    expect(taken!.id).not.toBe(part!.id);
    expect((await api.db.manager.findOneByOrFail(AgendaItem, { id: part!.id })).meetingId).toBe(theirs.id);
    expect(await api.db.manager.findOneBy(Subsession, { id: part!.subsessions[0]!.id })).toMatchObject({
      titleNl: 'Van hen',
      meetingId: theirs.id,
    });
  });

  it('keeps the seats that people hold: fewer is refused at the field, as many is fine', async () => {
    const { meeting, written, subsessions } = await aRoundInUse();
    const withSeats = (seatsOnsite: number) => [
      { ...written, subsessions: [{ ...subsessions[0], seatsOnsite }, subsessions[1]] },
    ];
    expect(await refused(meeting, withSeats(0))).toEqual([
      {
        field: 'agenda.0.subsessions.0.seatsOnsite',
        code: 'BELOW_TAKEN',
        message: 'In ‘De huisarts’ is al 1 plek in de zaal bezet. Kies 1 of meer.',
      },
    ]);
    await save(meeting, withSeats(1));
  });

  it('that somebody chose does not go: not the subsession, not the round, not by becoming a break', async () => {
    const { meeting, written, subsessions } = await aRoundInUse();
    const message = '‘De huisarts’ kan niet weg: 1 mens koos deze subsessie. Geef hun eerst een andere plek.';
    const code = 'SUBSESSION_IN_USE';
    expect(await refused(meeting, [{ ...written, subsessions: [subsessions[1]] }])).toEqual([
      { field: 'agenda.0.subsessions', code, message },
    ]);
    expect(await refused(meeting, [])).toEqual([{ field: 'agenda', code, message }]);
    expect(await refused(meeting, [{ ...written, kind: 'BREAK' }])).toEqual([
      { field: 'agenda.0.kind', code, message },
    ]);
    expect(await save(meeting, [{ ...written, subsessions: [subsessions[0]] }])).toMatchObject([
      { subsessions: [{ title: 'De huisarts' }] },
    ]);
  });

  it('gives its host the join address of that meeting, and of no other', async () => {
    const [led, other] = [await savedMeeting(api), await savedMeeting(api)];
    await save(led, [{ ...round, subsessions: [{ title: 'Een', hostEmail: joost.email }] }]);
    const join = `query Join($slug: String!) { meeting(slug: $slug) { joinUrl } }`;
    expect(await api.as(joost).data(join, { slug: led.slug })).toEqual({ meeting: { joinUrl: led.joinUrl } });
    expect(await api.as(joost).data(join, { slug: other.slug })).toEqual({ meeting: { joinUrl: null } });
  });

  it.each([
    ['a host whom nobody knows', { title: 'Een', hostEmail: 'niemand@example.org' }, 'hostEmail'],
    ['an address that is none', { title: 'Een', hostEmail: 'niemand' }, 'hostEmail'],
    ['no name', { title: ' ' }, 'title'],
    ['fewer seats than none', { title: 'Een', seatsOnline: -1 }, 'seatsOnline'],
  ])('with %s is refused at that field', async (_, subsession, field) => {
    const meeting = await savedMeeting(api);
    expect(await refused(meeting, [{ ...round, subsessions: [subsession] }])).toMatchObject([
      { field: `agenda.0.subsessions.0.${field}`, message: expect.stringMatching(/^[A-Z].*[.?]$/) },
    ]);
  });
});

describe('who speaks', () => {
  it('stands at the part, in order, and stays when a programme is saved without naming them', async () => {
    const meeting = await savedMeeting(api);
    const speakers = [
      { name: 'Noor', organisation: 'Klankbordgroep', personId: joost.id },
      { name: 'Sanne', organisation: null },
    ];
    const [part] = await save(meeting, [{ ...round, kind: 'PRESENTATION', speakers }]);
    const shown = speakers.map(({ name, organisation }) => ({ name, organisation }));
    expect(part!.speakers).toEqual(shown);
    const [again] = await save(meeting, [{ ...round, kind: 'PRESENTATION', id: part!.id }]);
    expect(again!.speakers).toEqual(shown);
    const [none] = await save(meeting, [{ ...round, kind: 'PRESENTATION', id: part!.id, speakers: [] }]);
    expect(none!.speakers).toEqual([]);
  });
});
