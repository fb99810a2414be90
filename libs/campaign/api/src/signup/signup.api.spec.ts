import { AllianceModule, type Organisation } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId, RetentionRules } from '@verbonden/shared/server';
import { MailSink, testApi, type TestApi, type TestCaller } from '@verbonden/shared/testing';
import { CampaignActivity } from '../activity/activity.entity';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignModule } from '../campaign.module';
import { CampaignWorkerModule } from '../campaign-worker.module';
import { aMunicipality, anEdition, aPublicActivity } from '../testing';
import { CampaignSignup } from './signup.entity';
import { SignupMailPlan } from './signup-mail-plan';
import { SignupService } from './signup.service';

const signUp = `mutation ($input: SignUpForActivityInput!) { signUpForActivity(input: $input) { outcome token } }`;
const leave = `mutation ($input: LeaveActivityInput!) { leaveActivity(input: $input) { activity { title } } }`;
const byLink = `query ($token: String!) { campaignSignupByLink(token: $token) { chosenName hasReminder activity { slug } } }`;
const read = `query ($slug: ID!) { campaignActivity(slug: $slug) { seatsLeft takesSignups signupCount signupNames } }`;
const cancel = `mutation ($input: CancelCampaignActivityInput!) { cancelCampaignActivity(input: $input) { status } }`;

interface SignedUp {
  signUpForActivity: { outcome: string; token: string | null };
}

let api: TestApi;
let sink: MailSink;
let edition: CampaignEdition;
let organisation: Organisation;
let organiser: TestCaller;
let coordinator: TestCaller;

beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, AllianceModule, CampaignModule, CampaignWorkerModule], {
    SMTP_URL: sink.url,
  });
  edition = await anEdition(api.db, { slug: '2027' });
  organisation = await anOrganisation(api.db);
  organiser = api.as(
    await api.person({ roles: [{ role: 'PROFESSIONAL', organisationId: organisation.id }] }),
  );
  coordinator = api.as(await api.person({ roles: ['COORDINATOR'] }));
}, 60_000);
beforeEach(() => api.clock.set('2027-05-01T09:00:00Z'));
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

const activity = (more: Partial<CampaignActivity> = {}) =>
  aPublicActivity(api.db, { editionId: edition.id, organisationId: organisation.id, ...more });
const come = async ({ id: activityId }: CampaignActivity, more: object = {}) =>
  (
    await api.visitor.data<SignedUp>(signUp, {
      input: { id: newId(), activityId, chosenName: 'Zon', ...more },
    })
  ).signUpForActivity;
const look = async (caller: TestCaller, { slug }: CampaignActivity) =>
  (await caller.data<{ campaignActivity: object }>(read, { slug })).campaignActivity;

describe('coming to an activity', () => {
  it('needs a chosen name and no account; the same form twice is one person', async () => {
    const there = await activity({ seats: 5 });
    const id = newId();
    const first = await come(there, { id });
    expect(first).toEqual({ outcome: 'SIGNED_UP', token: expect.any(String) });
    expect(await come(there, { id })).toEqual(first);
    expect(await look(api.visitor, there)).toEqual({
      seatsLeft: 4,
      takesSignups: true,
      signupCount: null,
      signupNames: null,
    });
    expect(await api.visitor.data(byLink, { token: first.token })).toEqual({
      campaignSignupByLink: { chosenName: 'Zon', hasReminder: false, activity: { slug: there.slug } },
    });
  });

  it('a second child by the same form is told, and comes by the next press', async () => {
    const there = await activity();
    const id = newId();
    await come(there, { id, chosenName: 'Zon' });
    for (const other of [
      { activityId: there.id, chosenName: 'Maan' },
      { activityId: (await activity()).id, chosenName: 'Zon' },
    ]) {
      const { data, errors } = await api.visitor.run(signUp, { input: { id, ...other } });
      expect(data?.['signUpForActivity'] ?? null).toBeNull();
      expect(errors?.[0]?.extensions?.code).toBe('CONFLICT');
    }
    expect(await come(there, { chosenName: 'Maan' })).toMatchObject({ outcome: 'SIGNED_UP' });
    expect(await look(organiser, there)).toMatchObject({ signupNames: ['Maan', 'Zon'] });
  });

  it('two children who press at once by the same form: one comes, and the other is told', async () => {
    const there = await activity();
    const input = { id: newId(), activityId: there.id };
    const answers = await Promise.all(
      ['Zon', 'Maan'].map((chosenName) => api.visitor.run(signUp, { input: { ...input, chosenName } })),
    );
    const codes = answers.flatMap(({ errors }) => errors?.[0]?.extensions?.code ?? []);
    expect(codes).toEqual(['CONFLICT']);
    expect(await api.db.manager.countBy(CampaignSignup, { activityId: there.id })).toBe(1);
  });

  it('says that a reminder comes only when one does', async () => {
    const there = await activity();
    const hasReminder = async (token: string | null) =>
      (await api.visitor.data<{ campaignSignupByLink: { hasReminder: boolean } }>(byLink, { token }))
        .campaignSignupByLink.hasReminder;
    const early = await come(there, { reminderAddress: 'vroeg@example.org' });
    expect(await hasReminder(early.token)).toBe(true);
    api.clock.set('2027-06-01T14:00:00Z');
    const late = await come(there, { reminderAddress: 'laat@example.org' });
    expect(await hasReminder(late.token)).toBe(false);
  });

  it('twenty who press at once for three seats: three come', async () => {
    const there = await activity({ seats: 3 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => come(there)));
    expect(answers.filter(({ outcome }) => outcome === 'SIGNED_UP')).toHaveLength(3);
    expect(answers.filter(({ outcome }) => outcome === 'FULL')).toHaveLength(17);
    expect(await api.db.manager.countBy(CampaignSignup, { activityId: there.id })).toBe(3);
  });

  it('tells names to the organiser alone, by alphabet; a coordinator sees how many', async () => {
    const there = await activity();
    for (const chosenName of ['Zwaluw', 'Appel'])
      await come(there, { chosenName, reminderAddress: 'geheim@example.org' });
    expect(await look(organiser, there)).toMatchObject({ signupCount: 2, signupNames: ['Appel', 'Zwaluw'] });
    expect(await look(coordinator, there)).toMatchObject({ signupCount: 2, signupNames: null });
    expect(await look(api.visitor, there)).toMatchObject({ signupCount: null, signupNames: null });
    expect(JSON.stringify(await look(organiser, there))).not.toContain('geheim');
  });

  it.each([
    ['is cancelled', { status: 'CANCELLED' as const }],
    ['is joined elsewhere', { joining: 'ELSEWHERE' as const, joinUrl: 'https://example.org/kom' }],
    ['needs no sign-up', { joining: 'NONE' as const }],
  ])('is closed when it %s', async (_, traits) => {
    expect(await come(await activity(traits))).toEqual({ outcome: 'CLOSED', token: null });
  });

  it('is closed once its last moment has begun, and not found before it is public', async () => {
    const there = await activity();
    api.clock.set('2027-06-02T14:00:00Z');
    expect(await come(there)).toEqual({ outcome: 'CLOSED', token: null });
    const draft = await activity({ status: 'SUBMITTED', publishedAt: null });
    const { errors } = await api.visitor.run(signUp, {
      input: { id: newId(), activityId: draft.id, chosenName: 'Zon' },
    });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('says at the field what is wrong', async () => {
    const { id: activityId } = await activity();
    const input = { id: newId(), activityId, chosenName: ' ', reminderAddress: 'geen adres' };
    const { errors } = await api.visitor.run(signUp, { input });
    expect((errors?.[0]?.extensions?.fields ?? []).map(({ field }) => field).sort()).toEqual([
      'chosenName',
      'reminderAddress',
    ]);
  });

  it('can be left by the link: the seat is free and the row is gone', async () => {
    const there = await activity({ seats: 1 });
    const { token } = await come(there, { reminderAddress: 'weg@example.org' });
    expect(await come(there)).toMatchObject({ outcome: 'FULL' });
    expect(await api.visitor.data(leave, { input: { token } })).toEqual({
      leaveActivity: { activity: { title: there.title } },
    });
    expect(await api.visitor.data(leave, { input: { token } })).toEqual({
      leaveActivity: { activity: null },
    });
    expect(await api.db.query(`SELECT 1 FROM mail_messages WHERE to_address = 'weg@example.org'`)).toEqual(
      [],
    );
    expect((await api.visitor.run(byLink, { token })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await come(there)).toMatchObject({ outcome: 'SIGNED_UP' });
    const altered = await api.visitor.run(leave, { input: { token: `${token!.slice(0, -3)}abc` } });
    expect(altered.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('leaving', () => {
  it('waits for who moves the activity, so that no mail keeps the address', async () => {
    const there = await activity();
    // Within a day there is no reminder whose row would make them wait for each other by chance.
    api.clock.set('2027-06-02T09:00:00Z');
    const { token } = await come(there, { reminderAddress: 'vergeten@example.org' });
    const mails = api.app.get(SignupMailPlan, { strict: false });
    let left: Promise<unknown> | undefined;
    await api.db.transaction(async (tx) => {
      const locked = await tx.findOneOrFail(CampaignActivity, {
        where: { id: there.id },
        lock: { mode: 'pessimistic_write' },
      });
      await mails.tellOfMove(tx, await tx.save(Object.assign(locked, { sequence: 1 })));
      const leaving = api.app.get(SignupService, { strict: false }).leave({ token: token! });
      left = leaving;
      let isDone = false;
      void leaving.finally(() => (isDone = true));
      while (!isDone && !(await isSomebodyWaiting())) await new Promise(setImmediate);
    });
    await left;
    expect(
      await api.db.query(`SELECT kind, status FROM mail_messages WHERE to_address = 'vergeten@example.org'`),
    ).toEqual([]);
  });
});

/** Somebody waits for a lock in the database of this test. */
async function isSomebodyWaiting(): Promise<boolean> {
  const rows = await api.db.query<object[]>(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}

describe('mail to who left an address', () => {
  it('comes the day before, with when and where and the way to leave', async () => {
    const { id: municipalityId } = await aMunicipality(api.db, 'Zeist', 'Utrecht');
    const there = await activity({
      ...{ title: 'Suppen', form: 'ONSITE', municipalityId },
      ...{ venue: 'De Plas', address: 'Voorbeeldstraat 12', postcode: '3701 AA' },
    });
    const { token } = await come(there, { chosenName: 'Golf', reminderAddress: 'golf@example.org' });
    api.clock.set('2027-06-01T14:00:00Z');
    const mail = await sink.waitFor(({ subject }) => subject === 'Morgen: Suppen', 20_000);
    expect(mail.to).toEqual(['golf@example.org']);
    for (const words of [
      ...['Golf', 'woensdag 2 juni 2027, 16.00 – 18.00 uur', `/week/aanmelding/${token}`],
      'De Plas, Voorbeeldstraat 12, 3701 AA Zeist',
    ]) {
      expect(mail.text).toContain(words);
    }
  });

  it('is planned for the day before, and says in time that it is cancelled', async () => {
    const there = await activity({ title: 'Kanovaren' });
    await come(there, { reminderAddress: 'zon@example.org' });
    await come(there);
    const planned = await api.db.query<{ due_at: Date; to_address: string }[]>(
      `SELECT due_at, to_address FROM mail_messages WHERE context_id = $1`,
      [there.id],
    );
    expect(planned).toEqual([{ due_at: new Date('2027-06-01T14:00:00Z'), to_address: 'zon@example.org' }]);
    await organiser.data(cancel, { input: { id: there.id, because: 'Er is te veel wind.' } });
    const mail = await sink.waitFor(({ subject }) => subject === 'Gaat niet door: Kanovaren');
    expect(mail.text).toContain('Er is te veel wind.');
    const [{ status }] = await api.db.query<[{ status: string }]>(
      `SELECT status FROM mail_messages WHERE context_id = $1 AND kind = 'campaign.signup-reminder'`,
      [there.id],
    );
    expect(status).toBe('DROPPED');
  });
});

describe('what is over', () => {
  it('is cancelled without a mail', async () => {
    const there = await activity();
    await come(there, { reminderAddress: 'voorbij@example.org' });
    const kinds = async () =>
      (
        await api.db.query<{ kind: string }[]>(
          `SELECT kind FROM mail_messages WHERE context_id = $1 AND kind <> 'campaign.signup-reminder'`,
          [there.id],
        )
      ).map(({ kind }) => kind);
    api.clock.set('2027-06-02T16:00:00Z');
    await organiser.data(cancel, { input: { id: there.id, because: 'Toch niet.' } });
    expect(await kinds()).toEqual([]);
  });
});

describe('seven days after', () => {
  it('names and addresses are erased, also from the record of mail; how many came stays', async () => {
    const there = await activity();
    const later = await activity({
      moments: [{ startsAt: '2027-06-03T14:00:00.000Z', endsAt: '2027-06-03T16:00:00.000Z' }],
    });
    for (const each of [there, later]) await come(each, { reminderAddress: 'wis@example.org' });
    const rule = api.app.get(RetentionRules).all.find(({ name }) => name === 'campaign-signups')!;
    const erase = (now: string) =>
      api.db.transaction((tx) => rule.erase(tx, new Date(Date.parse(now) - rule.days * 86_400_000)));
    await erase('2027-06-09T16:00:00Z');
    expect(await api.db.manager.countBy(CampaignSignup, { activityId: there.id })).toBe(1);
    expect(await erase('2027-06-09T16:00:01Z')).toBeGreaterThan(0);
    expect(await api.db.manager.countBy(CampaignSignup, { activityId: there.id })).toBe(0);
    expect(await api.db.manager.countBy(CampaignSignup, { activityId: later.id })).toBe(1);
    expect(await look(organiser, there)).toMatchObject({ signupCount: 1, signupNames: [] });
    const mails = await api.db.query('SELECT to_address FROM mail_messages WHERE context_id = $1', [
      there.id,
    ]);
    expect(mails).toEqual([{ to_address: '' }]);
  });
});
