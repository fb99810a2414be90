import { setTimeout as pause } from 'node:timers/promises';
import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { type MailContent, MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';
import { KnowledgeWorkerModule } from '../knowledge-worker.module';
import { aKnowledgeItem } from '../testing';
import { FollowSweep, newsMail } from './follow-sweep';

const follow = 'mutation F($input: FollowInput!) { done: follow(input: $input) { id kind frequency } }';
const mine = '{ myFollows { id kind frequency search } }';
const stop =
  'mutation S($input: StopFollowMailByLinkInput!) { stopFollowMailByLink(input: $input) { id frequency } }';

let api: TestApi;
let bridge: { id: string; slug: string };
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule, KnowledgeWorkerModule]);
  bridge = await anOrganisation(api.db, { name: 'Steunpunt De Brug' });
});
const wednesday = '2027-01-13T10:00:00Z';
beforeEach(async () => {
  api.clock.set(wednesday);
  await api.db.query(
    'DELETE FROM follows; DELETE FROM follow_news; DELETE FROM mail_messages; DELETE FROM knowledge_items',
  );
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
});
afterAll(() => api.close());

const follows = (person: TestPerson, input: object) =>
  api.as(person).data<{ done: { id: string; kind: string; frequency: string } }>(follow, { input });
/** Somebody follows since a moment; the clock of a test is not that of the database. */
async function followsSince(
  person: TestPerson,
  input: object,
  since = '2027-01-12T10:00:00Z',
): Promise<void> {
  const { done } = await follows(person, input);
  await api.db.query('UPDATE follows SET told_until = $2 WHERE id = $1', [done.id, since]);
}
/** An item that everybody can read since a moment. */
async function published(at: string, traits: Partial<KnowledgeItem> = {}): Promise<KnowledgeItem> {
  const item = await aKnowledgeItem(api.db, traits);
  await api.db.query('UPDATE knowledge_items SET first_published_at = $2 WHERE id = $1', [item.id, at]);
  return item;
}
async function mails(): Promise<PlannedMail[]> {
  await api.app.get(FollowSweep).run();
  // The worker's own round may hold somebody at this moment: what it tells is there once it lets go.
  await api.db.query('SELECT FROM follows FOR UPDATE');
  return api.db.query(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
            subject_id AS "subjectId", payload FROM mail_messages WHERE kind = $1 ORDER BY created_at`,
    [newsMail],
  );
}
async function letterOf(mail: PlannedMail): Promise<MailContent | { dropped: string }> {
  const answers = await api.app.get(MailKinds).get(newsMail).compose([mail]);
  return answers.get(mail.id) as MailContent;
}
const codeOf = async (
  caller: TestCaller,
  document: string,
  variables: Record<string, unknown>,
): Promise<unknown> => (await caller.run(document, variables)).errors?.[0]?.extensions?.['code'];

describe('who follows something at once', () => {
  it('hears within minutes what is new in a theme, an organisation and a search, each item once', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'AT_ONCE' });
    await followsSince(fatma, { organisation: bridge.slug, frequency: 'AT_ONCE' });
    await followsSince(fatma, { search: 'rouwdoos', frequency: 'AT_ONCE' });
    const fitsAll = await published('2027-01-13T09:00:00Z', {
      title: 'De rouwdoos',
      themes: ['GRIEF'],
      organisationId: bridge.id,
    });
    await published('2027-01-13T09:30:00Z', { title: 'Huiswerkhulp', themes: ['SUPPORT'] });
    await api.app.get(SearchIndex).reindex();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.payload).toMatchObject({ itemIds: [fitsAll.id] });
    expect(await letterOf(mail!)).toMatchObject({
      subject: 'Nieuw: De rouwdoos',
      facts: [{ value: 'De rouwdoos' }],
      links: [{ url: expect.stringContaining('/volgen/mail/') }],
    });
    expect(await mails()).toHaveLength(1);
  });

  it('hears nothing of what was there before, of drafts, or of what they share themselves', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'AT_ONCE' });
    await published('2027-01-11T09:00:00Z', { themes: ['GRIEF'] });
    await published('2027-01-13T09:00:00Z', { themes: ['GRIEF'], authorId: fatma.id });
    await published('2027-01-13T09:00:00Z', { themes: ['GRIEF'], status: 'DRAFT', publishedOn: null });
    expect(await mails()).toEqual([]);
  });

  it('hears of an item that is changed later no second time', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'AT_ONCE' });
    const item = await published('2027-01-13T09:00:00Z', { themes: ['GRIEF'] });
    expect(await mails()).toHaveLength(1);
    await api.db.query(`UPDATE knowledge_items SET status = 'ARCHIVED' WHERE id = $1`, [item.id]);
    await api.db.query(`UPDATE knowledge_items SET status = 'PUBLISHED' WHERE id = $1`, [item.id]);
    api.clock.set('2027-01-14T10:00:00Z');
    expect(await mails()).toHaveLength(1);
  });

  it('is told by one of two workers that look at the same moment', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'AT_ONCE' });
    await published('2027-01-13T09:00:00Z', { themes: ['GRIEF'] });
    const sweep = api.app.get(FollowSweep);
    await Promise.all([sweep.run(), sweep.run(), sweep.run()]);
    expect(await mails()).toHaveLength(1);
  });
});

describe('the week’s mail', () => {
  it('comes on Monday morning with all of the week, and not at all when there is nothing', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'WEEKLY' });
    await published('2027-01-13T09:00:00Z', { title: 'De eerste', themes: ['GRIEF'] });
    expect(await mails()).toEqual([]);
    await published('2027-01-16T09:00:00Z', { title: 'De tweede', themes: ['GRIEF'] });
    api.clock.set('2027-01-18T07:01:00Z');
    const [mail] = await mails();
    expect(await letterOf(mail!)).toMatchObject({
      subject: '2 nieuwe stukken die je volgt',
      facts: [{ value: 'De eerste' }, { value: 'De tweede' }],
    });
    api.clock.set('2027-01-25T07:01:00Z');
    expect(await mails()).toHaveLength(1);
  });

  it('is there for the overview of that same Monday, of whoever gets the news in one', async () => {
    await api.db.query(
      `INSERT INTO mail_preferences (person_id, mail_group, rhythm, chosen_at) VALUES ($1, 'knowledge.news', 'WEEKLY', now())`,
      [fatma.id],
    );
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'WEEKLY' });
    await published('2027-01-13T09:00:00Z', { themes: ['GRIEF'] });
    api.clock.set('2027-01-18T05:01:00Z');
    expect(await mails()).toHaveLength(1);
    const moment = () =>
      api.db.query<object[]>(
        `SELECT attempt_at AS "comesAt" FROM mail_messages WHERE kind = $1 AND waits_in IS NOT NULL`,
        [newsMail],
      );
    while ((await moment()).length === 0) await pause(20);
    expect(await moment()).toEqual([{ comesAt: new Date('2027-01-18T06:30:00Z') }]);
  });

  it('leaves out what is withdrawn before it leaves, and is not sent when nothing is left', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'WEEKLY' });
    const item = await published('2027-01-13T09:00:00Z', { themes: ['GRIEF'] });
    api.clock.set('2027-01-18T07:01:00Z');
    const [mail] = await mails();
    await api.db.query(`UPDATE knowledge_items SET status = 'ARCHIVED' WHERE id = $1`, [item.id]);
    expect(await letterOf(mail!)).toEqual({ dropped: 'MOVED_ON' });
  });
});

describe('what others do with what somebody shares', () => {
  let item: KnowledgeItem;
  beforeEach(async () => {
    item = await published('2027-01-02T09:00:00Z', { title: 'De vrije woensdag', authorId: fatma.id });
    // From the first round on they hear of it.
    expect(await mails()).toEqual([]);
  });
  const thanked = async (at: string, sentence: string | null = null): Promise<string> => {
    const id = newId();
    const { id: personId } = await api.person({ roles: ['PROFESSIONAL'] });
    await api.db.query(
      `INSERT INTO knowledge_thanks (id, item_id, person_id, sentence, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, item.id, personId, sentence, at],
    );
    return id;
  };
  const adopted = async (at: string, toldAtOnce = false): Promise<void> => {
    const { id: organisationId } = await anOrganisation(api.db, {});
    await api.db.query(
      `INSERT INTO knowledge_adoptions (id, item_id, organisation_id, place, told_at_once, created_at)
       VALUES ($1, $2, $3, 'Ermelo', $4, $5)`,
      [newId(), item.id, organisationId, toldAtOnce, at],
    );
  };

  it('stands in their mail of Monday: one line for each item, with what people wrote', async () => {
    await thanked('2027-01-13T09:00:00Z', 'Onze mentoren gebruiken het elke week.');
    await thanked('2027-01-14T09:00:00Z');
    await adopted('2027-01-14T10:00:00Z');
    api.clock.set('2027-01-18T07:01:00Z');
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.personId).toBe(fatma.id);
    expect(await letterOf(mail!)).toMatchObject({
      subject: 'Zo helpt het anderen: De vrije woensdag',
      facts: [
        {
          label: 'De vrije woensdag',
          value: '2 keer bedankt, nog een organisatie doet dit nu ook',
          url: `https://verbonden.example.org/kennis/${item.slug}#wij-doen-dit-ook`,
        },
      ],
      paragraphs: ['‘Onze mentoren gebruiken het elke week.’'],
      links: [{ url: expect.stringContaining('/volgen/mail/') }],
    });
  });

  it('is told once: the next Monday has nothing, and then there is no mail', async () => {
    await thanked('2027-01-13T09:00:00Z');
    api.clock.set('2027-01-18T07:01:00Z');
    expect(await mails()).toHaveLength(1);
    api.clock.set('2027-01-25T07:01:00Z');
    expect(await mails()).toHaveLength(1);
  });

  it('leaves out an adoption that was mailed at once, and with nothing else there is no mail', async () => {
    await adopted('2027-01-14T10:00:00Z', true);
    api.clock.set('2027-01-18T07:01:00Z');
    expect(await mails()).toEqual([]);
  });

  it('goes together with the news of what they follow in one mail', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'WEEKLY' });
    await published('2027-01-13T09:00:00Z', { title: 'De rouwdoos', themes: ['GRIEF'] });
    await thanked('2027-01-13T09:00:00Z');
    api.clock.set('2027-01-18T07:01:00Z');
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(await letterOf(mail!)).toMatchObject({
      subject: 'Nieuw: De rouwdoos',
      facts: [{ value: 'De rouwdoos' }, { label: 'De vrije woensdag', value: '1 keer bedankt' }],
    });
  });

  it('that was taken back before the mail leaves is not told', async () => {
    const id = await thanked('2027-01-13T09:00:00Z');
    api.clock.set('2027-01-18T07:01:00Z');
    const [mail] = await mails();
    await api.db.query('DELETE FROM knowledge_thanks WHERE id = $1', [id]);
    expect(await letterOf(mail!)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('is not told to who chose never, and stopping is no mail rather than gone', async () => {
    const { myFollows } = await api.as(fatma).data<{ myFollows: { id: string; kind: string }[] }>(mine);
    expect(myFollows).toMatchObject([{ kind: 'OWN', frequency: 'WEEKLY' }]);
    const unfollow = 'mutation U($input: UnfollowInput!) { unfollow(input: $input) }';
    await api.as(fatma).data(unfollow, { input: { id: myFollows[0]!.id } });
    await thanked('2027-01-13T09:00:00Z');
    api.clock.set('2027-01-18T07:01:00Z');
    expect(await mails()).toEqual([]);
    expect((await api.as(fatma).data<{ myFollows: unknown[] }>(mine)).myFollows).toMatchObject([
      { kind: 'OWN', frequency: 'NEVER' },
    ]);
  });

  it('reaches the editors of the organisation when nobody wrote the item', async () => {
    const ruud = await api.person({ name: 'Ruud', roles: [{ role: 'EDITOR', organisationId: bridge.id }] });
    item = await published('2027-01-02T09:00:00Z', { organisationId: bridge.id, authorId: null });
    await thanked('2027-01-13T09:00:00Z');
    await mails();
    api.clock.set('2027-01-18T07:01:00Z');
    expect((await mails()).map(({ personId }) => personId)).toEqual([ruud.id]);
  });
});

describe('leaving', () => {
  it('works from the mail without signing in, for one thing or for all, and an altered link opens nothing', async () => {
    const grief = (await follows(fatma, { theme: 'GRIEF', frequency: 'AT_ONCE' })).done;
    await follows(fatma, { theme: 'POLICY', frequency: 'WEEKLY' });
    const token = api.app.get(SignedLinks).token('follow-mail', fatma.id);
    const one = await api.visitor.data<{ stopFollowMailByLink: { id: string; frequency: string }[] }>(stop, {
      input: { token, followId: grief.id },
    });
    expect(one.stopFollowMailByLink.map(({ frequency }) => frequency).sort()).toEqual(['NEVER', 'WEEKLY']);
    const all = await api.visitor.data<typeof one>(stop, { input: { token } });
    expect(all.stopFollowMailByLink.map(({ frequency }) => frequency)).toEqual(['NEVER', 'NEVER']);
    const altered = `${token.slice(0, -2)}aa`;
    expect(await codeOf(api.visitor, stop, { input: { token: altered } })).toBe('NOT_FOUND');
  });

  it('a mail that was planned before does not leave any more', async () => {
    await followsSince(fatma, { theme: 'GRIEF', frequency: 'AT_ONCE' });
    await published('2027-01-13T09:00:00Z', { themes: ['GRIEF'] });
    const [mail] = await mails();
    const token = api.app.get(SignedLinks).token('follow-mail', fatma.id);
    await api.visitor.data(stop, { input: { token } });
    expect(await letterOf(mail!)).toEqual({ dropped: 'LEFT' });
  });
});

describe('what is followed', () => {
  it('is followed once, in the frequency that was asked last, and is nobody else’s', async () => {
    await follows(fatma, { search: 'rouw op school', filter: { themes: ['GRIEF', 'SUPPORT'] } });
    const { done } = await follows(fatma, {
      search: ' Rouw op  school',
      filter: { themes: ['SUPPORT', 'GRIEF'] },
      frequency: 'AT_ONCE',
    });
    const { myFollows } = await api.as(fatma).data<{ myFollows: unknown[] }>(mine);
    expect(myFollows).toEqual([
      { id: done.id, kind: 'SEARCH', frequency: 'AT_ONCE', search: 'rouw op school' },
    ]);
    const joost = await api.person({ name: 'Joost', roles: ['PROFESSIONAL'] });
    const change = 'mutation C($input: ChangeFollowInput!) { changeFollow(input: $input) { id } }';
    expect(await codeOf(api.as(joost), change, { input: { id: done.id, frequency: 'NEVER' } })).toBe(
      'NOT_FOUND',
    );
  });

  it('is something: a search without words or filters is refused with a text that says so', async () => {
    const { errors } = await api.as(fatma).run(follow, { input: { search: ' ' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'search' }] });
  });
});
