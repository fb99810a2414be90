import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation, aPartnership } from '@verbonden/alliance/testing';
import { type MailAnswer, type MailContent, MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { HandoverKeeper, PeopleModule } from '@verbonden/people/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignModule } from '../campaign.module';
import { CampaignWorkerModule } from '../campaign-worker.module';
import { anEdition } from '../testing';
import { taskMails } from './task-mail-plan';

const save = `mutation ($input: SaveWorkingGroupTaskInput!) { act: saveWorkingGroupTask(input: $input) { id version } }`;
const settle = `mutation ($input: SettleWorkingGroupTaskInput!) { act: settleWorkingGroupTask(input: $input) { id } }`;
const setMail = `mutation ($input: SetWorkingGroupMailInput!) { act: setWorkingGroupMail(input: $input) }`;
const saveChoices = `mutation ($input: SaveMailChoicesInput!) { act: saveMailChoices(input: $input) { calm } }`;
const saveByLink = `mutation ($input: SaveMailChoicesByLinkInput!) { act: saveMailChoicesByLink(input: $input) { rhythm } }`;
const stop = `mutation ($input: StopWorkingGroupMailByLinkInput!) { act: stopWorkingGroupMailByLink(input: $input) }`;

let api: TestApi;
let organisationId: string;
let edition: CampaignEdition;
let samira: TestPerson;
let ilse: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule, CampaignWorkerModule]);
  const brug = await anOrganisation(api.db, { name: 'Steunpunt De Brug' });
  await aPartnership(api.db, brug, { body: 'WEEK_WORKING_GROUP' });
  organisationId = brug.id;
  edition = await anEdition(api.db, { slug: '2027' });
}, 60_000);
beforeEach(async () => {
  // A Monday: what is given today is told on Tuesday.
  api.clock.set('2027-01-04T09:00:00Z');
  await api.db.query('DELETE FROM mail_messages; DELETE FROM working_group_tasks; DELETE FROM memberships');
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  ilse = await api.person({ name: 'Ilse', roles: [{ role: 'PROFESSIONAL', organisationId }] });
});
afterAll(() => api?.close());

const done = async (who: TestPerson, document: string, input: object) =>
  (await api.as(who).data<{ act: { id: string; version: number } }>(document, { input })).act;
const given = (more: object = {}) =>
  done(samira, save, {
    ...{
      id: newId(),
      editionId: edition.id,
      title: 'Bel de drukker',
      dueOn: '2027-03-31',
      personId: ilse.id,
    },
    ...more,
  });
const planned = (kind: string, person = ilse): Promise<(PlannedMail & { due: string })[]> =>
  api.db.query(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", locale, subject_id AS "subjectId",
            context_id AS "contextId", payload, to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS due
     FROM mail_messages WHERE person_id = $1 AND kind = $2 AND status IN ('PLANNED', 'SENDING') ORDER BY due_at`,
    [person.id, kind],
  );
const answerTo = async (mail: PlannedMail): Promise<MailAnswer> =>
  (await api.app.get(MailKinds, { strict: false }).get(mail.kind).compose([mail])).get(mail.id)!;
const letter = async (mail: PlannedMail) => (await answerTo(mail)) as MailContent;

describe('the mail with what somebody was given', () => {
  it('is one for all of a day, the next working morning, with a way to have no more of them', async () => {
    await given();
    await given({ title: 'Nodig de wethouder uit', dueOn: '2027-02-01' });
    const [mail, ...more] = await planned(taskMails.given);
    expect(more).toEqual([]);
    expect(mail!.due).toBe('2027-01-05 05:00');
    const content = await letter(mail!);
    expect(content.subject).toBe('2 taken voor jou in de werkgroep');
    expect(content.facts.map(({ value }) => value)).toEqual(['Nodig de wethouder uit', 'Bel de drukker']);
    expect(content.button?.url).toMatch(/\/week\/2027\/werkgroep$/);
    expect(content.links?.[0]?.url).toMatch(/\/week\/werkgroep\/mail\/[\w-]+$/);
  });

  it('says only what is still theirs, and nothing when that is nothing', async () => {
    const first = await given();
    const second = await given({ title: 'Nodig de wethouder uit' });
    const [mail] = await planned(taskMails.given);
    await done(ilse, settle, { id: first.id, status: 'DONE' });
    expect((await letter(mail!)).subject).toBe('Een taak voor jou: Nodig de wethouder uit');
    await done(ilse, settle, { id: second.id, status: 'REMOVED' });
    expect(await answerTo(mail!)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('does not come for what somebody took up themselves; the editors of an organisation hear of what it got', async () => {
    await done(ilse, save, {
      ...{ id: newId(), editionId: edition.id, title: 'Zelf', dueOn: '2027-03-31', personId: ilse.id },
    });
    expect(await planned(taskMails.given)).toEqual([]);
    await done(ilse, save, {
      ...{ id: newId(), editionId: edition.id, title: 'Samen', dueOn: '2027-03-31', organisationId },
    });
    const [mail] = await planned(taskMails.given, samira);
    expect((await letter(mail!)).subject).toBe('Een taak voor jou: Samen');
    expect(await planned(taskMails.given)).toEqual([]);
  });
});

describe('the reminder', () => {
  it('comes a week before the day, before the overview of that morning, in summer time as in winter', async () => {
    await given({ dueOn: '2027-03-31' });
    await given({ dueOn: '2027-04-08' });
    expect((await planned(taskMails.reminder)).map(({ due }) => due)).toEqual([
      '2027-03-24 05:00',
      '2027-04-01 04:00',
    ]);
  });

  it('moves with the day and the person, and goes when the task is done; open again it is there again', async () => {
    const id = newId();
    await given({ id });
    await given({ id, dueOn: '2027-04-08', expectedVersion: 1 });
    expect((await planned(taskMails.reminder)).map(({ due }) => due)).toEqual(['2027-04-01 04:00']);
    await given({ id, dueOn: '2027-04-08', personId: samira.id, expectedVersion: 2 });
    expect(await planned(taskMails.reminder)).toEqual([]);
    const [mail] = await planned(taskMails.reminder, samira);
    expect((await letter(mail!)).subject).toBe('Klaar op donderdag 8 april 2027: Bel de drukker');
    await done(samira, settle, { id, status: 'DONE' });
    expect(await planned(taskMails.reminder, samira)).toEqual([]);
    await done(samira, settle, { id, status: 'OPEN' });
    expect(await planned(taskMails.reminder, samira)).toHaveLength(1);
  });

  it('that could not leave in time says the day, and does not come after it', async () => {
    await given();
    const [mail] = await planned(taskMails.reminder);
    api.clock.set('2027-03-31T09:00:00Z');
    expect((await letter(mail!)).subject).toBe('Klaar op woensdag 31 maart 2027: Bel de drukker');
    api.clock.set('2027-04-01T09:00:00Z');
    expect(await answerTo(mail!)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('goes to who takes over, and to nobody who is not in the working group any more', async () => {
    await given();
    const keeper = api.app.get(HandoverKeeper, { strict: false });
    await api.db.transaction((tx) =>
      keeper.handOver(tx, { fromId: ilse.id, toId: samira.id, organisationId }),
    );
    const [mail] = await planned(taskMails.reminder, samira);
    expect((await letter(mail!)).subject).toBe('Klaar op woensdag 31 maart 2027: Bel de drukker');
    await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [samira.id]);
    expect(await answerTo(mail!)).toEqual({ dropped: 'MOVED_ON' });
  });
});

describe('mail about tasks', () => {
  /** What the page of the working group says, and the page with all mail. */
  const said = async (who: TestPerson) => {
    const { workingGroupSpace, myMailChoices } = await api.as(who).data<{
      workingGroupSpace: { mailWanted: boolean };
      myMailChoices: { choices: { group: string; rhythm: string }[] };
    }>(`{ workingGroupSpace(edition: "2027") { mailWanted } myMailChoices { choices { group rhythm } } }`);
    const choice = myMailChoices.choices.find(({ group }) => group === 'campaign.tasks');
    return { mailWanted: workingGroupSpace.mailWanted, rhythm: choice?.rhythm };
  };
  const chooseInMail = (rhythm: string) =>
    done(ilse, saveChoices, { choices: [{ group: 'campaign.tasks', rhythm }] });

  it('is one choice: left in a mail program or off at my mail, the working group says so and turns it on again', async () => {
    expect(await said(ilse)).toEqual({ mailWanted: true, rhythm: 'DAILY' });
    const token = api.app.get(SignedLinks, { strict: false }).token('mail-preferences', ilse.id);
    await api.visitor.data(saveByLink, { input: { token, group: 'campaign.tasks' } });
    expect(await said(ilse)).toEqual({ mailWanted: false, rhythm: 'OFF' });
    await done(ilse, setMail, { wanted: true });
    expect(await said(ilse)).toEqual({ mailWanted: true, rhythm: 'DAILY' });
    await chooseInMail('OFF');
    expect(await said(ilse)).toEqual({ mailWanted: false, rhythm: 'OFF' });
  });

  it('turned off at the working group is off at my mail; on keeps how often it came', async () => {
    await chooseInMail('WEEKLY');
    await done(ilse, setMail, { wanted: true });
    expect(await said(ilse)).toEqual({ mailWanted: true, rhythm: 'WEEKLY' });
    await done(ilse, setMail, { wanted: false });
    expect(await said(ilse)).toEqual({ mailWanted: false, rhythm: 'OFF' });
  });

  it('stops by the link in one, signed out, and begins again when asked', async () => {
    const token = api.app.get(SignedLinks, { strict: false }).token('working-group-mail', ilse.id);
    await api.visitor.data(stop, { input: { token } });
    await api.visitor.data(stop, { input: { token } });
    expect(await said(ilse)).toEqual({ mailWanted: false, rhythm: 'OFF' });
    const bad = await api.visitor.run(stop, { input: { token: `${token.slice(0, -1)}-` } });
    expect(bad.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const gone = api.app.get(SignedLinks, { strict: false }).token('working-group-mail', newId());
    expect((await api.visitor.run(stop, { input: { token: gone } })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
    await done(ilse, setMail, { wanted: true });
    expect(await said(ilse)).toEqual({ mailWanted: true, rhythm: 'DAILY' });
  });

  it('stays off for whoever had stopped it before there was one choice', async () => {
    await api.db.query('INSERT INTO working_group_mail_stops VALUES ($1)', [ilse.id]);
    const step = api.db.migrations.find(({ name }) => name?.startsWith('CampaignOneMailChoice'))!;
    await api.db.transaction((tx) => step.up(tx.queryRunner!));
    expect(await said(ilse)).toEqual({ mailWanted: false, rhythm: 'OFF' });
    expect(await api.db.query('SELECT FROM working_group_mail_stops')).toEqual([]);
  });
});
