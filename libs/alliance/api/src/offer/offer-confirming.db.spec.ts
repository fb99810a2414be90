import {
  NotificationsModule,
  MailKinds,
  type MailContent,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId, Schedules } from '@verbonden/shared/server';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { AllianceWorkerModule } from '../alliance-worker.module';
import { anOffer, anOrganisation } from '../testing';
import { OfferDocuments } from './offer-documents';
import { Offer } from './offer.entity';
import { offerRequestRetention } from './offer-request-retention';
import { OfferSweep } from './offer-sweep';

let api: TestApi;
let bridge: { id: string };
let fatma: TestPerson;
let delano: TestPerson;
beforeAll(async () => {
  api = await testApi([
    PeopleModule,
    NotificationsModule,
    AllianceModule,
    AllianceWorkerModule,
    SearchApiModule,
  ]);
  bridge = await anOrganisation(api.db, { name: 'Huis De Vonk', slug: 'huis-de-vonk' });
  const kompas = await anOrganisation(api.db, { name: 'Het Kompas' });
  await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: bridge.id }] });
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'PROFESSIONAL', organisationId: bridge.id }] });
  delano = await api.person({ name: 'Delano', roles: [{ role: 'PROFESSIONAL', organisationId: kompas.id }] });
  await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
afterAll(() => api?.close());

interface Mailed extends PlannedMail {
  readonly to: string;
}
const sweep = () => api.app.get(OfferSweep).run();
const mailOf = (contextId: string) =>
  api.db.query<Mailed[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_name AS to, to_address AS "toAddress", locale,
            subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload
     FROM mail_messages WHERE context_id = $1 AND status IN ('PLANNED', 'SENDING') ORDER BY due_at, to_name`,
    [contextId],
  );
const kindOf = (name: string) => api.app.get(MailKinds, { strict: false }).get(name);
const compose = async (mail: Mailed) => (await kindOf(mail.kind).compose([mail])).get(mail.id);
const stateOf = (id: string) => api.db.getRepository(Offer).findOneByOrFail({ id });
const tokenIn = (mail: MailContent) => mail.button!.url.split('/').at(-1)!;
const ofMaker = (traits: Partial<Offer> = {}) => anOffer(api.db, bridge, { makerId: fatma.id, ...traits });
async function found(offer: Offer): Promise<void> {
  await api.db.transaction((tx) => api.app.get(OfferDocuments).write(tx, [offer]));
}
const searchable = async (words: string) =>
  (
    await api
      .as(delano)
      .data<{ searchEverything: { totalCount: number } }>(
        `query ($words: String!) { searchEverything(search: $words, first: 1) { totalCount } }`,
        { words },
      )
  ).searchEverything.totalCount;

const byLink = `query ($token: String!) { offerByLink(token: $token) { title organisationName status expiresOn isAsked } }`;
const confirm = `mutation ($input: ConfirmOfferByLinkInput!) {
  confirmOfferByLink(input: $input) { status expiresOn isAsked } }`;
const ask = `mutation ($input: AskForOfferInput!) { askForOffer(input: $input) { id } }`;
const code = async (person: TestPerson | null, document: string, variables: Record<string, unknown>) =>
  (await (person ? api.as(person) : api.visitor).run(document, variables)).errors?.[0]?.extensions?.code ??
  null;

describe('does an offer still hold?', () => {
  it('its maker is asked a month before, and once more a week before; nobody is asked twice', async () => {
    const offer = await ofMaker({ title: 'Zeilles', expiresOn: '2027-02-03' });
    const later = await ofMaker({ expiresOn: '2027-02-04' });
    await sweep();
    await sweep();
    const mails = await mailOf(offer.id);
    expect(mails.map(({ to, dueAt }) => `${to} ${dueAt.toISOString().slice(0, 10)}`)).toEqual([
      'Fatma 2027-01-04',
      'Fatma 2027-01-27',
    ]);
    expect(await compose(mails[0]!)).toMatchObject({
      subject: 'Geldt dit aanbod nog? Zeilles',
      news: '‘Zeilles’ van Huis De Vonk staat in het aanbod tot woensdag 3 februari 2027.',
      button: { url: expect.stringContaining('/aanbod-bevestigen/') as unknown },
    });
    expect(await mailOf(later.id)).toEqual([]);
  });

  it('two sweeps at once ask once', async () => {
    const { id } = await ofMaker({ expiresOn: '2027-01-20' });
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await mailOf(id)).toHaveLength(2);
  });

  it('one press on the page of the mail, signed out, keeps it a year; looking does nothing; twice is once', async () => {
    const offer = await ofMaker({ expiresOn: '2027-01-20' });
    await sweep();
    const [mail, reminder] = await mailOf(offer.id);
    const token = tokenIn((await compose(mail!)) as MailContent);
    expect(await api.visitor.data(byLink, { token })).toEqual({
      offerByLink: {
        title: offer.title,
        organisationName: 'Huis De Vonk',
        status: 'OFFERED',
        expiresOn: '2027-01-20',
        isAsked: true,
      },
    });
    expect((await stateOf(offer.id)).expiresOn).toBe('2027-01-20');
    const kept = { confirmOfferByLink: { status: 'OFFERED', expiresOn: '2028-01-04', isAsked: false } };
    expect(await api.visitor.data(confirm, { input: { token } })).toEqual(kept);
    expect(await api.visitor.data(confirm, { input: { token } })).toEqual(kept);
    expect(await compose(reminder!)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('what nobody confirmed ends on its day, and is found no more in the same moment', async () => {
    const offer = await ofMaker({ title: 'Bijenkastenproject', expiresOn: '2027-01-05' });
    await found(offer);
    await sweep();
    expect(await searchable('bijenkastenproject')).toBe(2);
    const [mail] = await mailOf(offer.id);
    const token = tokenIn((await compose(mail!)) as MailContent);
    api.clock.set(new Date('2027-01-05T09:00:00Z'));
    await sweep();
    expect(await stateOf(offer.id)).toMatchObject({ status: 'EXPIRED' });
    expect(await searchable('bijenkastenproject')).toBe(0);

    expect(await api.visitor.data(confirm, { input: { token } })).toMatchObject({
      confirmOfferByLink: { status: 'OFFERED', expiresOn: '2028-01-05' },
    });
    expect(await searchable('bijenkastenproject')).toBe(2);
  });

  it('a link that was altered opens nothing; one of who left the organisation or withdrew it neither keeps nor revives', async () => {
    const offer = await ofMaker({ expiresOn: '2027-01-20' });
    const leaver = await api.person({ roles: [{ role: 'PROFESSIONAL', organisationId: bridge.id }] });
    const left = await anOffer(api.db, bridge, { makerId: leaver.id, expiresOn: '2027-01-20' });
    await sweep();
    const [token, leftToken] = await Promise.all(
      [offer, left].map(async ({ id }) => tokenIn((await compose((await mailOf(id))[0]!)) as MailContent)),
    );
    await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [leaver.id]);
    const altered = `${token!.slice(0, -1)}${token!.endsWith('A') ? 'B' : 'A'}`;
    expect(await code(null, byLink, { token: leftToken })).toBe('NOT_FOUND');
    expect(await code(null, confirm, { input: { token: altered } })).toBe('NOT_FOUND');
    await api.db.getRepository(Offer).update({ id: offer.id }, { status: 'WITHDRAWN' });
    expect(await api.visitor.data(confirm, { input: { token } })).toMatchObject({
      confirmOfferByLink: { status: 'WITHDRAWN', isAsked: false },
    });
    expect(await compose((await mailOf(offer.id))[0]!)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('whose maker is gone asks the editors, and without editors the coordinators, who can keep it too', async () => {
    const lonely = await anOrganisation(api.db);
    const orphan = await anOffer(api.db, bridge, { expiresOn: '2027-01-20' });
    const alone = await anOffer(api.db, lonely, { expiresOn: '2027-01-20' });
    await sweep();
    expect((await mailOf(orphan.id)).map(({ to }) => to)).toEqual(['Samira', 'Samira']);
    const [mail] = await mailOf(alone.id);
    expect(mail!.to).toBe('Marieke');
    const token = tokenIn((await compose(mail!)) as MailContent);
    expect(await code(null, confirm, { input: { token } })).toBeNull();
    expect((await stateOf(alone.id)).expiresOn).toBe('2028-01-05');
  });
});

describe('asking for what is offered', () => {
  const message = 'Kun je in maart bij ons schoolteam komen vertellen?\n\nWij zijn met twaalf mensen.';
  const asking = (offerId: string, more: object = {}) => ({
    input: { id: newId(), offerId, message, ...more },
  });

  it('goes to its maker with who asks, and is answered by mail; nobody else reads it', async () => {
    const offer = await ofMaker({ title: 'Tekenles' });
    const variables = asking(offer.id);
    await api.as(delano).data(ask, variables);
    await api.as(delano).data(ask, variables);
    const mails = await mailOf(offer.id);
    expect(mails.map(({ to }) => to)).toEqual(['Fatma']);
    const content = (await compose(mails[0]!)) as MailContent;
    expect(content).toMatchObject({
      subject: 'Vraag over je aanbod: Tekenles',
      news: 'Delano (Het Kompas) vraagt iets over ‘Tekenles’ van Huis De Vonk.',
      replyTo: { name: 'Delano', address: delano.email },
    });
    expect(JSON.stringify(content.prose)).toContain('Wij zijn met twaalf mensen.');
    expect(JSON.stringify(mails[0]!.payload)).not.toContain('schoolteam');
  });

  it.each([
    ['a visitor', () => null, {}, 'UNAUTHENTICATED'],
    ['its maker', () => fatma, {}, 'FORBIDDEN'],
    ['somebody with nothing to say', () => delano, { message: 'Hoi' }, 'BAD_USER_INPUT'],
    ['somebody who writes a book', () => delano, { message: 'x'.repeat(1001) }, 'BAD_USER_INPUT'],
  ])('is refused to %s', async (_, who, more, refusal) => {
    const { id } = await ofMaker();
    expect(await code(who(), ask, asking(id, more))).toBe(refusal);
    expect(await mailOf(id)).toEqual([]);
  });

  it('is refused to a young carer of the sounding board, for what is over, and for what one may not know of', async () => {
    const nova = await api.person({ roles: ['SOUNDING_BOARD'] });
    const guest = await api.person();
    expect(await code(nova, ask, asking((await ofMaker()).id))).toBe('FORBIDDEN');
    expect(await code(delano, ask, asking((await ofMaker({ status: 'EXPIRED' })).id))).toBe('NOT_FOUND');
    expect(await code(guest, ask, asking((await ofMaker({ networkOnly: true })).id))).toBe('NOT_FOUND');
    expect(await code(guest, ask, asking(newId()))).toBe('NOT_FOUND');
  });

  it('ten a day are enough', async () => {
    const eager = await api.person();
    const { id } = await ofMaker();
    const codes: unknown[] = [];
    for (let time = 0; time < 11; time++) codes.push(await code(eager, ask, asking(id)));
    expect(codes).toEqual([...Array.from({ length: 10 }, () => null), 'RATE_LIMITED']);
    expect(await mailOf(id)).toHaveLength(10);
  });

  it('is not sent when who asked is gone, and erased when it has served its purpose', async () => {
    const passing = await api.person();
    const { id } = await ofMaker();
    await api.as(passing).data(ask, asking(id));
    const [mail] = await mailOf(id);
    const count = () => api.db.query<unknown[]>('SELECT 1 FROM offer_requests WHERE offer_id = $1', [id]);
    expect(await count()).toHaveLength(1);
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [passing.id]);
    expect(await compose(mail!)).toEqual({ dropped: 'GONE' });
    await offerRequestRetention.erase(api.db.manager, new Date(api.clock.now().getTime() - 1000));
    expect(await count()).toHaveLength(1);
    await offerRequestRetention.erase(api.db.manager, new Date(api.clock.now().getTime() + 1000));
    expect(await count()).toHaveLength(0);
  });

  it('fifty mails are written in as few statements as one', async () => {
    const { id } = await ofMaker();
    await api.as(delano).data(ask, asking(id));
    const [mail] = await mailOf(id);
    const writing = (times: number) =>
      statementsOf(api.db, () =>
        kindOf(mail!.kind).compose(Array.from({ length: times }, () => ({ ...mail!, id: newId() }))),
      );
    expect((await writing(50)).length).toBe((await writing(1)).length);
  });

  it('its sweep is among the schedules of the worker', () => {
    expect(() => api.app.get(Schedules, { strict: false }).register(api.app.get(OfferSweep))).toThrow(
      'alliance.end-offers',
    );
  });
});
