import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { type MailContent, MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { Ask } from '../ask/ask.entity';
import { Reply } from '../reply/reply.entity';
import type { Signal } from '../signal/signal.entity';
import { SignalsModule } from '../signals.module';
import { SignalsWorkerModule } from '../signals-worker.module';
import { aSignal, someWords } from '../testing';
import { MatchSources } from './match-sources';
import { Routing } from './routing.entity';

let api: TestApi;
let fatma: TestPerson;
let samira: TestPerson;
let bridge: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SignalsModule, SignalsWorkerModule]);
  await someWords(api.db);
  bridge = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
  fatma = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: bridge }] });
});
afterAll(() => api.close());

const title = 'Hoe begin je een zorgpauze?';
const anAsk = async (signal: Signal, traits: Partial<Ask> = {}) =>
  api.db.getRepository(Ask).save(
    Object.assign(new Ask(), {
      ...{ signalId: signal.id, askedById: fatma.id, askedAt: api.clock.now(), routedAt: api.clock.now() },
      ...{ escalateAt: new Date('2099-01-01'), escalatedAt: null, helped: null, closedAt: null },
      ...traits,
    }),
  );
const aRouting = async (signal: Signal, traits: Partial<Routing> = {}) =>
  api.db.getRepository(Routing).save(
    Object.assign(new Routing(), {
      ...{ signalId: signal.id, personId: samira.id, organisationId: bridge, reasons: ['SHARES'] },
      ...{ askedAt: api.clock.now(), nudgeAt: new Date('2099-01-01'), nudgedAt: null, outcome: 'WAITING' },
      passedToId: null,
      ...traits,
    }),
  );
const aReply = async (signal: Signal, traits: Partial<Reply> = {}) =>
  api.db.getRepository(Reply).save(
    Object.assign(new Reply(), {
      ...{ signalId: signal.id, personId: samira.id, organisationId: bridge, body: 'Begin klein.' },
      ...{ showName: false, helped: false },
      ...traits,
    }),
  );
const kindOf = (name: string) => api.app.get(MailKinds, { strict: false }).get(name);
async function written(kind: string, subjectId: string, locale: 'nl' | 'en' = 'nl') {
  const mail: PlannedMail = {
    ...{ id: newId(), kind, personId: samira.id, toName: 'Samira', toAddress: samira.email, locale },
    ...{ subjectId, contextId: null, dueAt: api.clock.now(), payload: {} },
  };
  return (await kindOf(kind).compose([mail])).get(mail.id);
}

describe('mail to who is asked', () => {
  it('brings the question, says why you, and is left for ever with one click', async () => {
    const signal = await aSignal(api.db, { title, raisedById: fatma.id });
    await anAsk(signal);
    const mail = (await written('signals.asked', (await aRouting(signal)).id)) as MailContent;
    expect(mail).toMatchObject({
      subject: `Weet jij dit? ${title}`,
      greeting: 'Dag Samira,',
      news: `Fatma heeft een vraag: ‘${title}’.`,
    });
    expect(mail.paragraphs).toContain('We vragen het jou, want jouw organisatie deelde hier kennis over.');
    expect(mail.button?.url).toMatch(/^https:\/\/verbonden\.example\.org\/gevraagd\/[\w-]+$/);
    expect(mail.links?.map(({ url }) => url)).toEqual([`${mail.button?.url}/niet-meer`]);
    expect(kindOf('signals.asked').necessary).toBe(false);
  });

  it('names the colleague who passed it on', async () => {
    const signal = await aSignal(api.db, { title, raisedById: fatma.id });
    await anAsk(signal);
    const joost = await api.person({ name: 'Joost' });
    await aRouting(signal, { personId: joost.id, outcome: 'PASSED_ON', passedToId: samira.id });
    const { id } = await aRouting(signal, { reasons: ['COLLEAGUE'] });
    expect(((await written('signals.asked', id)) as MailContent).paragraphs).toContain(
      'Joost gaf de vraag aan jou door.',
    );
  });

  it.each([
    ['once they reacted', { outcome: 'UNKNOWN' as const }, {}],
    ['once somebody took it up', {}, { status: 'CLOSED' as const }],
  ])('does not leave %s', async (_, routing, traits) => {
    const signal = await aSignal(api.db, { title, ...traits });
    await anAsk(signal);
    const { id } = await aRouting(signal, routing);
    for (const kind of ['signals.asked', 'signals.asked-nudge']) {
      expect(await written(kind, id)).toEqual({ dropped: 'MOVED_ON' });
    }
  });
});

describe('mail about replies', () => {
  it('brings the reply to who asked, with the name by consent only', async () => {
    const signal = await aSignal(api.db, { title, raisedById: fatma.id });
    await anAsk(signal);
    const { id } = await aReply(signal);
    expect(await written('signals.replied', id)).toMatchObject({
      news: `Een lid van het netwerk schreef je over ‘${title}’.`,
      preheader: 'Begin klein.',
    });
    await api.db.getRepository(Reply).update({ id }, { showName: true });
    expect(await written('signals.replied', id, 'en')).toMatchObject({
      news: `Samira wrote to you about ‘${title}’.`,
      button: { url: `https://verbonden.example.org/en/signalen/${signal.id}` },
    });
  });

  it('thanks who helped, and says whether their name stands there', async () => {
    const signal = await aSignal(api.db, { title, raisedById: fatma.id, status: 'CLOSED' });
    const ask = await anAsk(signal, {
      helped: 'Klein beginnen.',
      closedAt: api.clock.now(),
      forEverybody: true,
    });
    const { id } = await aReply(signal, { helped: true });
    const mail = (await written('signals.helped', id)) as MailContent;
    expect(mail.paragraphs.at(-1)).toBe('Je naam staat er niet bij.');
    expect(mail.button?.url).toBe(`https://verbonden.example.org/antwoorden/${ask.id}`);
  });

  it('tells coordinators that nobody replied, as long as that is so', async () => {
    const signal = await aSignal(api.db, { title, raisedById: fatma.id });
    const { id } = await anAsk(signal);
    expect(await written('signals.unanswered', id)).toMatchObject({ subject: `Nog geen antwoord: ${title}` });
    await aReply(signal);
    expect(await written('signals.unanswered', id)).toEqual({ dropped: 'MOVED_ON' });
  });
});

describe('the worker', () => {
  it('chooses members as soon as somebody asks, without waiting for its round', async () => {
    api.app.get(MatchSources, { strict: false }).register({
      name: 'test',
      matches: () => Promise.resolve([{ organisationId: bridge, reason: 'SHARES' as const }]),
    });
    const id = newId();
    await api.as(fatma).data(`mutation ($input: RaiseSignalInput!) { raiseSignal(input: $input) { id } }`, {
      input: { id, title, body: 'Wij zien het vaak.', theme: 'SUPPORT', askMembers: true },
    });
    const mails = async () =>
      api.db.query<{ to_name: string }[]>(
        `SELECT to_name FROM mail_messages WHERE context_id = $1 AND kind = 'signals.asked'`,
        [id],
      );
    const until = Date.now() + 10_000;
    while ((await mails()).length === 0 && Date.now() < until)
      await new Promise((done) => setTimeout(done, 25));
    expect(await mails()).toEqual([{ to_name: 'Samira' }]);
  });
});
