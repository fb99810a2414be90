import { AllianceModule } from '@verbonden/alliance/api';
import { type MailContent, MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { CampaignModule } from '../campaign.module';
import { CampaignWorkerModule } from '../campaign-worker.module';
import { stageMail, ToolkitStages } from '../material/toolkit-stages';
import { anEdition } from '../testing';

const documents = {
  begin: 'mutation ($input: BeginMaterialSetInput!) { beginMaterialSet(input: $input) { id } }',
  change:
    'mutation ($input: ChangeMaterialTemplateInput!) { changeMaterialTemplate(input: $input) { id version } }',
  follow:
    'mutation ($input: FollowToolkitInput!) { done: followToolkit(input: $input) { viewerFollowsToolkit } }',
  unfollow:
    'mutation ($input: UnfollowToolkitInput!) { done: unfollowToolkit(input: $input) { viewerFollowsToolkit } }',
  edition: 'query ($slug: ID!) { campaignEdition(slug: $slug) { viewerFollowsToolkit } }',
  ofLink: 'query ($token: String!) { toolkitFollowByLink(token: $token) { id viewerFollowsToolkit } }',
  stop: 'mutation ($input: StopToolkitMailByLinkInput!) { stopToolkitMailByLink(input: $input) }',
};

let api: TestApi;
let marieke: TestPerson;
let fatma: TestPerson;
let edition: { id: string; slug: string };
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule, CampaignWorkerModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
/** The card is out, the posters come on 3 March, the press release on 18 May. */
beforeEach(async () => {
  api.clock.set('2027-02-01T09:00:00Z');
  await api.db.query('DELETE FROM campaign_editions; DELETE FROM mail_messages');
  edition = await anEdition(api.db);
  await api.as(marieke).data(documents.begin, { input: { editionId: edition.id } });
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  await api.as(fatma).data(documents.follow, { input: { editionId: edition.id } });
});
afterAll(() => api.close());

/** What is planned after the worker looked. */
async function mails(): Promise<(PlannedMail & { status: string })[]> {
  await api.app.get(ToolkitStages).tell();
  return api.db.query(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", locale, subject_id AS "subjectId", status, payload
     FROM mail_messages WHERE kind = $1 AND status IN ('PLANNED', 'SENDING', 'SENT') ORDER BY created_at, id`,
    [stageMail],
  );
}
const letterOf = async (mail: PlannedMail) =>
  (await api.app.get(MailKinds).get(stageMail).compose([mail])).get(mail.id) as MailContent;
const templates = (): Promise<{ id: string; format: string; version: number }[]> =>
  api.db.query(
    `SELECT t.id, t.format, t.version FROM material_templates t
     JOIN material_sets s ON s.id = t.set_id WHERE s.edition_id = $1`,
    [edition.id],
  );
/** A coordinator gives a part another moment. */
async function moved(format: string, releasesAt: string): Promise<void> {
  const { id, version } = (await templates()).find((each) => each.format === format)!;
  const input = { id, version, heading: 'Kop', words: 'Tekst', releasesAt };
  await api.as(marieke).data(documents.change, { input });
}
const sent = () => api.db.query(`UPDATE mail_messages SET status = 'SENT'`);
const stage = '2027-03-03T09:00:00Z';

describe('who follows a toolkit', () => {
  it('hears of nothing that was out, and gets one mail for all that comes out at one moment', async () => {
    expect(await mails()).toEqual([]);
    api.clock.set(stage);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    const letter = await letterOf(mail!);
    expect(letter).toMatchObject({
      subject: expect.stringMatching(/^Nieuw materiaal voor de Week: \d+ onderdelen$/),
      facts: [
        { label: 'Om te drukken', value: expect.stringContaining('Poster A3, Poster A4') },
        { label: 'Voor het scherm', value: expect.stringContaining('Vierkant bericht') },
        { label: 'Om over te nemen', value: 'Tekst voor je nieuwsbrief' },
      ],
      button: { url: expect.stringContaining(`/week/${edition.slug}/materiaal`) },
      links: [{ url: expect.stringContaining('/week/materiaal/mail/') }],
    });
    await sent();
    expect(await mails()).toHaveLength(1);
    api.clock.set('2027-05-18T09:00:00Z');
    const [, last, ...more] = await mails();
    expect(more).toEqual([]);
    expect((await letterOf(last!)).subject).toBe('Nieuw materiaal voor de Week: Persbericht');
  });

  it('gets a mail for each stage, also when the worker was away for both', async () => {
    api.clock.set('2027-05-20T09:00:00Z');
    expect(await mails()).toHaveLength(2);
  });

  it('is told by one of three workers that look at the same moment', async () => {
    api.clock.set(stage);
    const stages = api.app.get(ToolkitStages);
    await Promise.all([stages.tell(), stages.tell(), stages.tell()]);
    expect(await mails()).toHaveLength(1);
  });

  it('hears of what was moved at its new moment, and not in a mail that had not left', async () => {
    api.clock.set('2027-05-18T09:00:00Z');
    const before = await mails();
    expect(before).toHaveLength(2);
    const release = (await templates()).find(({ format }) => format === 'PRESS_RELEASE')!;
    await moved('PRESS_RELEASE', '2027-05-20T09:00:00Z');
    const left = await mails();
    expect(left).toHaveLength(1);
    expect(left[0]!.payload['templateIds']).not.toContain(release.id);
    // A worker that held the old one already finds nothing to write.
    const old = before.find(({ payload }) => (payload['templateIds'] as string[]).includes(release.id))!;
    expect(await letterOf(old)).toEqual({ dropped: 'MOVED' });
    api.clock.set('2027-05-20T09:00:00Z');
    const [, news, ...more] = await mails();
    expect(more).toEqual([]);
    expect(news!.payload['templateIds']).toEqual([release.id]);
  });

  it('still hears of the rest of a stage when one part of it is moved', async () => {
    api.clock.set(stage);
    const count = ((await mails())[0]!.payload['templateIds'] as string[]).length;
    await moved('SQUARE', '2027-04-01T09:00:00Z');
    const [rest, ...others] = await mails();
    expect(others).toEqual([]);
    expect(rest!.payload['templateIds']).toHaveLength(count - 1);
    api.clock.set('2027-04-01T09:00:00Z');
    expect(await mails()).toHaveLength(2);
  });

  it('is not told again of what was told, however it is changed or taken back', async () => {
    api.clock.set(stage);
    await mails();
    await sent();
    await moved('SQUARE', '2027-03-02T09:00:00Z');
    expect(await mails()).toHaveLength(1);
    await moved('SQUARE', '2027-04-01T09:00:00Z');
    api.clock.set('2027-04-01T09:00:00Z');
    expect(await mails()).toHaveLength(1);
  });
});

describe('following', () => {
  it('is for whoever is signed in, and undone by the same button', async () => {
    const input = { editionId: edition.id };
    const visitor = await api.visitor.run(documents.follow, { input });
    expect(visitor.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const follows = async (person: TestPerson) =>
      (
        await api.as(person).data<{ campaignEdition: { viewerFollowsToolkit: boolean } }>(documents.edition, {
          slug: edition.slug,
        })
      ).campaignEdition.viewerFollowsToolkit;
    expect([await follows(fatma), await follows(marieke)]).toEqual([true, false]);
    await api.as(fatma).data(documents.follow, { input });
    expect(await api.as(fatma).data(documents.unfollow, { input })).toEqual({
      done: { viewerFollowsToolkit: false },
    });
    api.clock.set(stage);
    expect(await mails()).toEqual([]);
    const unknown = await api.as(fatma).run(documents.follow, {
      input: { editionId: '01890000-0000-7000-8000-000000000000' },
    });
    expect(unknown.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('ends by the link of a mail, signed out, also for what is planned; an altered link is nothing', async () => {
    api.clock.set(stage);
    const [mail] = await mails();
    const token = api.app.get(SignedLinks).token('toolkit-mail', mail!.subjectId);
    const shown = () => api.visitor.data(documents.ofLink, { token });
    expect(await shown()).toEqual({
      toolkitFollowByLink: { id: edition.id, viewerFollowsToolkit: false },
    });
    for (const _ of ['once', 'again']) await api.visitor.data(documents.stop, { input: { token } });
    expect(await shown()).toEqual({ toolkitFollowByLink: null });
    expect(await letterOf(mail!)).toEqual({ dropped: 'LEFT' });
    const altered = await api.visitor.run(documents.stop, { input: { token: `${token.slice(0, -1)}_` } });
    expect(altered.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('ends by the link of an old mail also for who left once and follows again', async () => {
    api.clock.set(stage);
    const [mail] = await mails();
    const token = api.app.get(SignedLinks).token('toolkit-mail', mail!.subjectId);
    const input = { editionId: edition.id };
    for (const document of [documents.unfollow, documents.follow])
      await api.as(fatma).data(document, { input });
    expect(await api.visitor.data(documents.ofLink, { token })).toMatchObject({
      toolkitFollowByLink: { id: edition.id },
    });
    await api.visitor.data(documents.stop, { input: { token } });
    expect(await api.db.query('SELECT id FROM toolkit_follows WHERE person_id = $1', [fatma.id])).toEqual([]);
  });
});
