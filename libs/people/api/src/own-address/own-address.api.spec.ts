import type { DroppedBecause, MailContent, PlannedMail } from '@verbonden/notifications/api';
import { SETTINGS, SignedLinks } from '@verbonden/shared/server';
import { someoneWaits, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { hashPassword } from '../account/password';
import { PeopleModule } from '../people.module';
import { WaysIn } from '../session/ways-in';
import { AddressChangedMail, AddressConfirmMail, AddressUndoneMail } from './own-address.mail';

const ask = `mutation ($input: AskAddressChangeInput!) { askAddressChange(input: $input) }`;
const make = `mutation ($input: MakeAddressChangeInput!) { makeAddressChange(input: $input) }`;
const undo = `mutation ($input: UndoAddressChangeInput!) { undoAddressChange(input: $input) }`;
const look = `query ($token: String!) { addressChange(token: $token) addressUndo(token: $token) }`;
const password = 'vier losse woorden naast elkaar';
const day = 86_400_000;

let api: TestApi;
let hash: string;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
  hash = await hashPassword(password);
});
afterAll(() => api?.close());

async function somebody(): Promise<TestPerson> {
  const person = await api.person({ roles: ['PROFESSIONAL'] });
  await api.db.query('UPDATE accounts SET password_hash = $2 WHERE person_id = $1', [person.id, hash]);
  return person;
}
/** Asks for the address; the tokens of the mails about it. */
async function asked(person: TestPerson, email: string) {
  await api.as(person).data(ask, { input: { email, currentPassword: password } });
  const [{ id }] = await api.db.query<[{ id: string }]>(
    'SELECT id FROM address_changes WHERE person_id = $1 ORDER BY id DESC LIMIT 1',
    [person.id],
  );
  const links = api.app.get(SignedLinks, { strict: false });
  return { make: links.token('address', id), undo: links.token('address-undo', id), id };
}
const codeOf = async (query: string, token: string) =>
  (await api.visitor.run(query, { input: { token } })).errors?.[0]?.extensions?.code ?? 'DONE';
const emailOf = async ({ id }: TestPerson) =>
  (await api.db.query<{ email: string }[]>('SELECT email FROM accounts WHERE person_id = $1', [id]))[0]
    ?.email;
/** What the worker makes of the mail about a change at the moment of sending. */
async function written(
  Kind: typeof AddressConfirmMail | typeof AddressChangedMail | typeof AddressUndoneMail,
  id: string,
) {
  const kind = new Kind(
    api.db,
    api.app.get(SignedLinks, { strict: false }),
    api.app.get(SETTINGS, { strict: false }),
    api.clock,
  );
  const [mail] = await api.db.query<[PlannedMail]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
       subject_id AS "subjectId" FROM mail_messages WHERE subject_id = $1 AND kind = $2`,
    [id, kind.name],
  );
  return (await kind.compose([mail])).get(mail.id) as MailContent & DroppedBecause;
}

describe('another address of one’s own', () => {
  it('holds once the new mailbox says yes; looking changes nothing, and what did not arrive goes along', async () => {
    const person = await somebody();
    const links = await asked(person, 'Nieuw@Example.org ');
    expect(await api.visitor.data(look, { token: links.make })).toEqual({
      addressChange: 'nieuw@example.org',
      addressUndo: null,
    });
    expect(await emailOf(person)).toBe(person.email);
    const mail = await written(AddressConfirmMail, links.id);
    expect(mail.to?.address).toBe('nieuw@example.org');
    expect(mail.button?.url).toContain(`/adres/${links.make}`);
    await api.db.query(
      `INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, dedupe_key, due_at, attempt_at, status)
       SELECT gen_random_uuid(), 'meetings.reminder-7d', $1, '', $2, 'nl', gen_random_uuid(), $4 || status, $3, $3, status
       FROM unnest(ARRAY['PLANNED', 'SENDING', 'FAILED', 'SENT']) AS status`,
      [person.id, person.email, new Date(api.clock.now().getTime() + day), `test/${person.id}`],
    );

    const tries = await Promise.all([1, 2].map(() => codeOf(make, links.make)));
    expect(tries.sort()).toEqual(['DONE', 'NOT_FOUND']);
    expect(await emailOf(person)).toBe('nieuw@example.org');
    const sentTo = await api.db.query(
      `SELECT kind, status, to_address AS at FROM mail_messages WHERE person_id = $1 OR subject_id = $2
       ORDER BY kind, status`,
      [person.id, links.id],
    );
    expect(sentTo).toEqual([
      { kind: 'meetings.reminder-7d', status: 'FAILED', at: 'nieuw@example.org' },
      { kind: 'meetings.reminder-7d', status: 'PLANNED', at: 'nieuw@example.org' },
      { kind: 'meetings.reminder-7d', status: 'SENDING', at: 'nieuw@example.org' },
      { kind: 'meetings.reminder-7d', status: 'SENT', at: person.email },
      { kind: 'people.address-changed', status: 'PLANNED', at: person.email },
      { kind: 'people.address-confirm', status: 'PLANNED', at: 'nieuw@example.org' },
    ]);
  });

  it('is taken back from the old mailbox for a week: everybody is out, and the password is gone', async () => {
    const person = await somebody();
    const links = await asked(person, `dief-${person.email}`);
    expect(await codeOf(undo, links.undo)).toBe('NOT_FOUND');
    await codeOf(make, links.make);
    const mail = await written(AddressChangedMail, links.id);
    expect(mail.to?.address).toBe(person.email);
    expect(mail.button?.url).toContain(`/adres/terug/${links.undo}`);
    await api.db.query(
      `INSERT INTO access_tokens (id, person_id, name, token_hash, ending, scopes, expires_at)
       VALUES (gen_random_uuid(), $1, 'Dief', gen_random_uuid()::text, 'abcd', '{profile:read}', $2)`,
      [person.id, new Date(api.clock.now().getTime() + day)],
    );
    await api.db.query(
      `INSERT INTO identities (id, person_id, issuer, subject) VALUES (gen_random_uuid(), $1, 'https://id.example.org', 'dief')`,
      [person.id],
    );
    await api.db.query(
      `INSERT INTO second_factors (person_id, secret, begun_at, confirmed_at) VALUES ($1, 'x', $2, $2)`,
      [person.id, api.clock.now()],
    );
    await api.db.query(
      `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, name, added_at)
       VALUES (gen_random_uuid(), $1, gen_random_uuid()::text, '', 0, 'Telefoon', $2)`,
      [person.id, api.clock.now()],
    );
    const further = await asked(person, `verder-${person.email}`);
    await codeOf(make, further.make);

    expect(await codeOf(undo, links.undo)).toBe('DONE');
    expect(await emailOf(person)).toBe(person.email);
    expect(await api.as(person).data('{ me { id } }')).toEqual({ me: null });
    const [account] = await api.db.query('SELECT password_hash AS hash FROM accounts WHERE person_id = $1', [
      person.id,
    ]);
    expect(account).toEqual({ hash: null });
    const ways = await api.db.query(
      `SELECT 'token' AS way FROM access_tokens WHERE person_id = $1 AND revoked_at IS NULL
       UNION ALL SELECT 'identity' FROM identities WHERE person_id = $1
       UNION ALL SELECT 'passkey' FROM passkeys WHERE person_id = $1
       UNION ALL SELECT 'factor' FROM second_factors WHERE person_id = $1`,
      [person.id],
    );
    expect(ways).toEqual([]);
    const toThief = await written(AddressUndoneMail, links.id);
    expect(toThief.to?.address).toBe(`verder-${person.email}`);
    // What is kept under the thief’s addresses is not the owner’s.
    expect(await api.db.query('SELECT 1 FROM former_addresses WHERE person_id = $1', [person.id])).toEqual(
      [],
    );
    // The thief’s own mailbox cannot take it back once more.
    expect(await codeOf(undo, further.undo)).toBe('NOT_FOUND');
    expect(await codeOf(undo, links.undo)).toBe('NOT_FOUND');
  });

  it('is not made any more once the account was taken back, also at that same moment', async () => {
    const person = await somebody();
    const links = await asked(person, `dief-${person.email}`);
    const making = await api.db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM accounts WHERE person_id = $1 FOR UPDATE', [person.id]);
      const made = codeOf(make, links.make);
      await someoneWaits(api.db);
      await api.app.get(WaysIn).closeAll(tx, person.id, 'SECOND_STEP');
      return { made };
    });
    expect(await making.made).toBe('NOT_FOUND');
    expect(await emailOf(person)).toBe(person.email);
  });

  it('cannot be taken back after a week, nor said yes to after a day', async () => {
    const person = await somebody();
    const links = await asked(person, `week-${person.email}`);
    await codeOf(make, links.make);
    api.clock.set(new Date(api.clock.now().getTime() + 7 * day));
    expect(await codeOf(undo, links.undo)).toBe('NOT_FOUND');
    const late = await asked(person, `laat-${person.email}`);
    api.clock.set(new Date(api.clock.now().getTime() + day));
    expect(await codeOf(make, late.make)).toBe('NOT_FOUND');
  });

  it('of another account gets the same answer; only that mailbox reads that it was tried', async () => {
    const [person, other] = [await somebody(), await somebody()];
    const links = await asked(person, other.email);
    const mail = await written(AddressConfirmMail, links.id);
    expect(mail.subject).toBe('Iemand wilde jouw adres gebruiken bij Verbonden');
    expect(mail.button).toBeUndefined();
    expect(await codeOf(make, links.make)).toBe('NOT_FOUND');
    expect(await emailOf(person)).toBe(person.email);
  });

  it('is for who knows the password, or has none and signed in just now', async () => {
    const person = await somebody();
    const problem = async (input: object) =>
      (await api.as(person).run(ask, { input })).errors?.[0]?.extensions?.fields?.map(({ code }) => code);
    expect(await problem({ email: 'a@example.org' })).toEqual(['NEEDED']);
    expect(await problem({ email: 'a@example.org', currentPassword: 'mis' })).toEqual(['PASSWORD_WRONG']);
    expect(await problem({ email: person.email, currentPassword: password })).toEqual(['ADDRESS_SAME']);
    const { errors } = await api.visitor.run(ask, { input: { email: 'a@example.org' } });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
