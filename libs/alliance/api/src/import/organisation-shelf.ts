import { newId } from '@verbonden/shared/server';
import { isSlug, slugOf } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { nameTraces } from '../organisation/near-equal-names';
import { Organisation } from '../organisation/organisation.entity';
import { Partnership } from '../partnership/partnership.entity';

/** What stands behind /organisaties/ for a page of its own. */
const ownPage = 'nieuw';

/** The organisations of the network with their roles, and what a file makes of them. Nothing is written before `save`. */
export class OrganisationShelf {
  private readonly byExternalId = new Map<string, Organisation>();
  private readonly bySlug = new Map<string, Organisation>();
  private readonly byName = new Map<string, Organisation>();
  private readonly byTrace = new Map<string, Set<Organisation>>();
  private readonly roles = new Map<string, Partnership[]>();
  private readonly changed = new Set<Organisation>();
  private readonly begun: Partnership[] = [];
  private readonly ended = new Set<Partnership>();

  static async read(tx: EntityManager): Promise<OrganisationShelf> {
    const shelf = new OrganisationShelf();
    // A list of members is looked at as a whole: a network has hundreds, and any may look like a new one.
    for (const organisation of await tx.find(Organisation, { order: { id: 'ASC' } }))
      shelf.keep(organisation);
    for (const role of await tx.find(Partnership)) shelf.rolesOf(role.organisationId).push(role);
    return shelf;
  }

  /** The one with this number, this address, or exactly this name; a number of its own makes it another one. */
  find(externalId: string | null, slug: string | null, name: string): Organisation | null {
    const numbered = externalId === null ? undefined : this.byExternalId.get(externalId);
    const found = numbered ?? (slug === null ? undefined : this.bySlug.get(slug)) ?? this.byName.get(name);
    if (!found) return null;
    const isAnother = externalId !== null && found.externalId !== null && found.externalId !== externalId;
    return isAnother ? null : found;
  }

  named(name: string): Organisation | null {
    return this.byName.get(name) ?? null;
  }

  /** The names of those that this one may well be. */
  alike(name: string): string[] {
    return this.lookalikes(name).map((organisation) => organisation.name);
  }

  /** Those that one with this name may well be, by name. */
  lookalikes(name: string): Organisation[] {
    const found = nameTraces(name).flatMap((trace) => [...(this.byTrace.get(trace) ?? [])]);
    return [...new Set(found)].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  /** An organisation that is to be written; a new one has a free address. */
  change(organisation: Organisation | null, to: Partial<Organisation>, slug: string | null): Organisation {
    const after = organisation ?? Object.assign(new Organisation(), fresh(), { id: newId() });
    Object.assign(after, to, {
      version: organisation ? after.version + 1 : 1,
    });
    if (!organisation) after.slug = this.freeSlug(slug, after.name);
    this.changed.add(after);
    this.keep(after);
    return after;
  }

  rolesOf(organisationId: string): Partnership[] {
    const roles = this.roles.get(organisationId) ?? [];
    this.roles.set(organisationId, roles);
    return roles;
  }

  begin(role: Partnership): void {
    this.rolesOf(role.organisationId).push(role);
    this.begun.push(role);
  }

  end(role: Partnership, until: string): void {
    role.until = until;
    if (!this.begun.includes(role)) this.ended.add(role);
  }

  /** Writes what changed, a few statements for any number. @returns the ids of organisations that changed */
  async save(tx: EntityManager): Promise<string[]> {
    await tx.save([...this.changed]);
    await tx.save([...this.ended]);
    if (this.begun.length > 0) await tx.insert(Partnership, this.begun);
    return [...this.changed].map(({ id }) => id);
  }

  private keep(organisation: Organisation): void {
    this.bySlug.set(organisation.slug, organisation);
    if (organisation.externalId !== null) this.byExternalId.set(organisation.externalId, organisation);
    for (const name of [organisation.name, ...organisation.otherNames]) {
      if (!this.byName.has(name)) this.byName.set(name, organisation);
      for (const trace of nameTraces(name)) {
        const sharing = this.byTrace.get(trace) ?? new Set();
        this.byTrace.set(trace, sharing.add(organisation));
      }
    }
  }

  private freeSlug(wished: string | null, name: string): string {
    const plain = wished !== null && isSlug(wished) ? wished : slugOf(name, 'organisatie');
    for (let number = 1; ; number++) {
      const slug = number === 1 ? plain : `${plain}-${number}`;
      if (!this.bySlug.has(slug) && slug !== ownPage) return slug;
    }
  }
}

function fresh(): Partial<Organisation> {
  return {
    website: null,
    region: null,
    city: null,
    sector: null,
    contactEmail: null,
    logoFileId: null,
    externalId: null,
    otherNames: [],
    note: null,
    descriptionNl: null,
    descriptionEn: null,
    fictitious: false,
  };
}
