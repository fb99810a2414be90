import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { ImportRunner, ImportsModule } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeModule } from '../knowledge.module';

let api: TestApi;
let noor: TestPerson;
let other: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, ImportsModule, AllianceModule, KnowledgeModule], {
    SECOND_FACTOR: 'required',
  });
  const { id: organisationId } = await anOrganisation(api.db, { slug: 'de-brug' });
  ({ id: other } = await anOrganisation(api.db, { slug: 'ander' }));
  noor = await api.person({ name: 'Noor', roles: ['COORDINATOR', { role: 'EDITOR', organisationId }] });
  await api.db.query(
    `INSERT INTO passkeys (id, person_id, credential_id, public_key, counter, name, added_at)
     VALUES (gen_random_uuid(), $1, 'telefoon', '', 0, 'Telefoon', now())`,
    [noor.id],
  );
});
afterAll(() => api?.close());

async function begun(title: string): Promise<string> {
  const form = new FormData();
  form.append('bestand', new Blob([`titel;soort;organisatie\n${title};Tip;ander`]), 'kennis.csv');
  const answer = await fetch(`${api.url}/files/inlezen/kennis`, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { 'sec-fetch-site': 'same-origin', cookie: noor.cookie },
  });
  return answer.headers.get('location')!.split('/').at(-1)!;
}
const act = (what: 'Start' | 'Pause', id: string) =>
  api
    .as(noor)
    .data(`mutation ($input: ${what}ImportInput!) { ${what.toLowerCase()}Import(input: $input) { id } }`, {
      input: { id },
    });
const carry = (id: string) => api.app.get(ImportRunner, { strict: false }).carry(id);
const signedIn = (isStrong: boolean) =>
  api.db.query('UPDATE sessions SET is_strong = $2 WHERE person_id = $1', [noor.id, isStrong]);
const placeOf = async (title: string) =>
  (await api.db.getRepository(KnowledgeItem).findOneBy({ title }))?.organisationId ?? null;

describe('an import of a coordinator who has a passkey', () => {
  it('does what an editor may, begun by who knows the password alone, and all of it, begun with the passkey', async () => {
    const byThief = await begun('Van een dief');
    await act('Start', byThief);
    await carry(byThief);
    expect(await placeOf('Van een dief')).toBeNull();

    await signedIn(true);
    const own = await begun('Van Noor');
    await act('Start', own);
    await signedIn(false);
    await carry(own);
    expect(await placeOf('Van Noor')).toBe(other);
  });

  it('that is taken up again counts as begun anew', async () => {
    await signedIn(true);
    const id = await begun('Later');
    await act('Start', id);
    await act('Pause', id);
    await signedIn(false);
    await act('Start', id);
    await carry(id);
    expect(await placeOf('Later')).toBeNull();
  });
});
