import { droppedBecause, type PlannedMail } from '@verbonden/notifications/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson, testSettings } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { PersonService } from '../person/person.service';
import { SessionService } from '../session/session.service';
import { deputiesRule } from './deputy-retention';
import { DeputyMail } from './deputy.mail';

const name = 'mutation ($input: NameDeputyInput!) { nameDeputy(input: $input) { id isNow } }';
const end = 'mutation ($input: EndDeputyInput!) { endDeputy(input: $input) }';
const waiting = '{ newAddressesWaiting { id } }';
const [before, first, last, after] = ['2027-07-09', '2027-07-10', '2027-07-17', '2027-07-18'];

let api: TestApi;
let marieke: TestPerson;
let farid: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule]);
});
beforeEach(async () => {
  await api.db.query('DELETE FROM deputies; DELETE FROM memberships; DELETE FROM mail_messages');
  on(before);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  farid = await api.person({ name: 'Farid', roles: ['PROFESSIONAL'] });
});
afterAll(() => api?.close());

/** Late in the evening of a day in Amsterdam, when it is that day in summer time only there. */
const on = (day: string) => api.clock.set(new Date(`${day}T21:59:00Z`));
const codeOf = async (who: TestPerson, query: string, input: object) => {
  const { errors } = await api.as(who).run(query, { input });
  const { fields, code } = errors?.[0]?.extensions ?? {};
  return fields?.[0] ? `${fields[0].field}: ${fields[0].code}` : (code ?? 'DONE');
};
const holiday = (deputy: TestPerson, more: object = {}) => ({
  ...{ id: newId(), email: deputy.email, fromDay: first, untilDay: last, ...more },
});
const rolesOf = async (who: TestPerson) =>
  (await api.as(who).data<{ me: { roles: { role: string }[] } }>('{ me { roles { role } } }')).me.roles
    .map(({ role }) => role)
    .sort();
const mayCoordinate = async (who: TestPerson) => (await api.as(who).run(waiting)).errors === undefined;
const atWork = () => api.app.get(PersonService).idsWithRole(api.db.manager, 'COORDINATOR');
const mails = async () =>
  (
    await api.db.query<{ mail: string }[]>(
      `SELECT to_name || ': ' || (payload ->> 'letter') AS mail FROM mail_messages
       WHERE kind = 'people.deputy' AND status <> 'DROPPED' ORDER BY 1`,
    )
  ).map(({ mail }) => mail);

describe('who stands in for a coordinator', () => {
  it('has the rights from the first day to the last, on the calendar of here, and mail goes to them', async () => {
    expect(await codeOf(marieke, name, holiday(farid))).toBe('DONE');
    const seen: unknown[] = [];
    for (const day of [before, first, last, after]) {
      on(day);
      seen.push([await rolesOf(farid), await mayCoordinate(farid), await atWork()]);
    }
    const [own, both] = [['PROFESSIONAL'], ['COORDINATOR', 'PROFESSIONAL']];
    expect(seen).toEqual([
      [own, false, [marieke.id]],
      [both, true, [farid.id]],
      [both, true, [farid.id]],
      [own, false, [marieke.id]],
    ]);
  });

  it('is one coordinator, for however many; who is one themselves goes on naming a deputy', async () => {
    const sanne = await api.person({ name: 'Sanne', roles: ['COORDINATOR'] });
    await codeOf(marieke, name, holiday(farid));
    await codeOf(sanne, name, holiday(farid));
    const wouter = await api.person({ name: 'Wouter', roles: ['COORDINATOR'] });
    const bo = await api.person({ name: 'Bo', roles: ['COORDINATOR'] });
    await codeOf(bo, name, holiday(wouter));
    on(first);
    expect(await rolesOf(farid)).toEqual(['COORDINATOR', 'PROFESSIONAL']);
    const canName = async (who: TestPerson) =>
      (await api.as(who).data<{ me: object }>('{ me { standsInFor viewerCanNameDeputy } }')).me;
    expect(await canName(wouter)).toEqual({ standsInFor: ['Bo'], viewerCanNameDeputy: true });
    expect(await canName(farid)).toEqual({ standsInFor: ['Marieke', 'Sanne'], viewerCanNameDeputy: false });
  });

  it('is kept under an id that nobody else has: not even by who knows it', async () => {
    const input = holiday(farid);
    await codeOf(marieke, name, input);
    const sanne = await api.person({ name: 'Sanne', roles: ['COORDINATOR'] });
    expect(await codeOf(sanne, name, { ...input, email: farid.email })).toBe('NOT_FOUND');
    expect(await api.db.query('SELECT person_id AS id FROM deputies')).toEqual([{ id: marieke.id }]);
  });

  it('does not hear that it begins when it does not, or not any more', async () => {
    await codeOf(marieke, name, holiday(farid));
    const kind = new DeputyMail(api.db, testSettings(api.databaseUrl), api.clock);
    const begins = await api.db.query<PlannedMail[]>(
      `SELECT id, to_name AS "toName", locale, subject_id AS "subjectId", payload FROM mail_messages
       WHERE payload ->> 'letter' = 'BEGINS'`,
    );
    const written = async () => (await kind.compose(begins)).get(begins[0]!.id);
    on(first);
    expect(await written()).toMatchObject({ subject: 'Vanaf vandaag neem je waar voor Marieke' });
    await api.db.query('UPDATE memberships SET until = $2 WHERE person_id = $1', [
      ...[marieke.id, api.clock.now()],
    ]);
    expect(await written()).toEqual(droppedBecause('NOT_NOW'));
  });

  it('hears it at once and on the first morning; so do others who look after the network', async () => {
    await api.person({ name: 'Rajesh', roles: ['ADMINISTRATOR'] });
    await api.person({ name: 'Sanne', roles: ['COORDINATOR'] });
    const input = holiday(farid);
    await codeOf(marieke, name, input);
    expect(await codeOf(marieke, name, input)).toBe('DONE');
    expect(await mails()).toEqual(['Farid: BEGINS', 'Farid: DEPUTY', 'Rajesh: OTHERS', 'Sanne: OTHERS']);
    const [{ due }] = await api.db.query<[{ due: Date }]>(
      `SELECT due_at AS due FROM mail_messages WHERE payload ->> 'letter' = 'BEGINS'`,
    );
    expect(due.toISOString()).toBe('2027-07-10T06:00:00.000Z');
  });

  it('gets a new token in each browser, and stops being it when either of both loses what it hangs on', async () => {
    await codeOf(marieke, name, holiday(farid));
    expect(
      await api.db.query('SELECT DISTINCT renewal_due AS due FROM sessions WHERE person_id = $1', [farid.id]),
    ).toEqual([{ due: true }]);
    on(first);
    expect(await mayCoordinate(farid)).toBe(true);
    for (const [table, set] of [
      [`accounts SET suspended_at`, marieke],
      [`memberships SET until`, marieke],
      [`memberships SET until`, farid],
    ] as const) {
      const change = (value: string) =>
        api.db.query(`UPDATE ${table} = ${value} WHERE person_id = $1`, [set.id]);
      await change(`'2027-01-01'`);
      expect(await mayCoordinate(farid)).toBe(false);
      await change('NULL');
      expect(await mayCoordinate(farid)).toBe(true);
    }
  });

  it('needs a second step where coordinators do', async () => {
    await codeOf(marieke, name, holiday(farid));
    on(first);
    const sessions = new SessionService(
      ...([api.db, api.clock, testSettings(api.databaseUrl, { SECOND_FACTOR: 'required' })] as const),
    );
    const roles = async () => (await sessions.viewerFor(farid.id)).roles.map(({ role }) => role).sort();
    expect(await roles()).toEqual(['PROFESSIONAL']);
    await api.db.query(
      `INSERT INTO second_factors (person_id, secret, begun_at, confirmed_at) VALUES ($1, 'x', now(), now())`,
      [farid.id],
    );
    expect(await roles()).toEqual(['COORDINATOR', 'PROFESSIONAL']);
  });

  it('is an adult of the network, not oneself, not away then too; and the days make sense', async () => {
    const nova = await api.person({ roles: ['SOUNDING_BOARD', 'PROFESSIONAL'] });
    const stranger = await api.person({ roles: [] });
    const sanne = await api.person({ roles: ['COORDINATOR'] });
    expect(await codeOf(marieke, name, holiday(farid, { email: 'niemand@example.org' }))).toBe(
      'email: UNKNOWN_PERSON',
    );
    expect(await codeOf(marieke, name, holiday(marieke))).toBe('email: SAME_PERSON');
    for (const who of [nova, stranger]) {
      expect(await codeOf(marieke, name, holiday(who))).toBe('email: NO_ROLE');
    }
    expect(await codeOf(marieke, name, holiday(farid, { untilDay: '2027-09-24' }))).toBe(
      'untilDay: TOO_LONG',
    );
    const outcomes = await Promise.all([
      codeOf(marieke, name, holiday(sanne)),
      codeOf(sanne, name, holiday(marieke)),
    ]);
    expect(outcomes.sort()).toEqual(['DONE', 'email: AWAY']);
    for (const who of [marieke, sanne]) await codeOf(who, name, holiday(farid));
    expect(
      await api.db.query('SELECT count(*)::int AS holidays FROM deputies GROUP BY person_id ORDER BY 1'),
    ).toEqual([{ holidays: 1 }, { holidays: 1 }]);
  });

  it('is named by a coordinator alone, and never by who only stands in', async () => {
    for (const role of ['PROFESSIONAL', 'EDITOR', 'PIONEER', 'SOUNDING_BOARD', 'ADMINISTRATOR'] as const) {
      expect(await codeOf(await api.person({ roles: [role] }), name, holiday(farid))).toBe('FORBIDDEN');
    }
    await codeOf(marieke, name, holiday(farid));
    on(first);
    const other = await api.person({ roles: ['PROFESSIONAL'] });
    expect(await codeOf(farid, name, holiday(other))).toBe('FORBIDDEN');
  });

  it('hands it back, or is thanked earlier; nobody else ends it, and the other of both hears it', async () => {
    const input = holiday(farid);
    await codeOf(marieke, name, input);
    const sanne = await api.person({ name: 'Sanne', roles: ['COORDINATOR'] });
    expect(await codeOf(sanne, end, { id: input.id })).toBe('NOT_FOUND');
    on(first);
    expect(await codeOf(farid, end, { id: input.id })).toBe('DONE');
    expect(await mayCoordinate(farid)).toBe(false);
    expect((await atWork()).sort()).toEqual([marieke.id, sanne.id].sort());
    expect(await mails()).toContain('Marieke: ENDED');
    expect(await mails()).not.toContain('Farid: BEGINS');
  });

  it('is no second pair of eyes on a new address: only a coordinator agrees to that', async () => {
    const nova = await api.person({ name: 'Nova', roles: ['SOUNDING_BOARD'] });
    const sanne = await api.person({ name: 'Sanne', roles: ['COORDINATOR'] });
    await codeOf(marieke, name, holiday(farid));
    on(first);
    const ask = 'mutation ($input: AskNewAddressInput!) { askNewAddress(input: $input) { id } }';
    const answer = 'mutation ($input: AnswerNewAddressInput!) { answerNewAddress(input: $input) { id } }';
    const id = newId();
    const asked = { id, personId: nova.id, email: 'nova-nieuw@example.org', haveSpoken: true };
    expect(await codeOf(marieke, ask, asked)).toBe('DONE');
    expect(await codeOf(farid, answer, { id, agrees: true })).toBe('FORBIDDEN');
    expect(await codeOf(sanne, answer, { id, agrees: true })).toBe('DONE');
  });

  it('stands in the log with for whom, on those days and after them', async () => {
    await codeOf(marieke, name, holiday(farid));
    on(first);
    const rajesh = await api.person({ roles: ['ADMINISTRATOR'] });
    const choose = 'mutation { chooseLanguage(input: { locale: "nl" }) { id } }';
    await api.as(farid).run(choose);
    on(after);
    await api.as(farid).run(choose);
    const { auditLog } = await api
      .as(rajesh)
      .data<{ auditLog: { edges: { node: { sentence: string } }[] } }>(
        '{ auditLog(filter: { operation: "Mutation.chooseLanguage" }, first: 9) { edges { node { sentence } } } }',
      );
    expect(auditLog.edges.map(({ node }) => node.sentence)).toEqual([
      'Farid koos een taal.',
      'Farid (nam waar voor Marieke) koos een taal.',
    ]);
  });

  it('is forgotten two years after the last day, as the log is', async () => {
    await codeOf(marieke, name, holiday(farid));
    expect(await deputiesRule.erase(api.db.manager, new Date(`${last}T12:00:00Z`))).toBe(0);
    expect(await deputiesRule.erase(api.db.manager, new Date(`${after}T12:00:00Z`))).toBe(1);
  });
});
