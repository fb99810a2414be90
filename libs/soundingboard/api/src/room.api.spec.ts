import { newId } from '@verbonden/shared/server';
import { type BoardStory, aBoardStory, documents } from './testing-story';
import { anAdviceQuestion } from './testing';

let story: BoardStory;
beforeAll(async () => {
  story = await aBoardStory();
});
beforeEach(() => {
  story.api.clock.set(new Date('2027-01-05T09:00:00Z'));
});
afterAll(() => story?.api.close());

const mailsTo = async (kind: string, personId: string) =>
  (
    await story.api.db.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM mail_messages WHERE kind = $1 AND person_id = $2',
      [kind, personId],
    )
  )[0]!.count;

describe('asking', () => {
  it('is done by an editor for the own organisation; a coordinator gets a mail and hosts it', async () => {
    const { api, act, samira, marieke, bridge } = story;
    const input = anAdviceQuestion({ organisationId: bridge });
    for (const _ of ['once', 'again']) await act(api.as(samira), documents.ask, input);
    expect(await mailsTo('soundingboard.asked', marieke.id)).toBe(1);
    const { adviceRequests } = await api
      .as(marieke)
      .data<{ adviceRequests: { totalCount: number } }>(documents.requests, { statuses: ['OPEN'] });
    expect(adviceRequests.totalCount).toBe(1);
    expect(await act(api.as(marieke), documents.host, { id: input.id })).toMatchObject({
      status: 'IN_DISCUSSION',
      hostName: 'Marieke',
      organisation: { name: 'Steunpunt De Brug' },
      viewerIsHost: true,
    });
  });

  it('is not for another organisation, nor for a professional, a young person or an administrator', async () => {
    const { api, refusal, samira, nova, rajesh, bridge } = story;
    const professional = await api.person({ roles: ['PROFESSIONAL'] });
    for (const caller of [professional, nova, rajesh]) {
      const asked = anAdviceQuestion({ organisationId: bridge });
      expect(await refusal(api.as(caller), documents.ask, asked)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await refusal(api.as(samira), documents.ask, anAdviceQuestion())).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusal(api.visitor, documents.ask, anAdviceQuestion())).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('says at the field what is wrong', async () => {
    const { api, refusal, samira, bridge } = story;
    const wrong = async (more: object) => {
      const asked = anAdviceQuestion({ organisationId: bridge, ...more });
      const found = await refusal(api.as(samira), documents.ask, asked);
      return (found?.['fields'] as { field: string }[]).map(({ field }) => field);
    };
    expect(await wrong({ wantedBy: '2027-01-05' })).toEqual(['wantedBy']);
    expect(await wrong({ about: '  ' })).toEqual(['about']);
    expect(await wrong({ aboutKind: 'PRACTICE', knowledgeSlug: 'bestaat-niet' })).toEqual(['knowledgeSlug']);
    expect(await wrong({ title: '', question: ' ' })).toEqual(['title', 'question']);
  });

  it('can be taken back until a host takes it on, by who asked alone', async () => {
    const { api, act, refusal, samira, marieke, bridge } = story;
    const input = anAdviceQuestion({ organisationId: bridge });
    await act(api.as(samira), documents.ask, input);
    expect(await refusal(api.as(marieke), documents.withdraw, { id: input.id })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await act(api.as(samira), documents.withdraw, { id: input.id })).toBe(true);
    const taken = await story.hosted();
    expect(await refusal(api.as(samira), documents.withdraw, { id: taken })).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('inviting', () => {
  it('stops at what a member takes on a month, and says who can be asked instead', async () => {
    const { api, act, marieke, nova, kiki, bo } = story;
    await act(api.as(nova), documents.choice, { monthlyMost: 1, birthYear: 2008 });
    const [one, two] = [await story.hosted(), await story.hosted()];
    const invite = (requestId: string) =>
      act<{ outcome: string; others: { name: string }[] }>(api.as(marieke), documents.invite, {
        requestId,
        personId: nova.id,
      });
    expect(await invite(one)).toMatchObject({ outcome: 'INVITED' });
    expect(await invite(one)).toMatchObject({ outcome: 'ALREADY' });
    const refused = await invite(two);
    expect(refused.outcome).toBe('FULL');
    expect(refused.others.map(({ name }) => name).sort()).toEqual(['Bo', 'Kiki']);
    expect(await mailsTo('soundingboard.invited', nova.id)).toBe(1);
    // The next month is another one.
    api.clock.set(new Date('2027-02-01T09:00:00Z'));
    expect(await invite(two)).toMatchObject({ outcome: 'INVITED' });
    expect([kiki.name, bo.name]).toEqual(['Kiki', 'Bo']);
  });

  it('never passes the limit with two hosts at once', async () => {
    const { api, act, marieke, kiki } = story;
    await act(api.as(kiki), documents.choice, { monthlyMost: 1, birthYear: 2008 });
    const requests = await Promise.all([story.hosted(), story.hosted(), story.hosted()]);
    const outcomes = await Promise.all(
      requests.map((requestId) =>
        act<{ outcome: string }>(api.as(marieke), documents.invite, { requestId, personId: kiki.id }),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['FULL', 'FULL', 'INVITED']);
  });

  it('waits for the end of a pause, and for a parent or guardian below sixteen', async () => {
    const { api, act, refusal, marieke, bo } = story;
    const requestId = await story.hosted();
    const invite = () =>
      act<{ outcome: string }>(api.as(marieke), documents.invite, { requestId, personId: bo.id });
    const id = newId();
    await act(api.as(bo), documents.pause, { id, fromDay: '2027-01-01', untilDay: '2027-01-20' });
    expect(await invite()).toMatchObject({ outcome: 'PAUSED' });
    await act(api.as(bo), documents.endPause, { id });
    await act(api.as(bo), documents.choice, { monthlyMost: 2, birthYear: 2013 });
    expect(await invite()).toMatchObject({ outcome: 'GUARDIAN_FIRST' });
    const agreed = { personId: bo.id, agreed: true };
    expect(await refusal(api.as(bo), documents.guardian, agreed)).toMatchObject({ code: 'FORBIDDEN' });
    await act(api.as(marieke), documents.guardian, agreed);
    expect(await invite()).toMatchObject({ outcome: 'INVITED' });
    await act(api.as(bo), documents.answer, { requestId, accepts: false });
    expect(await invite()).toMatchObject({ outcome: 'SAID_NO' });
    const backwards = { id: newId(), fromDay: '2027-02-02', untilDay: '2027-02-01' };
    expect(await refusal(api.as(bo), documents.pause, backwards)).toMatchObject({
      fields: [{ field: 'untilDay' }],
    });
  });

  it('is done by the host alone', async () => {
    const { api, refusal, samira, nova } = story;
    const other = await api.person({ roles: ['COORDINATOR'] });
    const requestId = await story.hosted();
    const input = { requestId, personId: nova.id };
    expect(await refusal(api.as(other), documents.invite, input)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.as(samira), documents.invite, input)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.as(nova), documents.invite, input)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a room', () => {
  it('is read by its host and who said yes, and is nobody else’s', async () => {
    const { api, look, samira, marieke, nova, kiki, bo } = story;
    const other = await api.person({ roles: ['COORDINATOR'] });
    const requestId = await story.inRoom([nova, kiki]);
    await story.say(nova, requestId, 'Wij willen zelf kiezen.');
    for (const person of [nova, kiki, marieke]) {
      expect((await look(api.as(person), requestId)).room?.messages).toMatchObject([
        { body: 'Wij willen zelf kiezen.', authorName: 'Nova' },
      ]);
    }
    for (const person of [samira, other]) expect((await look(api.as(person), requestId)).room).toBeNull();
    for (const person of [bo, await api.person({ roles: ['ADMINISTRATOR'] })]) {
      const { errors } = await api.as(person).run(documents.request, { id: requestId });
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(errors?.[0]?.extensions?.code);
    }
  });

  it('lets who asked read from the moment the host lets them in, and no longer than the host wants', async () => {
    const { api, act, look, samira, marieke, nova, kiki } = story;
    const requestId = await story.inRoom([nova, kiki]);
    await story.say(nova, requestId, 'Dit blijft onder ons.');
    api.clock.set(new Date('2027-01-05T10:00:00Z'));
    await act(api.as(marieke), documents.letIn, { requestId, isIn: true });
    api.clock.set(new Date('2027-01-05T10:01:00Z'));
    await story.say(samira, requestId, 'Fijn dat ik mag meelezen.');
    expect((await look(api.as(samira), requestId)).room).toMatchObject({
      viewerSeat: 'ASKER',
      memberNames: [],
      messages: [{ body: 'Fijn dat ik mag meelezen.', isOwn: true }],
    });
    await act(api.as(marieke), documents.letIn, { requestId, isIn: false });
    expect((await look(api.as(samira), requestId)).room).toBeNull();
  });

  it('has no talk of an adult with one young person: nobody writes until there are two, nor when one leaves', async () => {
    const { api, act, look, refusal, marieke, nova, kiki } = story;
    const requestId = await story.inRoom([nova]);
    const words = () => ({ id: newId(), requestId, body: 'Dag' });
    for (const person of [marieke, nova]) {
      expect(await refusal(api.as(person), documents.write, words())).toMatchObject({ code: 'CONFLICT' });
    }
    // Nor as a draft of the advice.
    const draft = { requestId, text: 'Nova, hoor eens', version: 0 };
    expect(await refusal(api.as(marieke), documents.sumUp, draft)).toMatchObject({ code: 'CONFLICT' });
    await act(api.as(marieke), documents.invite, { requestId, personId: kiki.id });
    await act(api.as(kiki), documents.answer, { requestId, accepts: true });
    await story.say(marieke, requestId, 'Dag allemaal');
    await act(api.as(kiki), documents.leave, { requestId, words: 'REMOVE' });
    expect(await refusal(api.as(marieke), documents.write, words())).toMatchObject({ code: 'CONFLICT' });
    expect((await look(api.as(nova), requestId)).room).toMatchObject({
      hasEnough: false,
      viewerCanWrite: false,
    });
  });

  it('keeps what is said inside: no numbers, addresses or accounts', async () => {
    const { api, refusal, marieke, nova, kiki } = story;
    const requestId = await story.inRoom([nova, kiki]);
    for (const person of [marieke, nova]) {
      const words = { id: newId(), requestId, body: 'App me: 06 12 34 56 78' };
      expect(await refusal(api.as(person), documents.write, words)).toMatchObject({
        fields: [{ field: 'body' }],
      });
    }
  });

  it('is kept in order by its host, who hides and closes; who wrote something takes it back', async () => {
    const { api, act, look, refusal, marieke, nova, kiki } = story;
    const requestId = await story.inRoom([nova, kiki]);
    const [first, second] = [
      await story.say(nova, requestId, 'Een'),
      await story.say(kiki, requestId, 'Twee'),
    ];
    const hidden = { id: first, isHidden: true };
    expect(await refusal(api.as(kiki), documents.hide, hidden)).toMatchObject({ code: 'FORBIDDEN' });
    await act(api.as(marieke), documents.hide, hidden);
    expect((await look(api.as(nova), requestId)).room?.messages).toMatchObject([
      { body: null, isHidden: true },
      { body: 'Twee' },
    ]);
    expect(await refusal(api.as(nova), documents.remove, { id: second })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await act(api.as(kiki), documents.remove, { id: second });
    await act(api.as(marieke), documents.close, { requestId, isClosed: true });
    const words = { id: newId(), requestId, body: 'Nog iets' };
    expect(await refusal(api.as(nova), documents.write, words)).toMatchObject({ code: 'CONFLICT' });
    await act(api.as(marieke), documents.close, { requestId, isClosed: false });
    await act(api.as(nova), documents.write, words);
    expect((await look(api.as(kiki), requestId)).room?.messages).toHaveLength(2);
  });

  it('tells the others of news once a day, and not who wrote it', async () => {
    const { api, marieke, nova, kiki } = story;
    api.clock.set(new Date('2027-05-05T09:00:00Z'));
    const requestId = await story.inRoom([nova, kiki]);
    for (const words of ['Een', 'Twee']) await story.say(nova, requestId, words);
    const told = await api.db.query<{ person_id: string }[]>(
      `SELECT person_id FROM mail_messages WHERE kind = 'soundingboard.news' AND subject_id = $1`,
      [requestId],
    );
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([marieke.id, kiki.id].sort());
  });

  it('ends for who is off the board, within the request', async () => {
    const { api, nova, kiki } = story;
    const ex = await api.person({ name: 'Fay', roles: ['SOUNDING_BOARD'] });
    await api.db.query(
      'INSERT INTO board_members (person_id, birth_year, monthly_most) VALUES ($1, 2005, 2)',
      [ex.id],
    );
    const requestId = await story.inRoom([nova, kiki, ex]);
    await api.db.query(`UPDATE memberships SET until = now() WHERE person_id = $1`, [ex.id]);
    expect(
      (await api.as(ex).run(documents.request, { id: requestId })).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await story.look(api.as(nova), requestId)).room?.memberCount).toBe(2);
  });
});

describe('leaving', () => {
  it('takes one’s words along, or leaves them without a name', async () => {
    const { api, act, look, marieke, nova, kiki, bo } = story;
    const requestId = await story.inRoom([nova, kiki, bo]);
    await story.say(nova, requestId, 'Van Nova');
    await story.say(kiki, requestId, 'Van Kiki');
    await act(api.as(nova), documents.leave, { requestId, words: 'REMOVE' });
    await act(api.as(kiki), documents.leave, { requestId, words: 'NAMELESS' });
    const { room } = await look(api.as(marieke), requestId);
    expect(room?.messages.map(({ body, authorName }) => [body, authorName])).toEqual([
      ['Van Kiki', 'Een lid van de klankbordgroep'],
    ]);
    const { errors } = await api.as(nova).run(documents.request, { id: requestId });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    const [traces] = await api.db.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM advice_messages WHERE request_id = $1 AND author_id IS NOT NULL',
      [requestId],
    );
    expect(traces.count).toBe(0);
  });

  it('the board chooses for each conversation; what is not named is removed, and the role ends at once', async () => {
    const { api, act, marieke, nova, kiki } = story;
    const old = await api.person({ name: 'Ziva', roles: ['SOUNDING_BOARD'] });
    await act(api.as(old), documents.choice, { monthlyMost: 5, birthYear: 2002 });
    expect(await api.as(old).data<object>(documents.mine)).toMatchObject({ myBoard: { growsOut: true } });
    const [kept, gone] = [await story.inRoom([nova, old]), await story.inRoom([kiki, old])];
    await story.say(old, kept, 'Dit mag blijven');
    await story.say(old, gone, 'Dit niet');
    expect(await act(api.as(old), documents.leaveBoard, { keep: [kept] })).toBe(true);
    const saidIn = async (id: string) =>
      (await story.look(api.as(marieke), id)).room?.messages.map(({ body }) => body);
    expect(await saidIn(kept)).toEqual(['Dit mag blijven']);
    expect(await saidIn(gone)).toEqual([]);
    expect(await api.as(old).data(documents.mine)).toEqual({ myBoard: null });
    const traces = await api.db.query<{ count: number }[]>(
      `SELECT (SELECT count(*) FROM advice_messages WHERE author_id = $1)
            + (SELECT count(*) FROM board_members WHERE person_id = $1)
            + (SELECT count(*) FROM memberships WHERE person_id = $1 AND until IS NULL) AS count`,
      [old.id],
    );
    expect(Number(traces[0]!.count)).toBe(0);
  });
});

describe('a report', () => {
  it('reaches two people and is confirmed at once; one of them settles it, and the reporter hears', async () => {
    const { api, act, look, refusal, marieke, rajesh, nova, kiki } = story;
    const requestId = await story.inRoom([nova, kiki]);
    const messageId = await story.say(kiki, requestId, 'Jij weet er niks van.');
    const input = { id: newId(), requestId, messageId, words: 'Dit is niet aardig.' };
    const made = await act<{ responderNames: string[]; quoted: string | null }>(
      api.as(nova),
      documents.report,
      input,
    );
    // It may have been hidden since: only the two read it again.
    expect(made.quoted).toBeNull();
    expect(made.responderNames).toHaveLength(2);
    expect(made.responderNames).toContain('Marieke');
    expect(await mailsTo('soundingboard.reported', marieke.id)).toBe(1);
    expect(await mailsTo('soundingboard.report-received', nova.id)).toBe(1);
    // Also when the message is taken back meanwhile, the two know what it was about.
    const { adviceReports } = await api
      .as(marieke)
      .data<{ adviceReports: { id: string; quoted: string }[] }>(documents.reports);
    expect(adviceReports).toMatchObject([{ id: input.id, quoted: 'Jij weet er niks van.' }]);
    expect(await refusal(api.as(kiki), documents.settle, { id: input.id, how: 'FINE' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await act(api.as(marieke), documents.settle, { id: input.id, how: 'HIDDEN' });
    expect((await look(api.as(nova), requestId)).room?.messages).toMatchObject([{ body: null }]);
    expect(await mailsTo('soundingboard.report-settled', nova.id)).toBe(1);
    expect(rajesh.name).toBe('Rajesh');
  });

  it('about the host goes to two others', async () => {
    const { api, act, marieke, nova, kiki } = story;
    const requestId = await story.inRoom([nova, kiki]);
    const messageId = await story.say(marieke, requestId, 'Schiet eens op.');
    // With what was said, and without: then it is about how the conversation goes.
    for (const input of [
      { id: newId(), requestId, messageId },
      { id: newId(), requestId },
    ]) {
      const { responderNames } = await act<{ responderNames: string[] }>(
        api.as(nova),
        documents.report,
        input,
      );
      expect(responderNames).toHaveLength(2);
      expect(responderNames).not.toContain('Marieke');
    }
  });
});
