import { jest } from '@jest/globals';
import { PeopleModule } from '@verbonden/people/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import {
  someoneWaits,
  testApi,
  type TestApi,
  type TestCaller,
  type TestPerson,
} from '@verbonden/shared/testing';
import { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { type Registration, RegistrationStatus } from '../registration/registration.entity';
import { meetingRetention } from '../retention/retention-rules';
import { anAgendaItem, aRegistration, aSubsession, savedMeeting } from '../testing';
import { MeetingQuestion } from './meeting-question.entity';
import { QuestionMailPlan } from './question-mail-plan';

const ask = `mutation ($input: AskMeetingQuestionInput!) { askMeetingQuestion(input: $input) { id question } }`;
const join = `mutation ($input: JoinMeetingQuestionInput!) { joinMeetingQuestion(input: $input) { alsoCount } }`;
const withdraw = `mutation ($input: WithdrawMeetingQuestionInput!) { withdrawMeetingQuestion(input: $input) }`;
const mark = `mutation ($input: MarkMeetingQuestionInput!) { markMeetingQuestion(input: $input) { status } }`;
const answer = `mutation ($input: AnswerMeetingQuestionInput!) { answerMeetingQuestion(input: $input) { version } }`;
const publish = `mutation ($input: PublishMeetingQuestionsInput!) {
  publishMeetingQuestions(input: $input) { publishedAt viewerCanPublish } }`;
const room = `query ($slug: String!) { questionRoom(slug: $slug) {
  asking left questions { id question alsoCount isAnswered isOwn viewerSaidSo } } }`;
const roomByLink = `query ($token: String!) { questionRoomByLink(token: $token) { asking questions { question isOwn } } }`;
const desk = `query ($slug: String!) { questionDesk(slug: $slug) {
  viewerCanAnswer viewerCanPublish questions { id question status } } }`;
const page = `query ($slug: String!) { meeting(slug: $slug) {
  asking questionPage { publishedAt questions { question answer } } } }`;

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly alsoCount: number;
  readonly isAnswered: boolean;
  readonly isOwn: boolean;
  readonly viewerSaidSo: boolean;
}
interface Room {
  readonly questionRoom: { asking: string; left: number; questions: Asked[] };
}
interface Page {
  readonly meeting: {
    questionPage: { questions: { question: string; answer: string | null }[] } | null;
  };
}

let api: TestApi;
let coordinator: TestPerson;
let reader: TestPerson;
let fatma: TestPerson;
let samira: TestPerson;
let meeting: Meeting;
let seat: Registration;

beforeEach(async () => {
  api = await testApi([PeopleModule, MeetingsModule]);
  api.clock.set('2027-03-24T13:00:00Z');
  coordinator = await api.person({ roles: ['COORDINATOR'] });
  reader = await api.person({ roles: ['PROFESSIONAL'] });
  [fatma, samira] = [
    await api.person({ name: 'Fatma Yıldız', roles: ['PROFESSIONAL'] }),
    await api.person({ name: 'Samira Haddad', roles: ['PROFESSIONAL'] }),
  ];
  meeting = await savedMeeting(api);
  seat = await registered(fatma);
  await registered(samira);
});
afterEach(() => api?.close());

const registered = (person: TestPerson, traits: Partial<Registration> = {}) =>
  api.db.manager.save(aRegistration({ meetingId: meeting.id, personId: person.id, ...traits }));

async function asks(question: string, who: TestCaller = api.as(fatma), traits: object = {}) {
  const input = { id: newId(), meetingId: meeting.id, question, ...traits };
  return who.run<{ askMeetingQuestion: { id: string } }>(ask, { input });
}
const asked = async (question: string, who?: TestCaller, traits?: object) =>
  (await asks(question, who, traits)).data!.askMeetingQuestion.id;
const codeOf = async (asking: Promise<{ errors?: readonly { extensions?: object }[] }>) =>
  ((await asking).errors?.[0]?.extensions as { code?: string } | undefined)?.code ?? null;
const roomOf = async (who: TestCaller) => (await who.data<Room>(room, { slug: meeting.slug })).questionRoom;
const marks = (id: string, status: string, who = coordinator) =>
  api.as(who).run(mark, { input: { id, status } });
const answers = (id: string, words: object, expectedVersion = 1, who = coordinator) =>
  api.as(who).run(answer, { input: { id, expectedVersion, ...words } });
const publishes = (who = coordinator) =>
  api.as(who).run<{ publishMeetingQuestions: { publishedAt: string } }>(publish, {
    input: { meetingId: meeting.id },
  });
/** As somebody signed in: what a visitor is answered may be kept for as long as the note of a change travels. */
const pageNow = async () =>
  (await api.as(reader).data<Page>(page, { slug: meeting.slug })).meeting.questionPage?.questions ?? null;
const ends = () => api.clock.set('2027-03-24T17:00:00Z');
const mails = () =>
  api.db.query<{ name: string }[]>(
    `SELECT to_name AS name FROM mail_messages WHERE kind = 'meetings.questions' ORDER BY 1`,
  );

/** What a search of everybody finds the meeting by. */
const foundBy = async () => {
  const rows = await api.db.query<{ body: string }[]>(
    'SELECT body FROM search_documents WHERE subject_id = $1',
    [meeting.id],
  );
  return rows[0]?.body;
};
const aHost = async () => {
  const host = await api.person({ roles: ['PROFESSIONAL'] });
  const round = await api.db.manager.save(anAgendaItem(meeting));
  await api.db.manager.save(aSubsession(round, { hostPersonId: host.id, hostName: 'Joost' }));
  return host;
};

describe('asking', () => {
  it('is for who has a seat; others with a seat see the question without a name, and say so too once', async () => {
    const id = await asked('Hoe begin je op school?');
    expect((await roomOf(api.as(samira))).questions).toEqual([
      {
        id,
        question: 'Hoe begin je op school?',
        alsoCount: 0,
        isAnswered: false,
        isOwn: false,
        viewerSaidSo: false,
      },
    ]);
    const joins = (who: TestPerson) => api.as(who).run(join, { input: { id } });
    await Promise.all([joins(samira), joins(samira), joins(fatma)]);
    expect((await roomOf(api.as(samira))).questions[0]).toMatchObject({ alsoCount: 1, viewerSaidSo: true });
    expect((await roomOf(api.as(fatma))).questions[0]).toMatchObject({ isOwn: true, viewerSaidSo: false });
  });

  it('is not for a visitor, nor for who only waits or left; they see no questions', async () => {
    await asked('Hoe begin je op school?');
    const waiting = await api.person({ roles: ['PROFESSIONAL'] });
    await registered(waiting, { status: RegistrationStatus.WAITLISTED, seatMode: null });
    for (const who of [api.visitor, api.as(reader), api.as(waiting)]) {
      expect(await codeOf(asks('Mag ik ook?', who))).toBe('FORBIDDEN');
      expect(await roomOf(who)).toMatchObject({ asking: 'NO_SEAT', questions: [] });
    }
  });

  it('works signed out, by the link of the mail, for that meeting alone', async () => {
    const token = api.app.get(SignedLinks).token('registration', seat.id);
    expect(await codeOf(asks('Hoe lang duurt het?', api.visitor, { token }))).toBeNull();
    const other = await savedMeeting(api);
    expect(await codeOf(asks('En daar?', api.visitor, { token, meetingId: other.id }))).toBe('NOT_FOUND');
    expect(await api.visitor.data(roomByLink, { token })).toEqual({
      questionRoomByLink: {
        asking: 'OPEN',
        questions: [{ question: 'Hoe lang duurt het?', isOwn: true }],
      },
    });
  });

  it('the same form twice is one question, and nobody takes over the id of another', async () => {
    const id = await asked('Hoe begin je op school?');
    expect(await asked('Hoe begin je op school?', undefined, { id })).toBe(id);
    expect(await codeOf(asks('Iets anders', api.as(samira), { id }))).toBe('NOT_FOUND');
    expect((await roomOf(api.as(fatma))).questions).toHaveLength(1);
  });

  it('the same form with other words is no second question, and says so', async () => {
    const id = await asked('Hoe begin je op school?');
    expect(await codeOf(asks('En de ouders?', undefined, { id }))).toBe('CONFLICT');
    expect((await roomOf(api.as(fatma))).questions.map(({ question }) => question)).toEqual([
      'Hoe begin je op school?',
    ]);
  });

  it('tells who asks or joins nothing of what the desk prepares for the page', async () => {
    const id = await asked('Hoe begin je?');
    await answers(id, { wording: 'Hoe begin je op school?', answer: 'Begin met één mentor.' });
    for (const what of ['answer', 'wording', 'isForPage', 'version', 'status']) {
      for (const [operation, input] of [
        ['ask', { id, meetingId: meeting.id, question: 'Hoe begin je?' }],
        ['join', { id }],
      ] as const) {
        const type = operation === 'ask' ? 'AskMeetingQuestionInput' : 'JoinMeetingQuestionInput';
        const text = `mutation ($input: ${type}!) { ${operation}MeetingQuestion(input: $input) { ${what} } }`;
        expect(await codeOf(api.as(fatma).run(text, { input }))).toBe('GRAPHQL_VALIDATION_FAILED');
      }
    }
    const text = `mutation ($input: JoinMeetingQuestionInput!) { joinMeetingQuestion(input: $input) {
      id question alsoCount isAnswered isOwn viewerSaidSo } }`;
    expect(await api.as(samira).data(text, { input: { id } })).toEqual({
      joinMeetingQuestion: {
        ...{ id, question: 'Hoe begin je?', alsoCount: 1 },
        ...{ isAnswered: false, isOwn: false, viewerSaidSo: true },
      },
    });
  });

  it('stops at three in a row, also when they come at once; ten minutes later there is room again', async () => {
    const given = await Promise.all([1, 2, 3, 4].map((each) => asks(`Vraag ${each}?`)));
    const refused = given.flatMap(({ errors }) => errors ?? []);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(refused[0]?.extensions?.fields).toEqual([expect.objectContaining({ field: 'question' })]);
    api.clock.set('2027-03-24T13:11:00Z');
    expect(await codeOf(asks('Nog een?'))).toBeNull();
    expect((await roomOf(api.as(fatma))).left).toBe(1);
  });

  it('ends with the meeting, and is not there for one that is cancelled', async () => {
    ends();
    expect(await codeOf(asks('Te laat?'))).toBe('CONFLICT');
    expect((await roomOf(api.as(fatma))).asking).toBe('OVER');
    api.clock.set('2027-03-24T13:00:00Z');
    await api.db.manager.update(Meeting, { id: meeting.id }, { status: MeetingStatus.CANCELLED });
    expect(await codeOf(asks('Gaat het door?'))).toBe('CONFLICT');
  });

  it('an own question is taken back, nobody else’s, and not once it is on a page', async () => {
    const [mine, other] = [await asked('De mijne?'), await asked('De hare?', api.as(samira))];
    const takesBack = (id: string) => codeOf(api.as(fatma).run(withdraw, { input: { id } }));
    expect(await takesBack(other)).toBe('NOT_FOUND');
    expect(await takesBack(mine)).toBeNull();
    const kept = await asked('Deze blijft?');
    await marks(kept, 'ANSWERED');
    ends();
    await publishes();
    expect(await takesBack(kept)).toBe('CONFLICT');
  });
});

describe('while the meeting is on', () => {
  it('a host marks and hides; a hidden one is gone for who asked, and comes back', async () => {
    const host = await aHost();
    const [one, two] = [await asked('Hoe begin je?'), await asked('Iets lelijks')];
    await marks(one, 'ANSWERED', host);
    await marks(two, 'HIDDEN', host);
    expect((await roomOf(api.as(samira))).questions.map((each) => [each.id, each.isAnswered])).toEqual([
      [one, true],
    ]);
    expect(await codeOf(api.as(samira).run(join, { input: { id: two } }))).toBe('NOT_FOUND');
    const { questionDesk } = await api
      .as(host)
      .data<{ questionDesk: { viewerCanAnswer: boolean; questions: { id: string }[] } }>(desk, {
        slug: meeting.slug,
      });
    expect(questionDesk.viewerCanAnswer).toBe(false);
    expect(questionDesk.questions.map(({ id }) => id)).toEqual([one, two]);
    await marks(two, 'OPEN', host);
    expect((await roomOf(api.as(samira))).questions).toHaveLength(2);
    expect(await codeOf(answers(one, { answer: 'Zo.' }, 1, host))).toBe('FORBIDDEN');
  });

  it('who does not run the day sees no desk and marks nothing', async () => {
    const id = await asked('Hoe begin je?');
    expect(await codeOf(api.as(samira).run(desk, { slug: meeting.slug }))).toBe('FORBIDDEN');
    expect(await codeOf(marks(id, 'HIDDEN', samira))).toBe('NOT_FOUND');
    expect((await roomOf(api.as(samira))).questions).toHaveLength(1);
  });
});

describe('the page', () => {
  it('is there in one action: what was answered, in its new words, in order, and no names', async () => {
    const first = await asked('Ik ben Fatma van De Brug. Hoe begin je?');
    const second = await asked('Is er een folder?', api.as(samira));
    await asked('Nog zonder antwoord');
    const hidden = await asked('Iets lelijks', api.as(samira));
    await answers(first, { wording: 'Hoe begin je op school?', answer: 'Begin met één mentor.' });
    await marks(second, 'ANSWERED');
    await answers(hidden, { answer: 'Nee.' });
    await marks(hidden, 'HIDDEN');
    expect(await codeOf(publishes())).toBe('CONFLICT');
    ends();
    expect(await pageNow()).toBeNull();
    expect(await codeOf(publishes(reader))).toBe('FORBIDDEN');
    await publishes();
    const shown = await pageNow();
    expect(shown).toEqual([
      { question: 'Hoe begin je op school?', answer: 'Begin met één mentor.' },
      { question: 'Is er een folder?', answer: null },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Fatma|Samira/);
  });

  it('cannot be made of nothing', async () => {
    await asked('Nog zonder antwoord');
    ends();
    expect(await codeOf(publishes())).toBe('CONFLICT');
    expect(await pageNow()).toBeNull();
  });

  it('published twice, and by two at once, is one, with one mail for each who ticked it', async () => {
    const first = await asked('Hoe begin je?', undefined, { wantsMail: true });
    await asked('En dan?', undefined, { wantsMail: true });
    await asked('Is er een folder?', api.as(samira));
    await answers(first, { answer: 'Begin met één mentor.' });
    ends();
    const given = await Promise.all([publishes(), publishes()]);
    expect(given.map(({ data }) => data?.publishMeetingQuestions.publishedAt)).toEqual([
      '2027-03-24T17:00:00.000Z',
      '2027-03-24T17:00:00.000Z',
    ]);
    api.clock.set('2027-03-26T09:00:00Z');
    expect((await publishes()).data?.publishMeetingQuestions.publishedAt).toBe('2027-03-24T17:00:00.000Z');
    expect(await mails()).toEqual([{ name: 'Fatma Yıldız' }]);
  });

  it('shows a later answer at once, hides at once, and is found by what stands on it', async () => {
    const [first, second] = [await asked('Hoe begin je?'), await asked('En de ouders?')];
    await answers(first, { answer: 'Begin met één mentor.' });
    ends();
    await publishes();
    await answers(second, { answer: 'Vraag wat zij al doen, bij de keukentafel.' });
    expect(await pageNow()).toHaveLength(2);
    expect(await foundBy()).toContain('keukentafel');
    await marks(second, 'HIDDEN');
    expect(await pageNow()).toHaveLength(1);
    expect(await foundBy()).not.toContain('keukentafel');
    await marks(first, 'HIDDEN');
    expect(await pageNow()).toBeNull();
  });

  it('once there, a host hides what stands on it, and a coordinator alone puts something on it', async () => {
    const host = await aHost();
    const [first, second] = [await asked('Hoe begin je?'), await asked('Ongelezen', api.as(samira))];
    await marks(first, 'ANSWERED', host);
    ends();
    await publishes();
    expect(await codeOf(marks(second, 'ANSWERED', host))).toBe('FORBIDDEN');
    expect(await pageNow()).toHaveLength(1);
    expect(await codeOf(marks(first, 'HIDDEN', host))).toBeNull();
    expect(await codeOf(marks(first, 'OPEN', host))).toBe('FORBIDDEN');
    expect(await pageNow()).toBeNull();
    const canMark = async (who: TestPerson) =>
      api.as(who).data(`query ($slug: String!) { questionDesk(slug: $slug) { viewerCanMark } }`, {
        slug: meeting.slug,
      });
    expect(await canMark(host)).toEqual({ questionDesk: { viewerCanMark: false } });
    expect(await canMark(coordinator)).toEqual({ questionDesk: { viewerCanMark: true } });
    expect(await codeOf(marks(second, 'ANSWERED'))).toBeNull();
    expect(await pageNow()).toHaveLength(1);
  });

  it.each([
    ['hidden', (id: string) => marks(id, 'HIDDEN')],
    ['answered otherwise', (id: string) => answers(id, { answer: 'Toch anders.' }, 2)],
  ])('what is %s while somebody publishes is not found by its old words', async (_, changes) => {
    const [first, second] = [await asked('Hoe begin je?'), await asked('En de ouders?')];
    await answers(first, { answer: 'Begin met één mentor.' });
    await answers(second, { answer: 'Vraag het aan de keukentafel.' });
    ends();
    let changing: Promise<unknown> | undefined;
    jest.spyOn(api.app.get(QuestionMailPlan), 'published').mockImplementationOnce(async () => {
      changing = changes(second);
      await someoneWaits(api.db);
    });
    expect(await codeOf(publishes())).toBeNull();
    await changing;
    expect(await foundBy()).toContain('mentor');
    expect(await foundBy()).not.toContain('keukentafel');
  });

  it('puts a question as it was asked when the desk left its words as they were', async () => {
    const id = await asked('Hoe begin je?');
    await answers(id, { wording: 'Hoe begin je?', answer: 'Begin met één\u0000 mentor.' });
    expect(await api.db.manager.findOneByOrFail(MeetingQuestion, { id })).toMatchObject({
      wording: null,
      answer: 'Begin met één mentor.',
    });
  });

  it('keeps what one coordinator wrote from another who read an older one', async () => {
    const id = await asked('Hoe begin je?');
    await answers(id, { answer: 'De een' });
    expect(await codeOf(answers(id, { answer: 'De ander' }, 1))).toBe('CONFLICT');
    expect(await codeOf(answers(id, { answer: 'De een' }, 1))).toBeNull();
    expect(await codeOf(answers(id, { answer: 'De ander' }, 2))).toBeNull();
  });

  it('a month after the meeting nobody can tell any more who asked; the question and the count stay', async () => {
    const id = await asked('Hoe begin je?', undefined, { wantsMail: true });
    await api.as(samira).run(join, { input: { id } });
    const rule = meetingRetention.find(({ name }) => name === 'question-askers')!;
    const erase = (before: string) => api.db.transaction((tx) => rule.erase(tx, new Date(before)));
    expect(await erase('2027-03-24T15:00:00Z')).toBe(0);
    expect(await erase('2027-03-24T16:00:01Z')).toBe(2);
    expect(await api.db.manager.findOneByOrFail(MeetingQuestion, { id })).toMatchObject({
      registrationId: null,
      wantsMail: false,
      alsoCount: 1,
      question: 'Hoe begin je?',
    });
  });
});
