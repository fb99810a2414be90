import { RetentionRules } from '@verbonden/shared/server';
import { newId } from '@verbonden/shared/server';
import type { TestCaller, TestPerson } from '@verbonden/shared/testing';
import { MediaMails } from './media/media.mail';
import { aBoardMember } from './testing';
import { aBoardStory, type BoardStory } from './testing-story';

const desk = `id outlet status briefing journalistName journalistEmail endWords publishedUrl takesPlaceOn next
  coordinatorName supporter { id name } answered { asked waiting no withdrawn }
  yes { id name needsGuardian guardianAgreedOn }`;
const ask = `id outlet kind takesPlaceOn briefing supporterName state waitsForGuardian canAnswer canWithdraw
  publishedUrl isOver`;
const step = (name: string, type: string, fields = desk) =>
  `mutation ($input: ${type}!) { step: ${name}(input: $input) { ${fields} } }`;
const documents = {
  ask: 'mutation ($input: AskMediaInput!) { step: askMedia(input: $input) }',
  takeOn: step('takeOnMedia', 'TakeOnMediaInput'),
  decline: step('declineMedia', 'DeclineMediaInput'),
  brief: step('briefMedia', 'BriefMediaInput'),
  support: step('chooseMediaSupporter', 'ChooseMediaSupporterInput'),
  lay: step('layMediaBefore', 'LayMediaBeforeInput'),
  move: step('moveMedia', 'MoveMediaInput'),
  guardian: step('noteMediaGuardian', 'NoteMediaGuardianInput'),
  agree: step('agreeMedia', 'AgreeMediaInput'),
  publish: step('publishMedia', 'PublishMediaInput'),
  stop: step('stopMedia', 'StopMediaInput'),
  answer: step('answerMedia', 'AnswerMediaInput', ask),
  withdraw: step('withdrawMediaConsent', 'WithdrawMediaConsentInput', ask),
  ready: step('chooseMediaReady', 'ChooseMediaReadyInput', 'mediaReady askedThisMonth'),
};
const day = '2027-03-24';

interface OnDesk {
  readonly status: string;
  readonly answered: { readonly asked: number; readonly waiting: number; readonly no: number };
  readonly yes: readonly { readonly id: string; readonly name: string }[];
}

let story: BoardStory;
let as: (person: TestPerson) => TestCaller;
beforeAll(async () => {
  story = await aBoardStory();
  as = (person) => story.api.as(person);
  // What is planned stays planned here: these tests look at mail before it leaves, also on a quick machine.
  await story.api.db.query(`
    CREATE FUNCTION stays_planned() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN IF NEW.status = ''SENDING'' THEN RETURN NULL; END IF; RETURN NEW; END';
    CREATE TRIGGER stays_planned BEFORE UPDATE ON mail_messages FOR EACH ROW EXECUTE FUNCTION stays_planned()`);
});
beforeEach(async () => {
  story.api.clock.set(new Date('2027-01-05T09:00:00Z'));
  // Each story has an hour of its own to ask in.
  await story.api.db.query('DELETE FROM attempts');
  await story.api.db.query(`UPDATE media_answers SET asked_at = asked_at - interval '2 months'`);
  await story.api.db.query(`UPDATE board_members SET media_ready = false, monthly_most = 2`);
});
afterAll(() => story?.api.close());

const question = (more: object = {}) => ({
  id: newId(),
  outlet: 'De Stadskrant',
  topic: 'Hoe is het om thuis te zorgen?',
  kind: 'INTERVIEW',
  publication: 'Een stuk op pagina drie, en op onze site.',
  takesPlaceOn: day,
  answerBy: '2027-02-01',
  name: 'Jet de Vries',
  email: 'jet@stadskrant.example.org',
  ...more,
});

async function readyForMedia(...people: readonly TestPerson[]): Promise<void> {
  for (const person of people) await story.act(as(person), documents.ready, { isReady: true });
}

/** Asked, taken on, with a briefing and somebody who goes along. */
async function prepared(more: object = {}): Promise<string> {
  const { act, api, marieke } = story;
  const input = question(more);
  await act(api.visitor, documents.ask, input);
  await act(as(marieke), documents.takeOn, { id: input.id });
  await act(as(marieke), documents.brief, {
    id: input.id,
    briefing: 'Het gaat over thuis. Zeg alleen wat je wilt.',
  });
  await act(as(marieke), documents.support, { id: input.id, supporterId: marieke.id });
  return input.id;
}

/** Laid before these, who are all who are ready. */
async function laid(people: readonly TestPerson[], more: object = {}): Promise<string> {
  const id = await prepared(more);
  await readyForMedia(...people);
  await story.act(as(story.marieke), documents.lay, { id });
  return id;
}

const says = (person: TestPerson, id: string, accepts: boolean, takesPlaceOn = day) =>
  story.act(as(person), documents.answer, { id, accepts, takesPlaceOn });
const onDesk = async (id: string) =>
  (
    await as(story.marieke).data<{ mediaRequest: OnDesk }>(
      `query ($id: ID!) { mediaRequest(id: $id) { ${desk} } }`,
      { id },
    )
  ).mediaRequest;
const mailsOf = (kind: string, requestId: string) =>
  story.api.db.query<{ personId: string | null; toAddress: string }[]>(
    `SELECT person_id AS "personId", to_address AS "toAddress" FROM mail_messages
     WHERE kind = 'soundingboard.' || $1 AND subject_id = $2 AND status IN ('PLANNED', 'SENDING')`,
    [kind, requestId],
  );
/** Everything that was planned has left. */
const allLeft = () => story.api.db.query(`UPDATE mail_messages SET status = 'SENT' WHERE status = 'PLANNED'`);
const endRoles = (...people: readonly TestPerson[]) =>
  story.api.db.query('UPDATE memberships SET until = now() WHERE person_id = ANY ($1)', [
    people.map(({ id }) => id),
  ]);
/** What these mails say, as they would leave now. */
async function composed(kind: string, requestId: string): Promise<unknown[]> {
  const mails = await story.api.db.query<object[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
            subject_id AS "subjectId", payload FROM mail_messages
     WHERE kind = 'soundingboard.' || $1 AND subject_id = $2 AND status = 'PLANNED'`,
    [kind, requestId],
  );
  const written = story.api.app
    .get(MediaMails, { strict: false })
    .kinds()
    .find(({ name }) => name === `soundingboard.${kind}`)!;
  return [...(await written.compose(mails as never)).values()];
}
/** What the one mail to the journalist says, as it would leave now. */
const letterToJournalist = async (requestId: string) =>
  JSON.stringify(await composed('media-answer', requestId));

describe('a journalist', () => {
  it('asks without an account; coordinators get a mail, the address that was typed gets none', async () => {
    const { api, act, marieke } = story;
    const input = question();
    for (const _ of ['once', 'again']) await act(api.visitor, documents.ask, input);
    expect((await mailsOf('media-asked', input.id)).map(({ personId }) => personId)).toEqual([marieke.id]);
    expect(await mailsOf('media-answer', input.id)).toEqual([]);
    expect(await onDesk(input.id)).toMatchObject({ status: 'ASKED', next: ['TAKEN_ON', 'DECLINED'] });
  });

  it('hears it when the same id comes with another text, or from another address: nothing is lost unseen', async () => {
    const { api, act, refusal } = story;
    const input = question();
    await act(api.visitor, documents.ask, input);
    for (const more of [{ topic: 'Iets heel anders.' }, { email: 'ander@stadskrant.example.org' }]) {
      expect(await refusal(api.visitor, documents.ask, { ...input, ...more })).toMatchObject({
        code: 'CONFLICT',
      });
    }
    expect(await onDesk(input.id)).toMatchObject({ journalistEmail: input.email });
  });

  it('is told at the field what is wrong; the name of the outlet, which young people read, leads nowhere', async () => {
    const { api, refusal } = story;
    const wrong = async (more: object) =>
      ((await refusal(api.visitor, documents.ask, question(more)))?.['fields'] as { field: string }[]).map(
        ({ field }) => field,
      );
    expect(await wrong({ outlet: '', topic: ' ', publication: '', name: '', email: 'jet' })).toEqual(
      expect.arrayContaining(['outlet', 'topic', 'publication', 'name', 'email']),
    );
    expect(await wrong({ takesPlaceOn: '2027-01-05', answerBy: '2027-01-05' })).toEqual([
      'takesPlaceOn',
      'answerBy',
    ]);
    expect(await wrong({ answerBy: '2027-03-25' })).toEqual(['answerBy']);
    expect(await wrong({ outlet: 'Bel 06 12345678' })).toEqual(['outlet']);
  });

  it('sends so many an hour and no more; a program that fills in everything is heard by nobody', async () => {
    const { api, act, refusal } = story;
    const trapped = question({ subject: 'x' });
    await act(api.visitor, documents.ask, trapped);
    expect(await mailsOf('media-asked', trapped.id)).toEqual([]);
    const email = 'veel@example.org';
    for (const _ of [1, 2, 3, 4]) await act(api.visitor, documents.ask, question({ email }));
    expect(await refusal(api.visitor, documents.ask, question({ email }))).toMatchObject({
      code: 'RATE_LIMITED',
    });
  });

  it('gets one mail: a no in the words of the coordinator', async () => {
    const { api, act, refusal, marieke } = story;
    const input = question();
    await act(api.visitor, documents.ask, input);
    const words = 'Deze week hebben de jongeren toetsen.';
    await act(as(marieke), documents.decline, { id: input.id, words });
    expect((await mailsOf('media-answer', input.id)).map(({ toAddress }) => toAddress)).toEqual([
      input.email,
    ]);
    expect(await letterToJournalist(input.id)).toContain(words);
    expect(await refusal(as(marieke), documents.takeOn, { id: input.id })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('gets one mail: a yes with the mailbox of the house, and nothing of the young people; stopped before it left, a no', async () => {
    const { act, nova, kiki, marieke } = story;
    const id = await laid([nova, kiki]);
    await says(nova, id, true);
    for (const _ of ['once', 'again']) await act(as(marieke), documents.agree, { id });
    expect(await mailsOf('media-answer', id)).toHaveLength(1);
    const letter = await letterToJournalist(id);
    expect(letter).toContain('Eén jongere wil meedoen.');
    expect(letter).toMatch(/Contact.+@/);
    for (const secret of ['Nova', 'Noor', 'Kiki', 'Marieke', nova.email, kiki.email, marieke.email]) {
      expect(letter).not.toContain(secret);
    }
    await act(as(marieke), documents.stop, { id });
    expect(await mailsOf('media-answer', id)).toHaveLength(1);
    expect(await letterToJournalist(id)).toContain('het gaat toch niet door');
  });
});

describe('the desk', () => {
  it('is for coordinators: nobody else reads or does anything', async () => {
    const { api, nova, samira, rajesh, refusal } = story;
    const id = await prepared();
    for (const person of [nova, samira, rajesh]) {
      const read = await as(person).run(`query ($id: ID!) { mediaRequest(id: $id) { id } }`, { id });
      expect(read.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refusal(as(person), documents.takeOn, { id })).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await refusal(api.visitor, documents.takeOn, { id })).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('asks all who are ready and have room, and never fewer than two: it cannot choose whom', async () => {
    const { api, act, refusal, nova, kiki, bo, marieke } = story;
    const id = await prepared();
    await readyForMedia(nova);
    expect(await refusal(as(marieke), documents.lay, { id })).toMatchObject({ code: 'CONFLICT' });
    await readyForMedia(kiki, bo);
    await api.db.query('UPDATE board_members SET monthly_most = 0 WHERE person_id = $1', [bo.id]);
    expect(await act<OnDesk>(as(marieke), documents.lay, { id })).toMatchObject({
      answered: { asked: 2, waiting: 2 },
      yes: [],
    });
    expect((await mailsOf('media-laid', id)).map(({ personId }) => personId).sort()).toEqual(
      [nova.id, kiki.id].sort(),
    );
    expect(await refusal(as(bo), documents.answer, { id, accepts: true, takesPlaceOn: day })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('writes one text, for all and before they read it; numbers and addresses stay out of it', async () => {
    const { refusal, nova, kiki, marieke } = story;
    const before = await prepared();
    expect(
      await refusal(as(marieke), documents.brief, { id: before, briefing: 'App mij: 06 12345678' }),
    ).toMatchObject({ fields: [{ field: 'briefing' }] });
    const id = await laid([nova, kiki]);
    expect(await refusal(as(marieke), documents.brief, { id, briefing: 'Nova, doe je mee?' })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('lets a coordinator go along, and nobody else', async () => {
    const { refusal, samira, nova, marieke } = story;
    const id = await prepared();
    for (const { id: supporterId } of [samira, nova]) {
      expect(await refusal(as(marieke), documents.support, { id, supporterId })).toMatchObject({
        fields: [{ field: 'supporterId' }],
      });
    }
  });

  it('tells who goes along each time they are chosen, and nobody who is not any more', async () => {
    const { api, act, marieke } = story;
    const tess = await api.person({ name: 'Tess', roles: ['COORDINATOR'] });
    const rik = await api.person({ name: 'Rik', roles: ['COORDINATOR'] });
    const id = await prepared();
    const choose = async (person: TestPerson, hour: number) => {
      api.clock.set(new Date(`2027-01-05T${hour}:00:00Z`));
      await act(as(marieke), documents.support, { id, supporterId: person.id });
      return (await mailsOf('media-supporter', id)).map(({ personId }) => personId);
    };
    expect(await choose(tess, 10)).toEqual([tess.id]);
    await allLeft();
    expect(await choose(rik, 11)).toEqual([rik.id]);
    expect(await choose(tess, 12)).toEqual([tess.id]);
    await act(as(marieke), documents.support, { id, supporterId: marieke.id });
    expect(await composed('media-supporter', id)).toEqual([{ dropped: 'LEFT' }]);
    await endRoles(tess, rik);
  });

  it('shows what waits for somebody, and not what waits for young people', async () => {
    const { act, nova, kiki, marieke } = story;
    const waiting = async () =>
      (
        await as(marieke).data<{ mediaRequests: { edges: { node: { id: string } }[] } }>(
          '{ mediaRequests(first: 50, waiting: true) { edges { node { id } } } }',
        )
      ).mediaRequests.edges.map(({ node }) => node.id);
    const id = await prepared();
    expect(await waiting()).toContain(id);
    await readyForMedia(nova, kiki);
    await act(as(marieke), documents.lay, { id });
    expect(await waiting()).not.toContain(id);
    await says(nova, id, true);
    await says(kiki, id, false);
    expect(await waiting()).toContain(id);
    await act(as(marieke), documents.agree, { id });
    expect(await waiting()).not.toContain(id);
    story.api.clock.set(new Date('2027-03-24T09:00:00Z'));
    expect(await waiting()).toContain(id);
  });
});

describe('a young person', () => {
  it('says no without a reason: a number on the desk, no person, and it does not count', async () => {
    const { api, nova, kiki, act } = story;
    const id = await laid([nova, kiki]);
    const { askedThisMonth } = await act<{ askedThisMonth: number }>(as(nova), documents.ready, {
      isReady: true,
    });
    expect(askedThisMonth).toBe(1);
    await says(nova, id, false);
    await says(kiki, id, true);
    const seen = await onDesk(id);
    expect(seen).toMatchObject({ answered: { asked: 2, waiting: 0, no: 1 }, yes: [{ name: 'Kiki' }] });
    expect(JSON.stringify(seen)).not.toMatch(/Nova|Noor/);
    expect(
      (await act<{ askedThisMonth: number }>(as(nova), documents.ready, { isReady: true })).askedThisMonth,
    ).toBe(0);
    const fields = await api
      .as(nova)
      .data<{ __type: { inputFields: { name: string }[] } }>(
        '{ __type(name: "AnswerMediaInput") { inputFields { name } } }',
      );
    expect(fields.__type.inputFields.map(({ name }) => name).sort()).toEqual([
      'accepts',
      'id',
      'takesPlaceOn',
    ]);
  });

  it('counts it for what they take on: who still thinks about as much as they want is asked no more by journalists', async () => {
    const { api, nova, kiki, bo, marieke } = story;
    await api.db.query('UPDATE board_members SET monthly_most = 1');
    await laid([nova, kiki]);
    const other = await prepared();
    await readyForMedia(bo);
    expect((await story.refusal(as(marieke), documents.lay, { id: other }))?.['code']).toBe('CONFLICT');
  });

  it('stands as before where a coordinator looks: neither that they were asked nor their no is seen there', async () => {
    const { act, nova, kiki, marieke } = story;
    await story.api.db.query('UPDATE board_members SET monthly_most = 1');
    const board = async () =>
      (
        await as(marieke).data<{
          boardMembers: { name: string; standing: string; askedThisMonth: number }[];
        }>('{ boardMembers { name standing askedThisMonth } }')
      ).boardMembers;
    const before = await board();
    const id = await laid([nova, kiki]);
    expect(await board()).toEqual(before);
    await says(nova, id, false);
    expect(await board()).toEqual(before);
    await says(kiki, id, true);
    expect(
      (await board()).filter((each) => !before.some((was) => JSON.stringify(was) === JSON.stringify(each))),
    ).toMatchObject([{ name: 'Kiki', askedThisMonth: 1, standing: 'FULL' }]);
    const invites = (personId: string, requestId: string) =>
      act<{ outcome: string }>(
        as(marieke),
        'mutation ($input: InviteBoardMemberInput!) { step: inviteBoardMember(input: $input) { outcome } }',
        { requestId, personId },
      );
    const requestId = await story.hosted();
    expect((await invites(kiki.id, requestId)).outcome).toBe('FULL');
    expect((await invites(nova.id, requestId)).outcome).not.toBe('FULL');
  });

  it('reads the outlet, the day and the briefing, and nothing of the journalist', async () => {
    const { nova, kiki } = story;
    const id = await laid([nova, kiki]);
    const read = await as(nova).data<{ mediaAsk: object }>(
      `query ($id: ID!) { mediaAsk(id: $id) { ${ask} } }`,
      { id },
    );
    expect(read.mediaAsk).toMatchObject({
      outlet: 'De Stadskrant',
      supporterName: 'Marieke',
      canAnswer: true,
    });
    const type = await as(nova).data<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "MediaAsk") { fields { name } } }',
    );
    expect(type.__type.fields.map(({ name }) => name).join(' ')).not.toMatch(
      /journalist|email|topic|publication /i,
    );
  });

  it('takes a yes back until it is published; who keeps it and who goes along hear at once', async () => {
    const { api, act, refusal, nova, kiki, marieke } = story;
    const tess = await api.person({ name: 'Tess', roles: ['COORDINATOR'] });
    const id = await laid([nova, kiki]);
    await act(as(marieke), documents.support, { id, supporterId: tess.id });
    for (const person of [nova, kiki]) await says(person, id, true);
    await act(as(marieke), documents.agree, { id });
    expect(await act(as(nova), documents.withdraw, { id })).toMatchObject({
      state: 'WITHDRAWN',
      canWithdraw: false,
    });
    expect((await mailsOf('media-withdrawn', id)).map(({ personId }) => personId).sort()).toEqual(
      [marieke.id, tess.id].sort(),
    );
    expect((await onDesk(id)).yes.map(({ name }) => name)).toEqual(['Kiki']);
    const url = 'https://stadskrant.example.org/thuis';
    await act(as(marieke), documents.publish, { id, url });
    expect((await mailsOf('media-published', id)).map(({ personId }) => personId)).toEqual([kiki.id]);
    expect(await refusal(as(kiki), documents.withdraw, { id })).toMatchObject({ code: 'CONFLICT' });
    await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [tess.id]);
  });

  it('is heard by all coordinators when neither who keeps it nor who goes along can be reached', async () => {
    const { api, act, nova, kiki, marieke } = story;
    const tess = await api.person({ name: 'Tess', roles: ['COORDINATOR'] });
    const rik = await api.person({ name: 'Rik', roles: ['COORDINATOR'] });
    const id = await laid([nova, kiki]);
    await act(as(tess), documents.takeOn, { id });
    await act(as(tess), documents.support, { id, supporterId: rik.id });
    for (const person of [nova, kiki]) await says(person, id, true);
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [tess.id]);
    await endRoles(rik);
    for (const person of [nova, kiki]) await act(as(person), documents.withdraw, { id });
    expect((await mailsOf('media-withdrawn', id)).map(({ personId }) => personId)).toEqual([
      marieke.id,
      marieke.id,
    ]);
  });

  it('hears each time the day moves, also when it moves back', async () => {
    const { api, act, nova, kiki, marieke } = story;
    const id = await laid([nova, kiki]);
    const told: number[] = [];
    for (const [hour, takesPlaceOn] of [
      [10, '2027-03-25'],
      [11, day],
      [12, '2027-03-25'],
    ] as const) {
      api.clock.set(new Date(`2027-01-05T${hour}:00:00Z`));
      await act(as(marieke), documents.move, { id, takesPlaceOn });
      told.push((await mailsOf('media-moved', id)).length);
      await allLeft();
    }
    expect(told).toEqual([2, 2, 2]);
  });

  it('is asked anew when the day moves: a yes was to one day', async () => {
    const { act, refusal, nova, kiki, marieke } = story;
    const id = await laid([nova, kiki]);
    await says(nova, id, true);
    await act(as(marieke), documents.move, { id, takesPlaceOn: '2027-03-25' });
    expect(await onDesk(id)).toMatchObject({ yes: [], answered: { waiting: 2 } });
    expect(await refusal(as(marieke), documents.agree, { id })).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal(as(nova), documents.answer, { id, accepts: true, takesPlaceOn: day })).toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
    await says(nova, id, true, '2027-03-25');
    const history = await story.api.db.query<{ day: string; by: string | null }[]>(
      `SELECT takes_place_on::text AS day, ended_by AS by FROM media_consents WHERE request_id = $1 ORDER BY id`,
      [id],
    );
    expect(history).toEqual([
      { day, by: 'MOVED' },
      { day: '2027-03-25', by: null },
    ]);
  });

  it('who may be below sixteen needs a parent or guardian for this very outlet and day', async () => {
    const { api, act, refusal, kiki, marieke } = story;
    const yara = await aBoardMember(api, 'Yara', { birthYear: 2012 });
    await api.db.query(`UPDATE board_members SET guardian_agreed_on = '2026-12-01' WHERE person_id = $1`, [
      yara.id,
    ]);
    const id = await laid([yara, kiki]);
    expect(await says(yara, id, true)).toMatchObject({ state: 'YES', waitsForGuardian: true });
    await says(kiki, id, false);
    expect(await refusal(as(marieke), documents.agree, { id })).toMatchObject({ code: 'CONFLICT' });
    const [yes] = (await onDesk(id)).yes;
    await act(as(marieke), documents.guardian, { id: yes!.id, agreed: true });
    expect(await act(as(marieke), documents.agree, { id })).toMatchObject({ status: 'AGREED' });
    await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [yara.id]);
    expect((await onDesk(id)).yes).toEqual([]);
    expect(
      await refusal(as(marieke), documents.publish, { id, url: 'https://stadskrant.example.org/1' }),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  it('whose parent or guardian did not agree took no part in what is published', async () => {
    const { api, act, nova, kiki, marieke } = story;
    const yara = await aBoardMember(api, 'Yara', { birthYear: 2012 });
    await api.db.query(`UPDATE board_members SET guardian_agreed_on = '2026-12-01' WHERE person_id = $1`, [
      yara.id,
    ]);
    const id = await laid([yara, nova, kiki]);
    for (const person of [yara, nova]) await says(person, id, true);
    await act(as(marieke), documents.agree, { id });
    const url = 'https://stadskrant.example.org/3';
    await act(as(marieke), documents.publish, { id, url });
    expect((await onDesk(id)).yes.map(({ name }) => name)).toEqual(['Nova']);
    expect((await mailsOf('media-published', id)).map(({ personId }) => personId)).toEqual([nova.id]);
    expect((await mailsOf('media-over', id)).map(({ personId }) => personId)).toEqual([yara.id]);
    expect(JSON.stringify(await composed('media-over', id))).toContain('heeft gepubliceerd, zonder jou');
    const own = async (person: TestPerson) =>
      (
        await as(person).data<{ mediaAsk: object }>(`query ($id: ID!) { mediaAsk(id: $id) { ${ask} } }`, {
          id,
        })
      ).mediaAsk;
    expect(await own(yara)).toMatchObject({ publishedUrl: null, isOver: true, waitsForGuardian: false });
    expect(await own(nova)).toMatchObject({ publishedUrl: url, isOver: false });
    await endRoles(yara);
  });

  it('who leaves the board leaves no consent that stands', async () => {
    const { api, act, kiki, marieke } = story;
    const cas = await aBoardMember(api, 'Cas');
    const id = await laid([cas, kiki]);
    await says(cas, id, true);
    await act(as(cas), 'mutation ($input: LeaveBoardInput!) { step: leaveBoard(input: $input) }', {
      keep: [],
    });
    expect((await onDesk(id)).yes).toEqual([]);
    expect((await mailsOf('media-withdrawn', id)).map(({ personId }) => personId)).toEqual([marieke.id]);
  });

  it('hears it when it does not go on, and consents end', async () => {
    const { api, act, nova, kiki, marieke } = story;
    const id = await laid([nova, kiki]);
    await says(nova, id, true);
    await says(kiki, id, false);
    await act(as(marieke), documents.agree, { id });
    await act(as(marieke), documents.stop, { id });
    expect((await mailsOf('media-over', id)).map(({ personId }) => personId)).toEqual([nova.id]);
    expect(
      await api.db.query('SELECT ended_by AS by FROM media_consents WHERE request_id = $1', [id]),
    ).toEqual([{ by: 'STOPPED' }]);
  });
});

describe('what is kept', () => {
  it('ninety days later nobody knows which journalist it was, nor who was asked; the consent stays five years', async () => {
    const { api, act, nova, kiki, marieke } = story;
    const id = await laid([nova, kiki]);
    await says(nova, id, true);
    await act(as(marieke), documents.agree, { id });
    await act(as(marieke), documents.publish, { id, url: 'https://stadskrant.example.org/2' });
    const rules = api.app.get(RetentionRules, { strict: false }).all;
    const erase = (name: string, before: string) =>
      api.db.transaction((tx) => rules.find((rule) => rule.name === name)!.erase(tx, new Date(before)));
    await erase('media-journalists', '2027-01-05T08:00:00Z');
    expect(await onDesk(id)).toMatchObject({ journalistName: 'Jet de Vries', answered: { asked: 2 } });
    await erase('media-journalists', '2027-01-06T08:00:00Z');
    expect(await onDesk(id)).toMatchObject({
      ...{ outlet: 'De Stadskrant', publishedUrl: 'https://stadskrant.example.org/2', status: 'PUBLISHED' },
      ...{ journalistName: null, journalistEmail: null, answered: { asked: 0 }, yes: [{ name: 'Nova' }] },
    });
    const left = `SELECT 1 FROM mail_messages WHERE subject_id = $1 AND to_address <> ''`;
    expect(await api.db.query(left, [id])).toEqual([]);
    await erase('media-consents', '2027-01-06T08:00:00Z');
    expect((await onDesk(id)).yes).toEqual([]);
  });

  it('also of a question that nobody closes: ninety days after the day it was for', async () => {
    const { api, nova, kiki } = story;
    const id = await laid([nova, kiki]);
    await says(nova, id, true);
    const rules = api.app.get(RetentionRules, { strict: false }).all;
    const erase = (name: string, before: string) =>
      api.db.transaction((tx) => rules.find((rule) => rule.name === name)!.erase(tx, new Date(before)));
    await erase('media-journalists', '2027-03-24T22:00:00Z');
    expect(await onDesk(id)).toMatchObject({ journalistName: 'Jet de Vries', answered: { asked: 2 } });
    await erase('media-journalists', '2027-03-25T00:00:00Z');
    expect(await onDesk(id)).toMatchObject({
      ...{ status: 'TAKEN_ON', journalistName: null, journalistEmail: null, answered: { asked: 0 } },
      yes: [{ name: 'Nova' }],
    });
    await erase('media-consents', '2027-03-25T00:00:00Z');
    expect((await onDesk(id)).yes).toEqual([]);
  });
});
