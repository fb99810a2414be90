import type { MailContent, PlannedMail } from '@verbonden/notifications/api';
import { newId, SETTINGS } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { NewAddressMails } from './new-address.mail';
import { newAddressRule } from './new-address-retention';

const ask = `mutation ($input: AskNewAddressInput!) { askNewAddress(input: $input) { id isMade } }`;
const answer = `mutation ($input: AnswerNewAddressInput!) { answerNewAddress(input: $input) { isMade } }`;
const waiting = `{ newAddressesWaiting { id personName email askedByName viewerAsked } }`;

let api: TestApi;
let marieke: TestPerson;
let wouter: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  wouter = await api.person({ name: 'Wouter', roles: ['COORDINATOR'] });
});
beforeEach(() => api.db.query('DELETE FROM attempts; DELETE FROM mail_messages; DELETE FROM new_addresses'));
afterAll(() => api?.close());

let serial = 0;
const aYoungPerson = () => api.person({ name: 'Kiki', roles: ['SOUNDING_BOARD'] });
const anAddress = () => `nieuw-${(serial += 1)}@example.org`;
const asked = (who: TestPerson, input: object) =>
  api.as(who).run<{ askNewAddress: { id: string; isMade: boolean } }>(ask, {
    input: { id: newId(), haveSpoken: true, ...input },
  });
const answered = (who: TestPerson, id: string, agrees: boolean) =>
  api.as(who).run<{ answerNewAddress: { isMade: boolean } }>(answer, { input: { id, agrees } });
const refusal = (result: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  result.errors?.[0]?.extensions;
const emailOf = async ({ id }: TestPerson) =>
  (await api.db.query<{ email: string }[]>('SELECT email FROM accounts WHERE person_id = $1', [id]))[0]!
    .email;
const mails = () =>
  api.db.query<PlannedMail[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
       subject_id AS "subjectId" FROM mail_messages WHERE status IN ('PLANNED', 'SENDING') ORDER BY kind`,
  );

describe('a new address for who lost their mailbox', () => {
  it('is asked by one coordinator and holds once another says yes; who has the old mailbox is out', async () => {
    const kiki = await aYoungPerson();
    const [old, email] = [await emailOf(kiki), anAddress()];
    const { id, isMade } = (await asked(marieke, { personId: kiki.id, email })).data!.askNewAddress;
    expect(isMade).toBe(false);
    expect(await emailOf(kiki)).toBe(old);
    expect((await mails()).map(({ kind, toName }) => [kind, toName])).toEqual([
      ['people.new-address-second', 'Wouter'],
    ]);
    expect(await api.as(wouter).data(waiting)).toEqual({
      newAddressesWaiting: [{ id, personName: 'Kiki', email, askedByName: 'Marieke', viewerAsked: false }],
    });
    expect(refusal(await answered(marieke, id, true))).toMatchObject({ code: 'FORBIDDEN' });

    expect(await api.as(kiki).data('{ me { name } }')).toEqual({ me: { name: 'Kiki' } });
    await api.db.query(`UPDATE accounts SET password_hash = 'x' WHERE person_id = $1`, [kiki.id]);
    await api.db.query(
      `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, name, added_at)
       VALUES (gen_random_uuid(), $1, gen_random_uuid()::text, '', 0, 'Telefoon', now())`,
      [kiki.id],
    );
    await api.db.query(
      `INSERT INTO identities (id, person_id, issuer, subject)
       VALUES (gen_random_uuid(), $1, 'https://id.example.org', gen_random_uuid()::text)`,
      [kiki.id],
    );
    for (const _ of ['once', 'again'])
      expect((await answered(wouter, id, true)).data).toEqual({ answerNewAddress: { isMade: true } });
    expect(await emailOf(kiki)).toBe(email);
    expect(await api.as(kiki).data('{ me { name } }')).toEqual({ me: null });
    expect(
      await api.db.query(
        `SELECT 'passkey' AS way FROM passkeys WHERE person_id = $1
         UNION ALL SELECT 'identity' FROM identities WHERE person_id = $1
         UNION ALL SELECT 'password' FROM accounts WHERE person_id = $1 AND password_hash IS NOT NULL`,
        [kiki.id],
      ),
    ).toEqual([]);
    expect(await api.as(wouter).data(waiting)).toEqual({ newAddressesWaiting: [] });
    const told = (await mails()).filter(({ kind }) => kind.startsWith('people.address-'));
    expect(told.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
      ['people.address-left', old],
      ['people.address-new', email],
    ]);
  });

  it('leaves no change of before to be taken back, or to be said yes to', async () => {
    const kiki = await aYoungPerson();
    const now = api.clock.now();
    for (const madeAt of [now, null]) {
      await api.db.query(
        `INSERT INTO address_changes (id, person_id, old_email, email, expires_at, made_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`,
        [kiki.id, anAddress(), anAddress(), new Date(now.getTime() + 3_600_000), madeAt],
      );
    }
    const { id } = (await asked(marieke, { personId: kiki.id, email: anAddress() })).data!.askNewAddress;
    await answered(wouter, id, true);
    expect(
      await api.db.query('SELECT undone_at AS at FROM address_changes WHERE person_id = $1', [kiki.id]),
    ).toEqual([{ at: now }]);
  });

  it('corrected by a second one was never theirs, and the one before still was', async () => {
    const kiki = await aYoungPerson();
    for (const email of [anAddress(), anAddress()]) {
      const { id } = (await asked(marieke, { personId: kiki.id, email })).data!.askNewAddress;
      await answered(wouter, id, true);
    }
    expect(
      await api.db.query(
        'SELECT address_hash = address_print($2) AS "isFirst" FROM former_addresses WHERE person_id = $1',
        [kiki.id, kiki.email],
      ),
    ).toEqual([{ isFirst: true }]);
  });

  it('is asked once by a form that is sent twice at the same moment', async () => {
    const kiki = await aYoungPerson();
    const form = { id: newId(), personId: kiki.id, email: anAddress() };
    const both = await Promise.all([asked(marieke, form), asked(marieke, form)]);
    expect(both.map(({ data }) => data?.askNewAddress)).toEqual([
      { id: form.id, isMade: false },
      { id: form.id, isMade: false },
    ]);
    expect((await mails()).map(({ toName }) => toName)).toEqual(['Wouter']);
  });

  it('holds for one of two who answer at once', async () => {
    const third = await api.person({ name: 'Bo', roles: ['COORDINATOR'] });
    const kiki = await aYoungPerson();
    const { id } = (await asked(marieke, { personId: kiki.id, email: anAddress() })).data!.askNewAddress;
    const both = await Promise.all([answered(wouter, id, true), answered(third, id, false)]);
    expect(both.filter((each) => refusal(each)?.['code'] === 'CONFLICT')).toHaveLength(1);
    await api.db.query('DELETE FROM memberships WHERE person_id = $1', [third.id]);
  });

  it('is taken back by who asked, or declined; then it stays as it was', async () => {
    const kiki = await aYoungPerson();
    const old = await emailOf(kiki);
    const { id } = (await asked(marieke, { personId: kiki.id, email: anAddress() })).data!.askNewAddress;
    expect((await answered(marieke, id, false)).data).toEqual({ answerNewAddress: { isMade: false } });
    expect(refusal(await answered(wouter, id, true))).toMatchObject({ code: 'CONFLICT' });
    expect(await emailOf(kiki)).toBe(old);
  });

  it('waits a week for a second coordinator, and can then be asked anew', async () => {
    const kiki = await aYoungPerson();
    const { id } = (await asked(marieke, { personId: kiki.id, email: anAddress() })).data!.askNewAddress;
    expect(refusal(await asked(wouter, { personId: kiki.id, email: anAddress() }))).toMatchObject({
      code: 'CONFLICT',
    });
    const began = api.clock.now();
    api.clock.set(new Date(began.getTime() + 8 * 86_400_000));
    expect(refusal(await answered(wouter, id, true))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await asked(wouter, { personId: kiki.id, email: anAddress() })).errors).toBeUndefined();
    api.clock.set(began);
  });

  it('holds at once where there is no other coordinator', async () => {
    const kiki = await aYoungPerson();
    const email = anAddress();
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [wouter.id]);
    expect((await asked(marieke, { personId: kiki.id, email })).data!.askNewAddress.isMade).toBe(true);
    await api.db.query('UPDATE accounts SET suspended_at = NULL WHERE person_id = $1', [wouter.id]);
    expect(await emailOf(kiki)).toBe(email);
  });

  it('is for the sounding board, after speaking with them, and never the address of somebody else', async () => {
    const [kiki, fatma] = [await aYoungPerson(), await api.person({ roles: ['PROFESSIONAL'] })];
    const fields = (result: Parameters<typeof refusal>[0]) =>
      (refusal(result)?.['fields'] as { field: string }[] | undefined)?.map(({ field }) => field);
    expect(refusal(await asked(marieke, { personId: fatma.id, email: anAddress() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(fields(await asked(marieke, { personId: kiki.id, email: await emailOf(fatma) }))).toEqual([
      'email',
    ]);
    expect(fields(await asked(marieke, { personId: kiki.id, email: 'kiki', haveSpoken: false }))).toEqual([
      'email',
      'haveSpoken',
    ]);
    for (const who of [fatma, kiki, await api.person({ roles: ['ADMINISTRATOR'] })])
      expect(refusal(await asked(who, { personId: kiki.id, email: anAddress() }))).toMatchObject({
        code: 'FORBIDDEN',
      });
  });
});

describe('the mails of a new address', () => {
  it('tell the old mailbox what happened, without the new address, and the new one how to get in', async () => {
    const kiki = await aYoungPerson();
    const email = anAddress();
    const { id } = (await asked(marieke, { personId: kiki.id, email })).data!.askNewAddress;
    await answered(wouter, id, true);
    const kinds = new Map(
      new NewAddressMails(api.db, api.app.get(SETTINGS, { strict: false }))
        .kinds()
        .map((kind) => [kind.name, kind]),
    );
    const written = new Map<string, MailContent>();
    for (const mail of await mails()) {
      const composed = (await kinds.get(mail.kind)!.compose([mail])).get(mail.id)!;
      if (!('dropped' in composed)) written.set(mail.kind, composed as MailContent);
    }
    // Nobody needs to look along any more.
    expect([...written.keys()].sort()).toEqual(['people.address-left', 'people.address-new']);
    expect(JSON.stringify(written.get('people.address-left'))).not.toContain(email);
    expect(written.get('people.address-new')!.button?.url).toMatch(/\/inloggen$/);
  });

  it('are forgotten with the addresses after ninety days', async () => {
    const kiki = await aYoungPerson();
    const { id } = (await asked(marieke, { personId: kiki.id, email: anAddress() })).data!.askNewAddress;
    await answered(wouter, id, true);
    await newAddressRule.erase(api.db.manager, new Date(api.clock.now().getTime() + 1));
    expect(await api.db.query('SELECT 1 FROM new_addresses WHERE id = $1', [id])).toEqual([]);
    const kept = (await mails()).filter(({ kind }) => kind.startsWith('people.address-'));
    expect(kept.map(({ toAddress }) => toAddress)).toEqual(['', '']);
  });
});
