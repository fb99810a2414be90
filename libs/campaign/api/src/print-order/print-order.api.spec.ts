import { AllianceModule, type Organisation } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { type MailContent, MailKinds, type PlannedMail } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { newId } from '@verbonden/shared/server';
import { someoneWaits, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignWorkerModule } from '../campaign-worker.module';
import { CampaignModule } from '../campaign.module';
import { anEdition } from '../testing';
import { lockEdition } from './edition-lock';
import { PrintOrderLine } from './print-order-line.entity';
import { PrintOrder } from './print-order.entity';
import { printAddressRule } from './print-retention';

const saveItem = `mutation ($input: SavePrintItemInput!) { savePrintItem(input: $input) { id version } }`;
const removeItem = `mutation ($input: RemovePrintItemInput!) { removePrintItem(input: $input) }`;
const place = `mutation ($input: PlacePrintOrderInput!) { placePrintOrder(input: $input) { id version postcode addition } }`;
const withdraw = `mutation ($input: WithdrawPrintOrderInput!) { withdrawPrintOrder(input: $input) }`;
const send = `mutation ($input: SendPrintOrdersInput!) { sendPrintOrders(input: $input) { readyCount } }`;
const deliver = `mutation ($input: DeliverPrintOrderInput!) { deliverPrintOrder(input: $input) { status street } }`;
const ordering = `query ($edition: ID!) { printOrdering(edition: $edition) {
  viewerCanKeep items { id isOpen } ordersFor { id } orders { id organisationId lines { packs } } } }`;
const desk = `query ($edition: ID!) { printDesk(edition: $edition) {
  readyCount totals { packs orders } orders { status receiver lines { packs } } } }`;

interface Desk {
  readonly printDesk: {
    readyCount: number;
    totals: { packs: number; orders: number }[];
    orders: { status: string; receiver: string | null; lines: { packs: number }[] }[];
  };
}

let api: TestApi;
let edition: CampaignEdition;
let brug: Organisation;
let haven: Organisation;
let coordinator: TestPerson;
let fatma: TestPerson;
let samira: TestPerson;
let cards: string;
let posters: string;

beforeEach(async () => {
  api = await testApi([PeopleModule, AllianceModule, CampaignModule, CampaignWorkerModule]);
  api.clock.set('2027-04-01T09:00:00Z');
  edition = await anEdition(api.db);
  [brug, haven] = [await anOrganisation(api.db), await anOrganisation(api.db)];
  coordinator = await api.person({ roles: ['COORDINATOR'] });
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'EDITOR', organisationId: brug.id }] });
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: haven.id }] });
  cards = await anItem({ closesOn: '2027-04-30' });
  posters = await anItem({ title: '=Poster', packSize: 10, closesOn: '2027-05-07' });
});
afterEach(() => api?.close());

async function anItem(more: object = {}, who = coordinator) {
  const id = newId();
  const input = {
    ...{ id, editionId: edition.id, title: 'Vragenkaart', about: 'Een kaart met één vraag.' },
    ...{ packSize: 50, mostPacks: 4, closesOn: '2027-04-30', ...more },
  };
  await api.as(who).run(saveItem, { input });
  return id;
}
const places = (packs: Readonly<Record<string, number>>, more: object = {}, who = fatma) =>
  api.as(who).run<{ placePrintOrder: { id: string; version: number; postcode: string } }>(place, {
    input: {
      ...{ editionId: edition.id, organisationId: who === samira ? haven.id : brug.id },
      ...{
        receiver: 'Receptie',
        street: 'Voorbeeldstraat',
        houseNumber: '12a',
        postcode: '3512ab',
        place: 'Utrecht',
      },
      lines: Object.entries(packs).map(([itemId, count]) => ({ itemId, packs: count })),
      ...more,
    },
  });
interface Answer {
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string; readonly fields?: readonly { readonly field: string }[] };
  }[];
}
const codeOf = async (asked: Promise<Answer>) => (await asked).errors?.[0]?.extensions?.code ?? null;
const fieldsOf = async (asked: Promise<Answer>) =>
  (await asked).errors?.[0]?.extensions?.fields?.map(({ field }) => field) ?? [];
const deskNow = async () => (await api.as(coordinator).data<Desk>(desk, { edition: edition.slug })).printDesk;
const sends = (who = coordinator) => api.as(who).run(send, { input: { editionId: edition.id } });
const mails = () =>
  api.db.query<{ kind: string; name: string }[]>(
    `SELECT kind, to_name AS name FROM mail_messages WHERE kind LIKE 'campaign.print%' AND status IN ('PLANNED', 'SENDING')
     ORDER BY kind, to_name, created_at`,
  );
/** What the last confirmation says under its news. */
const told = async () => {
  const [mail] = await api.db.query<PlannedMail[]>(
    `SELECT id, kind, to_name AS "toName", locale, subject_id AS "subjectId", payload FROM mail_messages
     WHERE kind = 'campaign.print-ordered' ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  const { compose } = api.app.get(MailKinds, { strict: false }).get('campaign.print-ordered');
  return ((await compose([mail!])).get(mail!.id) as MailContent).paragraphs.join('\n');
};
const csv = (who: TestPerson) =>
  fetch(`${api.url}/files/drukwerk/${edition.slug}.csv`, { headers: { cookie: who.cookie } });

describe('ordering', () => {
  it('is for an editor of that organisation, who sees no other order', async () => {
    expect((await places({ [cards]: 2 })).data?.placePrintOrder).toMatchObject({
      version: 1,
      postcode: '3512 AB',
    });
    expect(await codeOf(places({ [cards]: 1 }, { organisationId: haven.id }))).toBe('FORBIDDEN');
    const professional = await api.person({ roles: [{ role: 'PROFESSIONAL', organisationId: brug.id }] });
    expect(await codeOf(places({ [cards]: 1 }, {}, professional))).toBe('FORBIDDEN');
    const seenBy = async (who: TestPerson) =>
      (
        await api.as(who).data<{ printOrdering: { orders: { lines: { packs: number }[] }[] } }>(ordering, {
          edition: edition.slug,
        })
      ).printOrdering.orders.map(({ lines }) => lines.map(({ packs }) => packs));
    expect(await seenBy(fatma)).toEqual([[2]]);
    expect(await seenBy(samira)).toEqual([]);
    expect(await seenBy(professional)).toEqual([]);
  });

  it('says at each field what cannot be right, all at once', async () => {
    const wrong = places(
      { [cards]: 5, [posters]: 1 },
      { street: 'Postbus 3', houseNumber: 'x', postcode: '3512', place: 'Utrecht' },
    );
    expect(await fieldsOf(wrong)).toEqual(['street', 'houseNumber', 'postcode', `packs-${cards}`]);
    expect(await fieldsOf(places({ [cards]: 0 }))).toEqual([`packs-${cards}`]);
    expect(await fieldsOf(places({ [cards]: 1 }, { place: 'Groningen' }))).toEqual(['postcode']);
    expect((await deskNow()).orders).toEqual([]);
  });

  it('is one order for each organisation: changed by who read it, confirmed as it is now', async () => {
    const order = (await places({ [cards]: 2 })).data!.placePrintOrder;
    expect((await places({ [cards]: 2 })).data?.placePrintOrder).toEqual(order);
    expect(await codeOf(places({ [cards]: 3 }))).toBe('CONFLICT');
    expect((await places({ [cards]: 3 }, { version: 1 })).data?.placePrintOrder.version).toBe(2);
    expect((await deskNow()).totals).toEqual([
      { packs: 3, orders: 1 },
      { packs: 0, orders: 0 },
    ]);
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      'campaign.print-ordered',
      'campaign.print-ordered',
    ]);
  });

  it('by two colleagues at once is one order; the second is asked to look first', async () => {
    const given = await Promise.all([places({ [cards]: 1 }), places({ [cards]: 2 })]);
    expect(given.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'OK').sort()).toEqual([
      'CONFLICT',
      'OK',
    ]);
    expect((await deskNow()).orders).toHaveLength(1);
  });

  it('of an item ends with its last day; the other items can still be changed', async () => {
    const { id } = (await places({ [cards]: 2 })).data!.placePrintOrder;
    api.clock.set('2027-04-30T21:59:00Z');
    await places({ [cards]: 3 }, { version: 1 });
    api.clock.set('2027-04-30T22:01:00Z');
    expect(await fieldsOf(places({ [cards]: 4 }, { version: 2 }))).toEqual([`packs-${cards}`]);
    expect(await codeOf(places({ [cards]: 3, [posters]: 1 }, { version: 2 }))).toBeNull();
    expect(await codeOf(api.as(fatma).run(withdraw, { input: { id } }))).toBe('CONFLICT');
  });

  it('is confirmed with the last day that is still to come, if there is one', async () => {
    await places({ [cards]: 1, [posters]: 1 });
    expect(await told()).toContain('Veranderen kan tot en met vrijdag 30 april 2027.');
    api.clock.set('2027-05-01T09:00:00Z');
    await places({ [cards]: 1, [posters]: 2 }, { version: 1 });
    expect(await told()).toContain('Veranderen kan tot en met vrijdag 7 mei 2027.');
    api.clock.set('2027-05-08T09:00:00Z');
    await places({ [cards]: 1, [posters]: 2 }, { version: 2, receiver: 'Fatma' });
    expect(await told()).not.toContain('Veranderen kan');
  });

  it('is withdrawn whole, by an editor of the organisation alone, and leaves no address and no mail', async () => {
    const { id } = (await places({ [cards]: 2 })).data!.placePrintOrder;
    expect(await codeOf(api.as(samira).run(withdraw, { input: { id } }))).toBe('NOT_FOUND');
    expect(await codeOf(api.as(fatma).run(withdraw, { input: { id } }))).toBeNull();
    expect(await api.db.manager.countBy(PrintOrder, {})).toBe(0);
    expect(await mails()).toEqual([]);
  });
});

describe('taking it to the printer', () => {
  it('counts per item and gives a file whose cells no spreadsheet takes for a formula', async () => {
    await places({ [cards]: 2, [posters]: 1 }, { receiver: '=HYPERLINK("x")' });
    await places({ [cards]: 1 }, {}, samira);
    api.clock.set('2027-05-08T09:00:00Z');
    expect((await deskNow()).totals).toEqual([
      { packs: 3, orders: 2 },
      { packs: 1, orders: 1 },
    ]);
    const file = await (await csv(coordinator)).text();
    expect(file).toContain(`"'=Poster (pak van 10)"`);
    expect(file).toContain(`"'=HYPERLINK(""x"")";"Voorbeeldstraat";"12";"a";"3512 AB";"Utrecht";"2";"1"`);
    expect((await csv(fatma)).status).toBe(403);
  });

  it('holds no parcel that can still change, and tells what is new from what the printer has already', async () => {
    await places({ [cards]: 2 }, { receiver: 'Fatma' });
    await places({ [posters]: 1 }, { receiver: 'Samira' }, samira);
    const parcels = async () =>
      [...(await (await csv(coordinator)).text()).matchAll(/^"([^"]+)";"[^"]+";"(Fatma|Samira)"/gm)].map(
        ([, stand, receiver]) => `${receiver}: ${stand}`,
      );
    expect(await parcels()).toEqual([]);
    api.clock.set('2027-05-01T09:00:00Z');
    expect(await parcels()).toEqual(['Fatma: nieuw']);
    await sends();
    expect(await parcels()).toEqual(['Fatma: al bij de drukker']);
    api.clock.set('2027-05-08T09:00:00Z');
    expect(await parcels()).toEqual(['Samira: nieuw', 'Fatma: al bij de drukker']);
    expect((await deskNow()).orders.map(({ status }) => status)).toEqual(['SENT', 'PLACED']);
  });

  it('waits for the last day of everything in an order; then it is fixed, and its editor hears once', async () => {
    await places({ [cards]: 2 });
    await places({ [posters]: 1 }, {}, samira);
    api.clock.set('2027-05-01T09:00:00Z');
    expect((await deskNow()).readyCount).toBe(1);
    await Promise.all([sends(), sends()]);
    expect((await mails()).filter(({ kind }) => kind === 'campaign.print-sent')).toEqual([
      { kind: 'campaign.print-sent', name: 'Fatma' },
    ]);
    expect(await codeOf(places({ [cards]: 2 }, { version: 1, street: 'Elders' }))).toBe('CONFLICT');
    expect(await codeOf(sends(fatma))).toBe('FORBIDDEN');
  });

  it('ends with the address erased on delivery; how much it was stays', async () => {
    const { id } = (await places({ [cards]: 2 })).data!.placePrintOrder;
    const delivers = (who: TestPerson) => api.as(who).run(deliver, { input: { id } });
    expect(await codeOf(delivers(coordinator))).toBe('NOT_FOUND');
    api.clock.set('2027-05-01T09:00:00Z');
    await sends();
    expect(await codeOf(delivers(fatma))).toBe('FORBIDDEN');
    await delivers(coordinator);
    const [row] = await api.db.query<object[]>(
      'SELECT receiver, street, house_number, addition, postcode, place FROM print_orders',
    );
    expect(Object.values(row!)).toEqual([null, null, null, null, null, null]);
    expect((await deskNow()).orders).toEqual([
      { status: 'DELIVERED', receiver: null, lines: [{ packs: 2 }] },
    ]);
    expect(await (await csv(coordinator)).text()).not.toContain('Voorbeeldstraat');
    const reach = await api.visitor.data<{ editionReach: { numbers: { code: string; value: number }[] } }>(
      'query ($slug: ID!) { editionReach(edition: $slug) { numbers { code value } } }',
      { slug: edition.slug },
    );
    expect(reach.editionReach.numbers).toContainEqual({ code: 'printed', value: 100 });
  });

  it('a month after the Week whatever was not marked is erased too', async () => {
    await places({ [cards]: 2 });
    const erase = (before: string) =>
      api.db.transaction((tx) => printAddressRule.erase(tx, new Date(before)));
    expect(await erase('2027-06-07T12:00:00Z')).toBe(0);
    expect(await erase('2027-06-08T12:00:00Z')).toBe(1);
    expect(await api.db.manager.findOneByOrFail(PrintOrder, {})).toMatchObject({
      receiver: null,
      place: null,
    });
  });
});

describe('what can be ordered', () => {
  it('stays when it is taken away at the moment that somebody orders it', async () => {
    const { id: orderId } = (await places({ [posters]: 1 })).data!.placePrintOrder;
    const ordering = api.db.createQueryRunner();
    await ordering.startTransaction();
    try {
      await lockEdition(ordering.manager, edition.id);
      const removed = codeOf(api.as(coordinator).run(removeItem, { input: { id: cards } }));
      await Promise.race([removed, someoneWaits(api.db)]);
      await ordering.manager.insert(PrintOrderLine, { id: newId(), orderId, itemId: cards, packs: 1 });
      await ordering.commitTransaction();
      expect(await removed).toBe('CONFLICT');
    } finally {
      await ordering.release();
    }
  });

  it('is kept by a coordinator, and not taken away once somebody ordered it', async () => {
    expect(await codeOf(api.as(fatma).run(removeItem, { input: { id: posters } }))).toBe('FORBIDDEN');
    await places({ [cards]: 1 });
    const removes = (id: string) => codeOf(api.as(coordinator).run(removeItem, { input: { id } }));
    expect(await removes(cards)).toBe('CONFLICT');
    expect(await removes(posters)).toBeNull();
    const changes = (more: object) =>
      api.as(coordinator).run(saveItem, {
        input: {
          ...{ id: cards, editionId: edition.id, title: 'Vragenkaart', about: 'Een kaart met één vraag.' },
          ...{ packSize: 50, mostPacks: 4, closesOn: '2027-04-30', version: 1, ...more },
        },
      });
    expect(await fieldsOf(changes({ packSize: 100 }))).toEqual(['packSize']);
    expect(await fieldsOf(changes({ closesOn: '2027-06-08' }))).toEqual(['closesOn']);
    expect(await codeOf(changes({ closesOn: '2027-05-02' }))).toBeNull();
    expect(await codeOf(changes({ closesOn: '2027-05-03' }))).toBe('CONFLICT');
  });
});
