import { Global, Module } from '@nestjs/common';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, attendanceModes, MeetingForm } from '../meeting/meeting.enums';
import { MeetingService } from '../meeting/meeting.service';
import { MeetingsModule } from '../meetings.module';
import { professionals, savedMeeting, SEAT_KEEPING, type SeatKeeping } from '../testing';
import { RegistrationOutcome, type RegistrationResult } from './registration-result';
import { Registration, RegistrationStatus } from './registration.entity';
import { RegistrationService } from './registration.service';

const { ONSITE, ONLINE } = AttendanceMode;

/** An API whose seats are kept in a certain way. */
async function apiKeeping(keeping: SeatKeeping): Promise<TestApi> {
  @Global()
  @Module({ providers: [{ provide: SEAT_KEEPING, useValue: keeping }], exports: [SEAT_KEEPING] })
  class Keeping {}
  return testApi([PeopleModule, Keeping, MeetingsModule]);
}

/** What a test does at a meeting, in few words. */
function at(api: TestApi, meeting: Meeting) {
  const service = api.app.get(RegistrationService, { strict: false });
  const of = async (person: TestPerson): Promise<Registration> =>
    api.db.manager.findOneByOrFail(Registration, { meetingId: meeting.id, personId: person.id });
  return {
    of,
    register: (person: TestPerson, mode = ONSITE, onlineMeanwhile = false): Promise<RegistrationResult> =>
      service.register(person.viewer, { meetingId: meeting.id, mode, onlineMeanwhile }),
    cancel: async (person: TestPerson, by = person): Promise<RegistrationResult> =>
      service.cancel(by.viewer, { registrationId: (await of(person)).id }),
    change: (
      person: TestPerson,
      mode: AttendanceMode,
      onlineMeanwhile = false,
    ): Promise<RegistrationResult> =>
      service.changeMode(person.viewer, { meetingId: meeting.id, mode, onlineMeanwhile }),
    promote: async (person: TestPerson, by: TestPerson, addSeat = false): Promise<RegistrationResult> =>
      service.promote(by.viewer, { registrationId: (await of(person)).id, addSeat }),
    mails: (person: TestPerson): Promise<{ kind: string; status: string }[]> =>
      api.db.query(
        `SELECT kind, status FROM mail_messages WHERE person_id = $1 AND context_id = $2 ORDER BY due_at, kind`,
        [person.id, meeting.id],
      ),
  };
}

async function news(mails: Promise<{ kind: string; status: string }[]>): Promise<string[]> {
  return (await mails)
    .filter(({ kind }) => !kind.includes('reminder'))
    .map(({ kind, status }) => `${kind} ${status}`);
}

async function reminders(mails: Promise<{ kind: string; status: string }[]>): Promise<string[]> {
  return (await mails)
    .filter(({ kind }) => kind.includes('reminder'))
    .map(({ kind, status }) => `${kind.slice(-2)} ${status}`);
}

describe.each([
  ['each request on its own', { lock: true, together: false }],
  ['requests riding together', { lock: true, together: true }],
])('seats under load: %s', (_, keeping) => {
  let api: TestApi;
  let crowd: TestPerson[];
  beforeAll(async () => {
    api = await apiKeeping(keeping);
    crowd = await professionals(api, 200);
  }, 60_000);
  afterAll(() => api?.close());

  it('give ten of two hundred a seat who press at once, and put the others in order', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 10 });
    const lab = at(api, meeting);
    const told = await Promise.all(crowd.map((person) => lab.register(person)));

    const confirmed = told.filter(({ outcome }) => outcome === RegistrationOutcome.CONFIRMED);
    const waiting = told.filter(({ outcome }) => outcome === RegistrationOutcome.WAITLISTED);
    expect([confirmed.length, waiting.length]).toEqual([10, 190]);
    expect(waiting.map(({ position }) => position).sort((a, b) => a! - b!)).toEqual(
      Array.from({ length: 190 }, (_, each) => each + 1),
    );

    const rows = await api.db.manager.findBy(Registration, { meetingId: meeting.id });
    expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, each) => each + 1),
    );
    const seated = rows.filter(({ seatMode }) => seatMode === ONSITE);
    expect(seated.map(({ id }) => id).sort()).toEqual(
      confirmed.map(({ registration }) => registration!.id).sort(),
    );
    expect(Math.max(...seated.map(({ number }) => number))).toBe(10);

    const mails = await api.db.query<{ kind: string; count: string }[]>(
      `SELECT kind, count(*) FROM mail_messages WHERE context_id = $1 AND kind NOT LIKE '%reminder%' GROUP BY kind ORDER BY kind`,
      [meeting.id],
    );
    expect(mails).toEqual([
      { kind: 'meetings.confirmation', count: '10' },
      { kind: 'meetings.waitlisted', count: '190' },
    ]);
  });

  it('make one registration and one mail of pressing many times at once', async () => {
    const meeting = await savedMeeting(api);
    const lab = at(api, meeting);
    const [fatma] = crowd as [TestPerson];
    const told = await Promise.all(Array.from({ length: 12 }, () => lab.register(fatma)));
    expect(told.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: 11 }, () => 'ALREADY_REGISTERED'),
      'CONFIRMED',
    ]);
    expect(new Set(told.map(({ registration }) => registration!.id)).size).toBe(1);
    expect(await news(lab.mails(fatma))).toEqual(['meetings.confirmation PLANNED']);
    expect(await reminders(lab.mails(fatma))).toEqual(['7d PLANNED', '1d PLANNED', '1h PLANNED']);
  });

  it('hold through whatever many people do at once', async () => {
    await watchEveryCommit(api);
    for (const seed of [11, 23, 47]) {
      const meeting = await savedMeeting(api, { seatsOnsite: 3, seatsOnline: seed === 47 ? null : 2 });
      await randomHistory(api, meeting, crowd.slice(0, 14), seed);
    }
    await api.db.query('DROP FUNCTION seats_are_right CASCADE');
  }, 60_000);

  it('never seat somebody after a person who had an answer before they asked', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 5 });
    const lab = at(api, meeting);
    const numbers: number[][] = [];
    for (let wave = 0; wave < 5; wave++) {
      const told = await Promise.all(
        crowd.slice(wave * 12, wave * 12 + 12).map((person) => lab.register(person)),
      );
      numbers.push(told.map(({ registration }) => registration!.number));
    }
    for (let wave = 1; wave < 5; wave++) {
      expect(Math.min(...numbers[wave]!)).toBeGreaterThan(Math.max(...numbers[wave - 1]!));
    }
  });

  it('refuse one rider without failing the others', async () => {
    const meeting = await savedMeeting(api, { form: MeetingForm.ONSITE, seatsOnsite: 50 });
    const lab = at(api, meeting);
    const [odd, ...others] = crowd.slice(0, 20) as [TestPerson, ...TestPerson[]];
    const nobody = { ...odd, viewer: { ...odd.viewer, personId: newId() } };
    const told = await Promise.allSettled([
      ...others.map((person) => lab.register(person)),
      lab.register(odd, ONLINE),
      lab.register(nobody),
    ]);
    expect(told.slice(0, -2).every((each) => each.status === 'fulfilled')).toBe(true);
    expect(told.at(-2)).toMatchObject({
      status: 'rejected',
      reason: { code: 'BAD_USER_INPUT', fields: [{ field: 'mode', code: 'MODE_NOT_OFFERED' }] },
    });
    expect(told.at(-1)!.status).toBe('rejected');
    expect(await api.db.manager.countBy(Registration, { meetingId: meeting.id })).toBe(19);
  });
});

describe('without the lock', () => {
  it('a meeting oversells: the tests above can fail', async () => {
    const api = await apiKeeping({ lock: false, together: false });
    try {
      const crowd = await professionals(api, 60);
      const meeting = await savedMeeting(api, { seatsOnsite: 5 });
      await Promise.all(crowd.map((person) => at(api, meeting).register(person)));
      const taken = await api.db.manager.countBy(Registration, { meetingId: meeting.id, seatMode: ONSITE });
      expect(taken).toBeGreaterThan(5);
    } finally {
      await api.close();
    }
  }, 30_000);
});

describe('a registration', () => {
  let api: TestApi;
  let marieke: TestPerson;
  let crowd: TestPerson[];
  beforeAll(async () => {
    api = await testApi([PeopleModule, MeetingsModule]);
    marieke = await api.person({ roles: ['COORDINATOR'] });
    crowd = await professionals(api, 6);
  });
  beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
  afterAll(() => api?.close());

  it('passes its seat on when it is cancelled: to the first in line, with one mail and the reminders', async () => {
    const [fatma, joost, bram] = crowd as [TestPerson, TestPerson, TestPerson];
    const lab = at(api, await savedMeeting(api, { seatsOnsite: 1 }));
    await lab.register(fatma);
    await lab.register(joost);
    await lab.register(bram);
    expect(await reminders(lab.mails(joost))).toEqual([]);

    const { outcome, canReturn } = await lab.cancel(fatma);
    expect([outcome, canReturn]).toEqual(['CANCELLED', false]);
    expect((await lab.of(joost)).status).toBe(RegistrationStatus.CONFIRMED);
    expect((await lab.of(bram)).status).toBe(RegistrationStatus.WAITLISTED);
    expect(await news(lab.mails(joost))).toEqual([
      'meetings.promotion PLANNED',
      'meetings.waitlisted DROPPED',
    ]);
    expect(await reminders(lab.mails(joost))).toEqual(['7d PLANNED', '1d PLANNED', '1h PLANNED']);
    expect(await news(lab.mails(fatma))).toEqual(['meetings.confirmation DROPPED', 'meetings.left PLANNED']);
    expect(await reminders(lab.mails(fatma))).toEqual(['7d DROPPED', '1d DROPPED', '1h DROPPED']);
    expect(await news(lab.mails(bram))).toEqual(['meetings.waitlisted PLANNED']);
  });

  it('can be taken up again: at once while the seat is free, else at the end of the line', async () => {
    const [fatma, joost] = crowd as [TestPerson, TestPerson];
    const lab = at(api, await savedMeeting(api, { seatsOnsite: 1 }));
    const { registration } = await lab.register(fatma);
    expect((await lab.cancel(fatma)).canReturn).toBe(true);
    const again = await lab.register(fatma);
    expect(again).toMatchObject({ outcome: 'CONFIRMED', registration: { id: registration!.id, number: 2 } });
    expect(await reminders(lab.mails(fatma))).toEqual(['7d PLANNED', '1d PLANNED', '1h PLANNED']);
    expect((await news(lab.mails(fatma))).filter((each) => each.endsWith('PLANNED'))).toEqual([
      'meetings.confirmation PLANNED',
    ]);
    await lab.register(joost);
    await lab.cancel(fatma);
    expect(await lab.register(fatma)).toMatchObject({ outcome: 'WAITLISTED', position: 1 });
  });

  it('keeps its seat while it waits for the other way of taking part', async () => {
    const [fatma, nova, bram] = crowd as [TestPerson, TestPerson, TestPerson];
    const lab = at(api, await savedMeeting(api, { seatsOnsite: 1, seatsOnline: 1 }));
    await lab.register(fatma);
    await lab.register(nova, ONLINE);
    expect(await lab.change(nova, ONSITE)).toMatchObject({
      outcome: 'WAITLISTED',
      position: 1,
      registration: { seatMode: ONLINE, onlineMeanwhile: true },
    });
    expect((await lab.register(bram, ONLINE)).outcome).toBe('WAITLISTED');
    await lab.cancel(fatma);
    expect(await lab.of(nova)).toMatchObject({ status: 'CONFIRMED', seatMode: ONSITE });
    expect(await lab.of(bram)).toMatchObject({ status: 'CONFIRMED', seatMode: ONLINE });
    expect((await lab.change(nova, ONSITE)).outcome).toBe('UNCHANGED');
  });

  it('of who waits for the room may be online meanwhile, with link and reminders', async () => {
    const [fatma, nova] = crowd as [TestPerson, TestPerson];
    const lab = at(api, await savedMeeting(api, { seatsOnsite: 1 }));
    await lab.register(fatma);
    expect(await lab.register(nova, ONSITE, true)).toMatchObject({
      outcome: 'WAITLISTED',
      position: 1,
      registration: { mode: ONSITE, seatMode: ONLINE },
    });
    expect(await reminders(lab.mails(nova))).toEqual(['7d PLANNED', '1d PLANNED', '1h PLANNED']);
    expect(await lab.change(nova, ONLINE)).toMatchObject({
      outcome: 'CONFIRMED',
      registration: { mode: ONLINE },
    });
  });

  it('is promoted by hand only when there is a seat, or with one added', async () => {
    const [fatma, joost, bram] = crowd as [TestPerson, TestPerson, TestPerson];
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    const lab = at(api, meeting);
    for (const person of [fatma, joost, bram]) await lab.register(person);
    expect((await lab.promote(bram, marieke)).outcome).toBe('FULL');
    expect((await lab.promote(bram, marieke, true)).outcome).toBe('CONFIRMED');
    expect((await lab.promote(bram, marieke, true)).outcome).toBe('UNCHANGED');
    expect((await lab.of(joost)).status).toBe('WAITLISTED');
    expect(
      await api.db.query('SELECT seats_onsite, version FROM meetings WHERE id = $1', [meeting.id]),
    ).toEqual([{ seats_onsite: 2, version: 2 }]);
    await expect(lab.promote(joost, fatma, true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('waits no more when seats are added', async () => {
    const [fatma, joost, bram] = crowd as [TestPerson, TestPerson, TestPerson];
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    const lab = at(api, meeting);
    for (const person of [fatma, joost, bram]) await lab.register(person);
    const meetings = api.app.get(MeetingService, { strict: false });
    await meetings.update(marieke.viewer, { id: meeting.id, expectedVersion: 1, seatsOnsite: 2 });
    expect((await lab.of(joost)).status).toBe('CONFIRMED');
    expect((await lab.of(bram)).status).toBe('WAITLISTED');
    await expect(
      meetings.update(marieke.viewer, { id: meeting.id, expectedVersion: 2, seatsOnsite: 1 }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        { field: 'seatsOnsite', code: 'BELOW_TAKEN', text: { nl: expect.stringContaining('al 2 plaatsen') } },
      ],
    });
  });

  it('is neither made nor promoted after registration closed, but can still be cancelled', async () => {
    const [fatma, joost, bram] = crowd as [TestPerson, TestPerson, TestPerson];
    const closes = new Date('2027-03-22T11:00:00Z');
    const lab = at(api, await savedMeeting(api, { seatsOnsite: 1, registrationClosesAt: closes }));
    await lab.register(fatma);
    await lab.register(joost);
    api.clock.set(closes);
    expect((await lab.register(bram)).outcome).toBe('CLOSED');
    expect((await lab.change(fatma, ONLINE)).outcome).toBe('CLOSED');
    expect((await lab.promote(joost, marieke, true)).outcome).toBe('CLOSED');
    expect(await lab.cancel(fatma)).toMatchObject({ outcome: 'CANCELLED', canReturn: false });
    expect((await lab.of(joost)).status).toBe('WAITLISTED');
    expect(await news(lab.mails(joost))).toEqual(['meetings.waitlisted PLANNED']);
    api.clock.set('2027-03-24T16:00:00Z');
    expect((await lab.cancel(joost)).outcome).toBe('PAST');
  });

  it('is not made before its time, for a cancelled meeting, or by whom the meeting is not for', async () => {
    const [fatma] = crowd as [TestPerson];
    const stranger = await api.person();
    const soon = await savedMeeting(api, { registrationOpensAt: new Date('2027-02-01T09:00:00Z') });
    expect((await at(api, soon).register(fatma)).outcome).toBe('NOT_OPEN');
    const open = await savedMeeting(api);
    expect((await at(api, open).register(stranger)).outcome).toBe('NOT_FOR_YOU');
    const meetings = api.app.get(MeetingService, { strict: false });
    await meetings.cancel(marieke.viewer, { id: open.id, reason: 'De zaal heeft geen verwarming.' });
    expect((await at(api, open).register(fatma)).outcome).toBe('MEETING_CANCELLED');
    expect(await api.db.manager.countBy(Registration, { meetingId: open.id })).toBe(0);
  });

  it('of somebody else does not exist, but a coordinator can end it for who phones', async () => {
    const [fatma, joost] = crowd as [TestPerson, TestPerson];
    const lab = at(api, await savedMeeting(api));
    await lab.register(fatma);
    await expect(lab.cancel(fatma, joost)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await lab.cancel(fatma, marieke)).outcome).toBe('CANCELLED');
    const events = await api.db.query<{ what: string; by_person_id: string }[]>(
      'SELECT what, by_person_id FROM registration_events WHERE registration_id = $1 ORDER BY id',
      [(await lab.of(fatma)).id],
    );
    expect(events).toEqual([
      { what: 'CONFIRMED', by_person_id: fatma.id },
      { what: 'CANCELLED', by_person_id: marieke.id },
    ]);
  });
});

/**
 * Lets the database itself look at the seats at the end of every transaction that touches them: never more taken than
 * there are, and none free while somebody waits for it. A transaction that leaves it otherwise fails.
 */
async function watchEveryCommit(api: TestApi): Promise<void> {
  await api.db.query(`
    CREATE FUNCTION seats_are_right() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE room record; way text; taken int; seats int; line int;
    BEGIN
      SELECT * INTO room FROM meetings WHERE id = NEW.meeting_id;
      FOREACH way IN ARRAY ARRAY['ONSITE', 'ONLINE'] LOOP
        seats := CASE way WHEN 'ONSITE' THEN room.seats_onsite ELSE room.seats_online END;
        SELECT count(*) FILTER (WHERE seat_mode = way),
               count(*) FILTER (WHERE status = 'WAITLISTED' AND (mode = way OR
                 (way = 'ONLINE' AND seat_mode IS NULL AND meanwhile_number IS NOT NULL)))
          INTO taken, line FROM registrations WHERE meeting_id = room.id;
        IF taken > seats THEN RAISE EXCEPTION '% sold twice: % of %', way, taken, seats; END IF;
        IF line > 0 AND (seats IS NULL OR taken < seats) THEN
          RAISE EXCEPTION '% free while % wait', way, line; END IF;
      END LOOP;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER seats_are_right AFTER INSERT OR UPDATE ON registrations
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seats_are_right();
  `);
}

/** People register, leave, change, are promoted, and seats are added, five at once, by a seeded chance. */
async function randomHistory(
  api: TestApi,
  meeting: Meeting,
  people: TestPerson[],
  seed: number,
): Promise<void> {
  const lab = at(api, meeting);
  const meetings = api.app.get(MeetingService, { strict: false });
  const marieke = await api.person({ roles: ['COORDINATOR'] });
  let state = seed;
  const pick = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const act = async (): Promise<unknown> => {
    const person = people[pick(people.length)]!;
    const mode = attendanceModes[pick(2)]!;
    const [chance, meanwhile] = [pick(12), pick(2) === 0];
    if (chance === 11) {
      const { version, seatsOnsite } = await api.db.manager.findOneByOrFail(Meeting, {
        id: meeting.id,
      });
      return meetings.update(marieke.viewer, {
        id: meeting.id,
        expectedVersion: version,
        seatsOnsite: Math.min(8, (seatsOnsite ?? 0) + pick(3) - 1),
      });
    }
    const known = await api.db.manager.findOneBy(Registration, {
      meetingId: meeting.id,
      personId: person.id,
    });
    if (!known || chance < 4) return lab.register(person, mode, meanwhile);
    if (chance < 7) return lab.cancel(person);
    if (chance < 10) return lab.change(person, mode, meanwhile);
    return lab.promote(person, marieke, meanwhile);
  };
  for (let round = 0; round < 30; round++) {
    const told = await Promise.allSettled(Array.from({ length: 5 }, act));
    // Two at once over the same version, or seats below what is taken: refused in words. Anything else is a fault.
    for (const each of told) {
      if (each.status === 'rejected') expect(['CONFLICT', 'BAD_USER_INPUT']).toContain(each.reason.code);
    }
  }
}
