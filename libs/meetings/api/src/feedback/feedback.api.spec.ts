import { PeopleModule } from '@verbonden/people/api';
import { SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { Attendance, AttendanceProof } from '../attendance/attendance.entity';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode, MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { RecapService } from '../recap/recap.service';
import { RetentionService } from '../retention/retention.service';
import { aRegistration, savedMeeting } from '../testing';
import { FeedbackSweep } from './feedback-sweep';

const open = `query ($token: String!) { feedbackByLink(token: $token) { standing mode questions closesAt } }`;
const byLink = `mutation ($input: GiveFeedbackByLinkInput!) {
  giveFeedbackByLink(input: $input) { outcome form { standing } } }`;
const give = `mutation ($input: GiveFeedbackInput!) { giveFeedback(input: $input) { outcome } }`;
const results = `query ($slug: String!) { feedbackResults(slug: $slug) {
  present answered responses { mode present counted } scores { question count counts average }
  tomorrow nextAgenda } }`;
const helpful = `query ($slug: String!) { meeting(slug: $slug) { earlierFeedback { slug } } }`;

interface Shown {
  feedbackResults: {
    present: number;
    answered: number;
    responses: { mode: string; present: number; counted: number }[];
    scores: { question: string; count: number }[];
    tomorrow: string[];
    nextAgenda: string[];
  };
}

let api: TestApi;
let coordinator: TestPerson;
let meeting: Meeting;

beforeEach(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  coordinator = await api.person({ roles: ['COORDINATOR'] });
  meeting = await savedMeeting(api, { status: MeetingStatus.HELD });
  api.clock.set('2027-03-25T09:00:00Z');
});
afterEach(() => api?.close());

/** Somebody who was there: the person, the registration and the token of the link in their mail. */
async function someone(mode: AttendanceMode | null = AttendanceMode.ONSITE) {
  const person = await api.person({ roles: ['PROFESSIONAL'] });
  const { id } = await api.db.manager.save(
    aRegistration({ meetingId: meeting.id, personId: person.id, mode: AttendanceMode.ONSITE }),
  );
  if (mode) {
    const attendance = { registrationId: id, mode, arrivedAt: meeting.startsAt, how: AttendanceProof.NAME };
    await api.db.manager.save(Object.assign(new Attendance(), { ...attendance, byPersonId: null }));
  }
  return { person, id, token: api.app.get(SignedLinks, { strict: false }).token('feedback', id) };
}

const useful = (score: number) => [{ question: 'USEFULNESS', score }];
const answers = (token: string, words: object = {}) =>
  api.visitor.run<{ giveFeedbackByLink: { outcome: string } }>(byLink, {
    input: { token, scores: useful(4), ...words },
  });
const shown = async () =>
  (await api.as(coordinator).data<Shown>(results, { slug: meeting.slug })).feedbackResults;
const sweep = () => api.app.get(FeedbackSweep, { strict: false }).sweep();
const asked = () =>
  api.db.query<{ kind: string; asks: string | null; id: string }[]>(
    `SELECT kind, payload ->> 'asksFeedback' AS asks, subject_id AS id FROM mail_messages
     WHERE kind = 'meetings.feedback' OR payload ->> 'asksFeedback' = 'true' ORDER BY id`,
  );

describe('saying what you thought', () => {
  it('is asked differently in the room and online', async () => {
    const [room, online] = [await someone(), await someone(AttendanceMode.ONLINE)];
    expect(await api.visitor.data(open, { token: room.token })).toMatchObject({
      feedbackByLink: {
        standing: 'OPEN',
        mode: 'ONSITE',
        questions: ['USEFULNESS', 'PLACE', 'CATERING', 'ATMOSPHERE'],
        closesAt: '2027-04-07T16:00:00.000Z',
      },
    });
    expect(await api.visitor.data(open, { token: online.token })).toMatchObject({
      feedbackByLink: { mode: 'ONLINE', questions: ['USEFULNESS', 'SOUND', 'TAKING_PART'] },
    });
  });

  it('is once, signed in or by the link, also when pressed twice at the same moment', async () => {
    const { person, id, token } = await someone();
    const outcomes = await Promise.all([
      answers(token),
      answers(token),
      api.as(person).run<{ giveFeedback: { outcome: string } }>(give, {
        input: { registrationId: id, scores: useful(2) },
      }),
    ]);
    const told = outcomes.map(({ data }) => Object.values(data ?? {})[0]?.outcome).sort();
    expect(told).toEqual(['ANSWERED_BEFORE', 'ANSWERED_BEFORE', 'THANKS']);
    expect(await api.db.query('SELECT 1 FROM feedback_answers')).toHaveLength(1);
  });

  it('is for who was there alone, and for nobody in their place', async () => {
    const absent = await someone(null);
    expect((await answers(absent.token)).data?.giveFeedbackByLink.outcome).toBe('NOT_OPEN');
    const { id } = await someone();
    const input = { registrationId: id, scores: useful(1) };
    for (const other of [coordinator, absent.person]) {
      expect((await api.as(other).run(give, { input })).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    }
    const altered = await api.visitor.run(open, { token: `${absent.token.slice(0, -1)}x` });
    expect(altered.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(await api.db.query('SELECT 1 FROM feedback_answers')).toEqual([]);
  });

  it('asks at the field for what is missing, and keeps nothing of what was not asked', async () => {
    const { token } = await someone();
    const missing = await answers(token, { scores: [{ question: 'PLACE', score: 3 }] });
    expect(missing.errors?.[0]?.extensions?.['fields']).toMatchObject([{ field: 'scores.USEFULNESS' }]);
    const tooHigh = await answers(token, { scores: useful(6) });
    expect(tooHigh.errors?.[0]?.extensions?.['fields']).toMatchObject([{ field: 'scores.0.score' }]);
    const notAsked = await answers(token, { scores: [...useful(4), { question: 'SOUND', score: 3 }] });
    expect(notAsked.errors?.[0]?.extensions?.['fields']).toMatchObject([{ field: 'scores' }]);
  });

  it('ends fourteen days after the meeting', async () => {
    const { token } = await someone();
    api.clock.set('2027-04-07T16:00:00Z');
    expect((await answers(token)).data?.giveFeedbackByLink.outcome).toBe('NOT_OPEN');
  });
});

describe('an answer cannot be traced', () => {
  it('to who gave it: no column, place, transaction or id of a row tells', async () => {
    const people = [await someone(), await someone(), await someone(), await someone()];
    const ids: string[] = [];
    for (const [place, { token }] of people.entries()) {
      api.clock.set(`2027-03-2${5 + place}T09:00:00Z`);
      await answers(token, { tomorrow: `antwoord ${place}` });
      ids.push(
        ...(await api.db.query<{ id: string }[]>('SELECT id FROM feedback_answers')).map(({ id }) => id),
      );
    }
    const rows = await api.db.query<{ xmin: string; id: string }[]>('SELECT xmin, * FROM feedback_answers');
    const list = await api.db.query<{ xmin: string; registration_id: string }[]>(
      'SELECT xmin, * FROM feedback_answered ORDER BY ctid',
    );
    // One transaction wrote all of both tables anew: it tells nothing of who came when.
    expect(new Set([...rows, ...list].map(({ xmin }) => xmin)).size).toBe(1);
    expect(list.map((each) => each.registration_id)).toEqual(list.map((each) => each.registration_id).sort());
    // No id of an answer outlives the next one.
    expect(new Set(ids).size).toBe(1 + 2 + 3 + 4);
    const [row = {}] = rows;
    expect(Object.keys(row).sort()).toEqual(
      ['xmin', 'id', 'meeting_id', 'mode', 'day', 'usefulness', 'place', 'catering', 'atmosphere']
        .concat(['sound', 'taking_part', 'tomorrow', 'next_agenda', 'counted'])
        .sort(),
    );
    expect(Object.keys(list[0] ?? {})).toEqual(['xmin', 'registration_id']);
    const identifying = people.flatMap(({ id, person }) => [id, person.id]);
    for (const id of identifying) expect(JSON.stringify(rows)).not.toContain(id);
  });

  it('in the results: none below five of a mode, and after that by fives only', async () => {
    const room = await Promise.all(Array.from({ length: 6 }, () => someone()));
    const online = await someone(AttendanceMode.ONLINE);
    await answers(online.token, { tomorrow: 'alleen online' });
    for (const { token } of room.slice(0, 4)) await answers(token, { tomorrow: 'bellen' });
    expect(await shown()).toEqual({
      present: 7,
      answered: 5,
      responses: [
        { mode: 'ONSITE', present: 6, counted: 0 },
        { mode: 'ONLINE', present: 1, counted: 0 },
      ],
      scores: [],
      tomorrow: [],
      nextAgenda: [],
    });
    await answers(room[4]!.token, { nextAgenda: 'Op het mbo' });
    const five = await shown();
    expect(five).toMatchObject({
      answered: 6,
      responses: [{ counted: 5 }, { counted: 0 }],
      scores: [{ question: 'USEFULNESS', count: 5, counts: [0, 0, 0, 5, 0], average: 4 }],
      tomorrow: ['bellen', 'bellen', 'bellen', 'bellen'],
      nextAgenda: ['Op het mbo'],
    });
    await answers(room[5]!.token, { scores: useful(1) });
    expect((await shown()).scores).toEqual(five.scores);
  });

  it('by anybody: the results are for who looks after the network', async () => {
    const editor = await api.person({ roles: ['EDITOR'] });
    const answer = await api.as(editor).run(results, { slug: meeting.slug });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('the question', () => {
  it('goes by a mail of its own two days after the end, once; who is noted later gets it later', async () => {
    const first = await someone();
    await someone(null);
    expect(await sweep()).toBe(0);
    api.clock.set('2027-03-26T16:00:00Z');
    expect((await Promise.all([sweep(), sweep()])).reduce((sum, each) => sum + each, 0)).toBe(1);
    const later = await someone();
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect((await asked()).map(({ id }) => id).sort()).toEqual([first.id, later.id].sort());
  });

  it('goes with the recap when that is there first, and never twice whichever came first', async () => {
    const one = await someone();
    const publish = (bodyNl: string, expectedVersion: number) =>
      api.app
        .get(RecapService, { strict: false })
        .publish(coordinator.viewer, { meetingId: meeting.id, bodyNl, expectedVersion });
    await publish('Tekst', 0);
    api.clock.set('2027-03-26T16:00:00Z');
    expect(await sweep()).toBe(0);
    expect(await asked()).toEqual([{ kind: 'meetings.recap', asks: 'true', id: one.id }]);

    meeting = await savedMeeting(api, { status: MeetingStatus.HELD });
    const two = await someone();
    expect(await sweep()).toBe(1);
    await publish('Tekst', 0);
    expect((await asked()).filter(({ id }) => id === two.id)).toEqual([
      { kind: 'meetings.feedback', asks: null, id: two.id },
    ]);
  });

  it('is not asked any more of a meeting of weeks ago', async () => {
    await someone();
    api.clock.set('2027-04-08T09:00:00Z');
    expect(await sweep()).toBe(0);
  });
});

describe('what people thought last time', () => {
  it('stands ready for who prepares the next one, once there is something to show', async () => {
    const next = await savedMeeting(api, {
      startsAt: new Date('2027-09-22T11:30:00Z'),
      endsAt: new Date('2027-09-22T15:00:00Z'),
    });
    const found = async (who = coordinator) =>
      (
        await api.as(who).data<{ meeting: { earlierFeedback: { slug: string } | null } }>(helpful, {
          slug: next.slug,
        })
      ).meeting.earlierFeedback;
    expect(await found()).toBeNull();
    for (let each = 0; each < 5; each++) await answers((await someone()).token);
    expect(await found()).toEqual({ slug: meeting.slug });
    expect(await found(await api.person({ roles: ['EDITOR'] }))).toBeNull();
  });

  it('remains when it is erased who was asked and who answered', async () => {
    await answers((await someone()).token);
    await sweep();
    api.clock.set('2027-05-25T00:00:00Z');
    await api.app.get(RetentionService, { strict: false }).sweep();
    expect(await api.db.query('SELECT 1 FROM feedback_answered')).toEqual([]);
    expect(await api.db.query('SELECT 1 FROM feedback_answers')).toHaveLength(1);
  });
});
