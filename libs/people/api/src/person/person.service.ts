import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, containing, loader, newId } from '@verbonden/shared/server';
import type { Clock, HeldRole, Locale, Role } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Account } from '../account/account.entity';
import { hashPassword } from '../account/password';
import { heldRoles, isAway } from './held-roles';
import { Membership } from './membership.entity';
import { Person } from './person.entity';

/** Where mail for a person goes, and in which language. */
export interface MailAddress {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
}

/** A person as the command line and the demo network give them. */
export interface NewPerson {
  readonly name: string;
  readonly legalName?: string | null;
  readonly jobTitle?: string | null;
  readonly email: string;
  readonly locale?: Locale;
  readonly password?: string | null;
  readonly roles: readonly HeldRole[];
}

/** Persons for the other domains: by id in batches, and where their mail goes. */
@Injectable()
export class PersonService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Persons by id, once for each operation; null where there is none. */
  readonly byId = loader<string, Person | null>(
    async (ids) =>
      new Map(
        (await this.db.getRepository(Person).findBy({ id: In([...ids]) })).map((person) => [
          person.id,
          person,
        ]),
      ),
    null,
  );

  /**
   * Who holds a role now, anywhere; suspended accounts are left out. Of coordinators those who are at work: who stands in
   * for one, and not who is away.
   */
  async idsWithRole(tx: EntityManager, role: Role): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT m.person_id AS id FROM ${heldRoles('$2')} m JOIN accounts a USING (person_id)
       WHERE m.role = $1 AND a.suspended_at IS NULL
         AND (m.role <> 'COORDINATOR' OR NOT ${isAway('m.person_id', '$2')})
       ORDER BY 1`,
      [role, this.clock.now()],
    );
    return rows.map((row) => row.id);
  }

  /** Who holds a role themselves, away or not: who stands in for somebody is no second pair of eyes on them. */
  async idsOfOwnRole(tx: EntityManager, role: Role): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT m.person_id AS id FROM memberships m JOIN accounts a USING (person_id)
       WHERE m.role = $1 AND m.until IS NULL AND a.suspended_at IS NULL ORDER BY 1`,
      [role],
    );
    return rows.map((row) => row.id);
  }

  /** Where mail for these persons goes; those without an account are left out. */
  async mailAddresses(tx: EntityManager, personIds: readonly string[]): Promise<Map<string, MailAddress>> {
    const rows = await tx.query<MailAddress[]>(
      `SELECT p.id AS "personId", p.name, a.email AS address, p.locale
       FROM persons p JOIN accounts a ON a.person_id = p.id
       WHERE p.id = ANY($1) AND a.suspended_at IS NULL`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** Who has an account with these addresses, by address in lower case; suspended accounts are left out. */
  async byAddress(tx: EntityManager, addresses: readonly string[]): Promise<Map<string, MailAddress>> {
    if (addresses.length === 0) return new Map();
    const rows = await tx.query<MailAddress[]>(
      `SELECT p.id AS "personId", p.name, a.email AS address, p.locale
       FROM persons p JOIN accounts a ON a.person_id = p.id
       WHERE a.email = ANY($1) AND a.suspended_at IS NULL`,
      [addresses],
    );
    return new Map(rows.map((row) => [row.address, row]));
  }

  /** The language of somebody who may still sign in; null for who is suspended or gone. For doors with a secret address. */
  async findReaderLocale(tx: EntityManager, personId: string): Promise<Locale | null> {
    const rows = await tx.query<{ locale: Locale }[]>(
      `SELECT p.locale FROM persons p JOIN accounts a ON a.person_id = p.id
       WHERE p.id = $1 AND a.suspended_at IS NULL`,
      [personId],
    );
    return rows[0]?.locale ?? null;
  }

  /**
   * Where mail goes for who holds one of these roles in one of these organisations, by name; no roles is any role, no
   * organisations is anywhere. Suspended accounts are left out.
   */
  async holders(
    tx: EntityManager,
    {
      roles,
      organisationIds,
    }: { readonly roles: readonly Role[]; readonly organisationIds: readonly string[] },
    most: number,
  ): Promise<MailAddress[]> {
    return tx.query(
      `SELECT p.id AS "personId", p.name, a.email AS address, p.locale
       FROM persons p JOIN accounts a ON a.person_id = p.id
       WHERE a.suspended_at IS NULL AND EXISTS (
         SELECT 1 FROM ${heldRoles('$4')} m
         WHERE m.person_id = p.id
           AND (cardinality($1::text[]) = 0 OR m.role = ANY ($1))
           AND (cardinality($2::uuid[]) = 0 OR m.organisation_id = ANY ($2)))
       ORDER BY p.name COLLATE "nl-x-icu", p.id LIMIT $3`,
      [roles, organisationIds, most, this.clock.now()],
    );
  }

  /** True when somebody holds a role in this organisation, or in one where one of the others does. */
  async isColleague(
    tx: EntityManager,
    personId: string,
    otherIds: readonly string[],
    organisationId: string | null,
  ): Promise<boolean> {
    const [{ found }] = await tx.query<[{ found: boolean }]>(
      `SELECT EXISTS (
         SELECT 1 FROM memberships own
         WHERE own.person_id = $1 AND own.until IS NULL AND own.organisation_id IS NOT NULL
           AND (own.organisation_id = $3 OR EXISTS (
             SELECT 1 FROM memberships other
             WHERE other.person_id = ANY ($2::uuid[]) AND other.until IS NULL
               AND other.organisation_id = own.organisation_id))) AS found`,
      [personId, otherIds, organisationId],
    );
    return found;
  }

  /** Finds people by a part of their name or address, for who looks after the network. */
  async search(tx: EntityManager, words: string, first: number): Promise<MailAddress[]> {
    const part = containing(words);
    return tx.query(
      `SELECT p.id AS "personId", p.name, a.email AS address, p.locale
       FROM persons p JOIN accounts a ON a.person_id = p.id
       WHERE a.suspended_at IS NULL AND (unaccent(p.name) ILIKE unaccent($1) OR a.email ILIKE $1)
       ORDER BY p.name, p.id LIMIT $2`,
      [part, first],
    );
  }

  /**
   * The person at an address that somebody proved to be theirs, or is asked to: who has an account, as they are, else a
   * new person without a password and without roles. Two at once find the same person.
   * @returns the id of the person
   */
  async behindAddress(
    tx: EntityManager,
    { name, address, locale }: Omit<MailAddress, 'personId'>,
  ): Promise<string> {
    const email = address.toLowerCase();
    const known = await tx.findOneBy(Account, { email });
    if (known) return known.personId;
    const person = { id: newId(), name, legalName: null, jobTitle: null, locale };
    await tx.insert(Person, person);
    const [made] = await tx.query<{ id: string }[]>(
      `INSERT INTO accounts (id, person_id, email) VALUES ($1, $2, $3)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [newId(), person.id, email],
    );
    if (made) return person.id;
    await tx.delete(Person, { id: person.id });
    return (await tx.findOneByOrFail(Account, { email })).personId;
  }

  /**
   * Makes a person with an account and roles, or brings the one with this address up to date.
   * @returns the id of the person
   */
  async ensure(tx: EntityManager, given: NewPerson, now: Date): Promise<string> {
    const known = await tx.findOneBy(Account, { email: given.email.toLowerCase() });
    const personId = known?.personId ?? newId();
    await tx.save(
      Object.assign(new Person(), {
        id: personId,
        name: given.name,
        legalName: given.legalName ?? null,
        jobTitle: given.jobTitle ?? null,
        locale: given.locale ?? 'nl',
      }),
    );
    await tx.save(
      Object.assign(new Account(), {
        id: known?.id ?? newId(),
        personId,
        email: given.email.toLowerCase(),
        passwordHash: given.password ? await hashPassword(given.password) : (known?.passwordHash ?? null),
        passwordSetAt: given.password ? now : (known?.passwordSetAt ?? null),
        suspendedAt: known?.suspendedAt ?? null,
      }),
    );
    const held = await tx.findBy(Membership, { personId });
    const missing = given.roles.filter(
      (wanted) =>
        !held.some(
          (has) => has.role === wanted.role && has.organisationId === wanted.organisationId && !has.until,
        ),
    );
    if (missing.length > 0) {
      await tx.insert(
        Membership,
        missing.map((wanted) => ({ id: newId(), personId, ...wanted, since: now, until: null })),
      );
    }
    return personId;
  }
}
