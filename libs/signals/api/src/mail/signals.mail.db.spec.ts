import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { type MailContent, MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { ownStatementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { Recognition } from '../recognition/recognition.entity';
import type { Signal } from '../signal/signal.entity';
import { SignalsModule } from '../signals.module';
import { SignalsWorkerModule } from '../signals-worker.module';
import { aSignal } from '../testing';

let api: TestApi;
let fatma: TestPerson;
let bridge: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, SignalsModule, SignalsWorkerModule]);
  fatma = await api.person({ name: 'Fatma' });
  bridge = (await anOrganisation(api.db, { name: 'Steunpunt De Brug' })).id;
});
afterAll(() => api.close());

const title = 'Wie praat er met het kind?';
const taken = () => ({
  title,
  status: 'TAKEN_UP' as const,
  ownerKind: 'ORGANISATION' as const,
  ownerOrganisationId: bridge,
  plan: 'We vragen het drie scholen.',
  planUntil: '2027-03-24',
});
const answered = () => ({
  ...taken(),
  status: 'ANSWERED' as const,
  answer: 'Drie vragen openen het gesprek.',
  answerUrl: '/kennis/een-kaartje',
});
const aMail = (kind: string, subjectId: string, locale: 'nl' | 'en' = 'nl'): PlannedMail => ({
  id: newId(),
  kind,
  personId: fatma.id,
  toName: 'Fatma',
  toAddress: fatma.email,
  locale,
  subjectId,
  contextId: null,
  dueAt: api.clock.now(),
  payload: {},
});
const kindOf = (name: string) => api.app.get(MailKinds, { strict: false }).get(name);
const compose = (mails: readonly PlannedMail[]) => kindOf(mails[0]!.kind).compose(mails);
async function composed(kind: string, signal: Signal, locale: 'nl' | 'en' = 'nl') {
  const mail = aMail(kind, signal.id, locale);
  return (await compose([mail])).get(mail.id);
}
const recognised = async (signal: Signal, traits: Partial<Recognition> = {}) =>
  api.db.getRepository(Recognition).save(
    Object.assign(new Recognition(), {
      signalId: signal.id,
      personId: fatma.id,
      organisationId: null,
      wantsMail: true,
      ...traits,
    }),
  );

describe('mail about a signal', () => {
  it('tells who raised it who took it up, what they will do and by when, in their language', async () => {
    const signal = await aSignal(api.db, taken());
    expect(await composed('signals.taken-up', signal)).toMatchObject({
      subject: `Opgepakt: ${title}`,
      greeting: 'Dag Fatma,',
      news: `Steunpunt De Brug gaat met je signaal aan de slag: ‘${title}’.`,
      facts: [{ label: 'Nieuws uiterlijk', value: 'woensdag 24 maart 2027' }],
      paragraphs: ['Het plan: We vragen het drie scholen.', 'Je krijgt bericht als er een antwoord is.'],
      button: { url: `https://verbonden.example.org/signalen/${signal.id}` },
    });
    expect(await composed('signals.taken-up', signal, 'en')).toMatchObject({
      subject: `Taken up: ${title}`,
      facts: [{ label: 'News by', value: 'Wednesday 24 March 2027' }],
      button: { url: `https://verbonden.example.org/en/signalen/${signal.id}` },
    });
  });

  it('brings the answer itself, and says how to close or open it again', async () => {
    const mail = (await composed('signals.answered', await aSignal(api.db, answered()))) as MailContent;
    expect(mail.subject).toBe(`Er is een antwoord: ${title}`);
    expect(mail.paragraphs[0]).toBe('Drie vragen openen het gesprek.');
    expect(mail.links).toBeUndefined();
  });

  it('who raised a double hears with which other question it stands now', async () => {
    const stays = await aSignal(api.db, { title: 'Wie zegt wat, en wanneer?' });
    const double = await aSignal(api.db, { title, mergedIntoId: stays.id });
    expect(await composed('signals.merged', double)).toMatchObject({
      news: 'Meer mensen vroegen dit. Je signaal staat nu bij ‘Wie zegt wat, en wanneer?’.',
    });
  });

  it.each([
    ['signals.taken-up', answered],
    ['signals.answered', taken],
    ['signals.closed', taken],
    ['signals.merged', taken],
  ] as const)('%s does not leave when the signal is elsewhere meanwhile', async (kind, traits) => {
    expect(await composed(kind, await aSignal(api.db, traits()))).toEqual({ dropped: 'MOVED_ON' });
  });
});

describe('mail to who recognised a signal', () => {
  it('is not necessary, and is left with one click, without signing in; looking alone changes nothing', async () => {
    const signal = await aSignal(api.db, answered());
    await recognised(signal);
    const mail = (await composed('signals.recognised-answered', signal)) as MailContent;
    expect(kindOf('signals.recognised-answered').necessary).toBe(false);
    const token = /^https:\/\/verbonden\.example\.org\/signaal-mail\/([\w-]+)$/.exec(
      mail.links?.[0]?.url ?? '',
    )?.[1];
    expect(mail.links).toMatchObject([{ label: 'Geen mail meer over dit signaal' }]);

    const look = `query ($token: String!) { signalMailByLink(token: $token) { title wantsMail } }`;
    const stop = `mutation ($token: String!) { stopSignalMailByLink(input: { token: $token }) { wantsMail } }`;
    for (const _ of ['once', 'again']) {
      expect(await api.visitor.data(look, { token })).toEqual({
        signalMailByLink: { title, wantsMail: true },
      });
    }
    for (const _ of ['once', 'again']) await api.visitor.data(stop, { token });
    expect(await composed('signals.recognised-answered', signal)).toEqual({ dropped: 'LEFT' });
    const altered = await api.visitor.run(stop, { token: `${token?.slice(0, -1)}x` });
    expect(altered.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('does not leave once the recognition was taken back', async () => {
    const signal = await aSignal(api.db, taken());
    expect(await composed('signals.recognised-taken-up', signal)).toEqual({ dropped: 'LEFT' });
  });

  it('is written for fifty people in as few statements as for one', async () => {
    const signal = await aSignal(api.db, taken());
    await recognised(signal);
    const asking = (count: number) =>
      ownStatementsOf(api.db, () =>
        compose(Array.from({ length: count }, () => aMail('signals.recognised-taken-up', signal.id))),
      );
    // The first time also reads what is kept afterwards, such as the name of the network.
    await asking(1);
    expect((await asking(50)).length).toBe((await asking(1)).length);
  });
});
