import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { Attendance, AttendanceProof } from '../attendance/attendance.entity';
import { Introduction } from '../introduction/introduction.entity';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { Registration, RegistrationStatus } from '../registration/registration.entity';
import { anAgendaItem, aRegistration, savedMeeting } from '../testing';

const draft = `query ($slug: String!) { draftRecap(slug: $slug) { bodyNl bodyEn } }`;
const desk = `query ($slug: String!) { recapDesk(slug: $slug) {
  recap { bodyNl version publishedAt isAheadOfReaders } timing { pace workingDays dueOn } } }`;
const save = `mutation ($input: SaveRecapInput!) { saveRecap(input: $input) { version bodyNl } }`;
const publish = `mutation ($input: PublishRecapInput!) { publishRecap(input: $input) { version publishedAt } }`;
const read = `query ($slug: String!) { meeting(slug: $slug) {
  status recap { html opening language publishedAt changedAt } } }`;

interface Read {
  meeting: { status: string; recap: { html: string; opening: string; changedAt: string | null } | null };
}

let api: TestApi;
let coordinator: TestPerson;
let reader: TestPerson;
let meeting: Meeting;

beforeEach(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  coordinator = await api.person({ roles: ['COORDINATOR'] });
  reader = await api.person({ roles: ['PROFESSIONAL'] });
  meeting = await savedMeeting(api, { status: MeetingStatus.HELD });
  api.clock.set('2027-03-25T09:00:00Z');
});
afterEach(() => api?.close());

async function registered(name: string, traits: Partial<Registration> = {}): Promise<Registration> {
  const person = await api.person({ name, roles: ['PROFESSIONAL'] });
  return api.db.manager.save(aRegistration({ meetingId: meeting.id, personId: person.id, ...traits }));
}

function wasThere({ id }: Registration, mode = AttendanceMode.ONSITE) {
  return api.db.manager.save(
    Object.assign(new Attendance(), {
      registrationId: id,
      mode,
      arrivedAt: meeting.startsAt,
      how: AttendanceProof.NAME,
      byPersonId: null,
    }),
  );
}

const isProudOf = ({ id }: Registration, proudOf: string, shared: boolean) =>
  api.db.manager.save(Object.assign(new Introduction(), { registrationId: id, proudOf, shared }));

const input = (bodyNl: string, expectedVersion: number) => ({
  input: { meetingId: meeting.id, bodyNl, expectedVersion },
});
const saves = (bodyNl: string, expectedVersion: number, who = coordinator) =>
  api.as(who).run<{ saveRecap: { version: number } }>(save, input(bodyNl, expectedVersion));
const publishes = (bodyNl: string, expectedVersion: number) =>
  api.as(coordinator).run<{ publishRecap: { version: number } }>(publish, input(bodyNl, expectedVersion));
/** As somebody who is signed in: what a visitor is answered may be kept for as long as the note of a change travels. */
const reads = async (who: TestCaller = api.as(reader)) =>
  (await who.data<Read>(read, { slug: meeting.slug })).meeting;
const mails = () =>
  api.db.query<{ kind: string; name: string; asks: string | null }[]>(
    `SELECT kind, to_name AS name, payload ->> 'asksFeedback' AS asks FROM mail_messages
     WHERE kind IN ('meetings.recap', 'meetings.feedback') ORDER BY kind, to_name`,
  );

describe('the draft of a recap', () => {
  it('has the numbers, the programme and what people agreed to share; nobody else is named', async () => {
    await api.db.manager.save(anAgendaItem(meeting, { titleNl: 'Het verhaal van een student' }));
    const [fatma, samira, joost] = [
      await registered('Fatma Yıldız'),
      await registered('Samira Haddad'),
      await registered('Joost de Boer'),
    ];
    await wasThere(fatma);
    await wasThere(samira, AttendanceMode.ONLINE);
    await isProudOf(fatma, 'Onze maandagmiddagclub', true);
    await isProudOf(samira, 'Een geheim plan', false);
    await isProudOf(joost, 'Iets van wie er niet was', true);
    const { draftRecap } = await api
      .as(coordinator)
      .data<{ draftRecap: { bodyNl: string; bodyEn: string } }>(draft, { slug: meeting.slug });
    expect(draftRecap.bodyNl).toContain('We waren met 2 mensen: 1 in de zaal en 1 online.');
    expect(draftRecap.bodyNl).toContain('Van wie een plek in de zaal had, kwam 50 % niet.');
    expect(draftRecap.bodyNl).toContain('Het verhaal van een student');
    expect(draftRecap.bodyNl).toContain('- Onze maandagmiddagclub (Fatma Yıldız)');
    for (const unsaid of ['Samira', 'Joost', 'geheim', 'wie er niet was']) {
      expect(draftRecap.bodyNl).not.toContain(unsaid);
    }
    expect(draftRecap.bodyEn).toContain('We were 2 people');
  });

  it('is for who looks after the network alone, and so is writing one', async () => {
    const professional = await api.person({ roles: ['EDITOR'] });
    for (const asked of [
      api.as(professional).run(draft, { slug: meeting.slug }),
      api.as(professional).run(desk, { slug: meeting.slug }),
      saves('Tekst', 0, professional),
    ]) {
      expect((await asked).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });

  it('is not saved over by somebody who read an older one; the same text twice is no conflict', async () => {
    const other = await api.person({ roles: ['COORDINATOR'] });
    const [one, two] = await Promise.all([saves('De een', 0), saves('De ander', 0, other)]);
    expect([one, two].map(({ errors }) => errors?.[0]?.extensions?.['code']).sort()).toEqual([
      'CONFLICT',
      undefined,
    ]);
    const kept = one.errors ? 'De ander' : 'De een';
    expect((await saves(kept, 0)).data?.saveRecap.version).toBe(1);
    expect((await saves('Nog een', 1)).data?.saveRecap.version).toBe(2);
  });

  it('is refused at the field while its Markdown is broken, and before the meeting was held', async () => {
    const broken = await saves('[klik](javascript:alert(1))', 0);
    expect(broken.errors?.[0]?.extensions?.['fields']).toMatchObject([{ field: 'bodyNl' }]);
    expect((await saves('   ', 0)).errors?.[0]?.extensions?.['fields']).toMatchObject([{ field: 'bodyNl' }]);
    await api.db.manager.update(Meeting, meeting.id, { status: MeetingStatus.PUBLISHED });
    api.clock.set('2027-03-24T13:00:00Z');
    expect((await saves('Tekst', 0)).errors?.[0]?.extensions?.['code']).toBe('CONFLICT');
  });
});

describe('a published recap', () => {
  it('is read by everybody, and stays as it was while somebody works on it, until it is published anew', async () => {
    expect(await reads()).toEqual({ status: 'HELD', recap: null });
    await publishes('Dit was het.\n\n## Verder\n\nMeer.', 0);
    const first = await reads();
    expect(await reads(api.visitor)).toEqual(first);
    expect(first).toMatchObject({
      status: 'RECAP_PUBLISHED',
      recap: {
        html: '<p>Dit was het.</p>\n<h2>Verder</h2>\n<p>Meer.</p>\n',
        opening: '<p>Dit was het.</p>\n',
        language: 'nl',
        changedAt: null,
      },
    });
    await saves('Beter.', 1);
    expect(await reads()).toEqual(first);
    expect(await api.as(coordinator).data(desk, { slug: meeting.slug })).toMatchObject({
      recapDesk: { recap: { bodyNl: 'Beter.', isAheadOfReaders: true } },
    });
    api.clock.set('2027-03-26T09:00:00Z');
    await publishes('Beter.', 2);
    expect(await reads()).toMatchObject({
      recap: { html: '<p>Beter.</p>\n', changedAt: '2027-03-26T09:00:00.000Z' },
    });
  });

  it('is measured: two working days are in time', async () => {
    const timing = async () =>
      (await api.as(coordinator).data<{ recapDesk: { timing: object } }>(desk, { slug: meeting.slug }))
        .recapDesk.timing;
    expect(await timing()).toEqual({ pace: 'TO_DO', workingDays: 1, dueOn: '2027-03-26' });
    api.clock.set('2027-03-30T09:00:00Z');
    expect(await timing()).toMatchObject({ pace: 'OVERDUE', workingDays: 3 });
    await publishes('Tekst', 0);
    expect(await timing()).toMatchObject({ pace: 'LATE', workingDays: 3 });
  });

  it('goes once to who was there or had registered; who was there is asked what they thought', async () => {
    await wasThere(await registered('Aya'));
    await registered('Bas');
    await registered('Cem', { status: RegistrationStatus.CANCELLED, seatMode: null });
    await wasThere(await registered('Dina', { status: RegistrationStatus.CANCELLED, seatMode: null }));
    await Promise.all([publishes('Tekst', 0), publishes('Tekst', 0)]);
    await publishes('Andere tekst', 1);
    expect(await mails()).toEqual([
      { kind: 'meetings.recap', name: 'Aya', asks: 'true' },
      { kind: 'meetings.recap', name: 'Bas', asks: 'false' },
      { kind: 'meetings.recap', name: 'Dina', asks: 'true' },
    ]);
  });
});
