import type { Role } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import type { PersonService } from '../person/person.service';
import { loadDeputy } from './load-deputy';
import peopleFile from './people.json' with { type: 'json' };

/** A person as `people.json` describes them; everybody in it is invented. */
interface DescribedPerson {
  readonly key: string;
  readonly name: string;
  /** What others see instead of the name: for a young carer. */
  readonly chosenName?: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly jobTitle?: string;
  readonly password?: string;
  readonly roles: readonly { readonly role: Role; readonly organisation?: string }[];
}

const people = peopleFile as readonly DescribedPerson[];

/** An account to try the demo network with. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}

/** The accounts of the demo network that can sign in, one for each role. */
export const demoAccounts: readonly DemoAccount[] = people.flatMap(
  ({ email, password, name, chosenName, roles }) =>
    password && roles[0] ? [{ email, password, name: chosenName ?? name, role: roles[0].role }] : [],
);

/**
 * Loads the people of the demo network; a second time brings them up to date.
 * @param organisations the ids of the organisations by their slug
 * @returns the ids of the persons by their key
 */
export async function loadPeople(
  tx: EntityManager,
  persons: PersonService,
  organisations: ReadonlyMap<string, string>,
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const person of people) {
    const id = await persons.ensure(
      tx,
      {
        name: person.chosenName ?? person.name,
        legalName: person.chosenName ? person.name : null,
        jobTitle: person.jobTitle ?? null,
        email: person.email,
        locale: person.locale,
        password: person.password ?? null,
        roles: person.roles.map(({ role, organisation }) => ({
          role,
          organisationId: organisation ? (organisations.get(organisation) ?? null) : null,
        })),
      },
      now,
    );
    ids.set(person.key, id);
  }
  await loadDeputy(tx, ids, now);
  return ids;
}
