import { newId } from '@verbonden/shared/server';
import type { TestApi, TestPerson } from '@verbonden/shared/testing';

let serial = 0;

/** What an editor or coordinator writes to ask for advice on a policy. */
export function anAdviceQuestion(more: object = {}) {
  serial += 1;
  return {
    id: newId(),
    title: `Werkt ons huiswerkbeleid? ${serial}`,
    question: 'Wat zouden jullie anders doen, en waarom?',
    aboutKind: 'POLICY',
    about: 'Het huiswerkbeleid van onze school',
    wantedBy: '2030-01-01',
    ...more,
  };
}

/** A member of the board: somebody of a known age with a chosen name, and perhaps a real one. */
export async function aBoardMember(
  api: TestApi,
  name: string,
  { realName = null, birthYear = 2008 }: { realName?: string | null; birthYear?: number | null } = {},
): Promise<TestPerson> {
  const person = await api.person({ name, roles: ['SOUNDING_BOARD'] });
  await api.db.query('UPDATE persons SET legal_name = $2 WHERE id = $1', [person.id, realName]);
  await api.db.query('INSERT INTO board_members (person_id, birth_year, monthly_most) VALUES ($1, $2, 2)', [
    person.id,
    birthYear,
  ]);
  return person;
}
