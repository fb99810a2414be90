import { ImportRunner, ImportsModule } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { Label } from '../label/label.entity';
import { Organisation } from '../organisation/organisation.entity';
import { anOrganisation } from '../testing';

let api: TestApi;
let marieke: TestPerson;
let runner: ImportRunner;
beforeAll(async () => {
  api = await testApi([PeopleModule, ImportsModule, AllianceModule]);
  runner = api.app.get(ImportRunner, { strict: false });
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  await api.db.manager.save(
    Object.assign(new Label(), {
      collection: 'organisationKinds',
      code: 'LOCAL_FOUNDATION',
      name: { nl: 'Lokale organisatie', en: 'Local organisation' },
      hint: null,
      position: 0,
    }),
  );
});
beforeEach(async () => {
  // Not by cascade: roles in the network refer to organisations too.
  await api.db.query('TRUNCATE imports, invitations, mail_messages CASCADE');
  await api.db.query('DELETE FROM memberships WHERE organisation_id IS NOT NULL');
  await api.db.query('DELETE FROM partnerships');
  await api.db.query('DELETE FROM organisations');
});
afterAll(() => api?.close());

async function send(who: TestPerson, content: string): Promise<string | null> {
  const form = new FormData();
  form.append('bestand', new Blob([content]), 'leden.csv');
  const answer = await fetch(`${api.url}/files/inlezen/organisaties`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', cookie: who.cookie },
  });
  return answer.headers.get('location');
}
const begun = async (content: string) => (await send(marieke, content))!.split('/').at(-1)!;
const act = (who: TestPerson, what: string, input: object) =>
  api
    .as(who)
    .run(
      `mutation ($input: ${what[0]!.toUpperCase()}${what.slice(1)}Input!) { ${what}(input: $input) { id } }`,
      { input },
    );
interface Line {
  readonly outcome: string;
  readonly alike: readonly string[];
  readonly choice: string | null;
  readonly fields: readonly string[];
  readonly path: string | null;
}
async function lines(id: string): Promise<Line[]> {
  const { fileImport } = await api
    .as(marieke)
    .data<{ fileImport: { lines: { edges: { node: Line }[] } } }>(
      'query ($id: ID!) { fileImport(id: $id) { lines(first: 50) { edges { node { outcome alike choice fields path } } } } }',
      { id },
    );
  return fileImport.lines.edges.map(({ node }) => node);
}
async function carried(content: string, ticked: string[] = []): Promise<Line[]> {
  const id = await begun(content);
  if (ticked.length > 0) await act(marieke, 'correctImport', { id, columns: [], ticked });
  await act(marieke, 'startImport', { id });
  await runner.carry(id);
  return lines(id);
}
const mails = () =>
  api.db.query<{ kind: string; to_address: string }[]>(
    `SELECT kind, to_address FROM mail_messages WHERE kind <> 'imports.done'`,
  );
const names = async () =>
  (await api.db.manager.find(Organisation, { order: { name: 'ASC' } })).map(({ name }) => name);

describe('a member that looks like one that is there', () => {
  const file = 'naam;soort;plaats\nStichting De Kap;Lokale organisatie;Apeldoorn';
  beforeEach(() => anOrganisation(api.db, { name: 'De Kap', slug: 'de-kap' }));

  it('waits for a choice; without one it is left out', async () => {
    const id = await begun(file);
    expect(await lines(id)).toMatchObject([{ outcome: 'ALIKE', alike: ['De Kap'], choice: null }]);
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    expect(await lines(id)).toMatchObject([{ outcome: 'ALIKE' }]);
    expect(await names()).toEqual(['De Kap']);
  });

  it('is that one when somebody says so, keeps its name, and is known again by the other', async () => {
    const id = await begun(file);
    await act(marieke, 'chooseForImportLine', { id, row: 2, sameAs: 'De Kap' });
    expect(await lines(id)).toMatchObject([
      { outcome: 'CHANGED', choice: 'De Kap', path: '/organisaties/de-kap' },
    ]);
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    expect(await api.db.manager.find(Organisation)).toMatchObject([
      { name: 'De Kap', otherNames: ['Stichting De Kap'], city: 'Apeldoorn', version: 2 },
    ]);
    expect(await carried(file)).toMatchObject([{ outcome: 'SAME' }]);
  });

  it('is a new one when somebody says so', async () => {
    const id = await begun(file);
    await act(marieke, 'chooseForImportLine', { id, row: 2, sameAs: null });
    expect(await lines(id)).toMatchObject([{ outcome: 'NEW', choice: '' }]);
    await act(marieke, 'startImport', { id });
    await runner.carry(id);
    expect(await names()).toEqual(['De Kap', 'Stichting De Kap']);
    expect(await carried(file)).toMatchObject([{ outcome: 'SAME' }]);
  });

  it('is never taken for one that was not offered', async () => {
    const id = await begun(file);
    await anOrganisation(api.db, { name: 'Vilans' });
    for (const input of [
      { id, row: 2, sameAs: 'Vilans' },
      { id, row: 3, sameAs: 'De Kap' },
    ]) {
      const answer = await act(marieke, 'chooseForImportLine', input);
      expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
  });
});

describe('an editor in a list of members', () => {
  const file =
    'naam;soort;naam redacteur;e-mail redacteur\nHet Anker;Lokale organisatie;Noor Bakker;Noor@example.org';

  it('hears nothing unless the coordinator ticks so, and then once', async () => {
    expect(await carried(file)).toMatchObject([{ outcome: 'NEW', fields: ['Naam', 'Soort'] }]);
    expect(await mails()).toEqual([]);
    expect(await api.db.query('SELECT 1 FROM invitations')).toEqual([]);
    expect(await carried(file, ['invite'])).toMatchObject([
      { outcome: 'CHANGED', fields: ['E-mail redacteur'] },
    ]);
    const sent = [{ kind: 'people.invitation', to_address: 'noor@example.org' }];
    expect(await mails()).toEqual(sent);
    expect(await carried(file, ['invite'])).toMatchObject([{ outcome: 'SAME' }]);
    expect(await mails()).toEqual(sent);
  });

  it('who signs in here already edits at once, without a mail', async () => {
    const samira = await api.person({ name: 'Samira', roles: ['PROFESSIONAL'] });
    const [{ email }] = await api.db.query<[{ email: string }]>(
      'SELECT email FROM accounts WHERE person_id = $1',
      [samira.id],
    );
    await api.db.query(`UPDATE accounts SET password_hash = 'x' WHERE person_id = $1`, [samira.id]);
    await carried(file.replace('Noor@example.org', email), ['invite']);
    expect(await mails()).toEqual([]);
    const held = await api.db.query<{ role: string }[]>(
      'SELECT role FROM memberships WHERE person_id = $1 AND organisation_id IS NOT NULL',
      [samira.id],
    );
    expect(held).toEqual([{ role: 'EDITOR' }]);
  });
});

it('a list of members is for who looks after the network', async () => {
  const { id: organisationId } = await anOrganisation(api.db);
  const samira = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
  expect(await send(samira, 'naam;soort\nA;Gemeente')).toBe('/beheer/inlezen?wat=organisaties&mis=FORBIDDEN');
  const id = await begun('naam;soort\nA;Lokale organisatie');
  const seen = await api.as(samira).run('query ($id: ID!) { fileImport(id: $id) { id } }', { id });
  expect(seen.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  const { importKinds } = await api
    .as(samira)
    .data<{ importKinds: { code: string }[] }>('{ importKinds { code } }', {});
  expect(importKinds).toEqual([]);
});
