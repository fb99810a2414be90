import { dutchDay, type Text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { type EntityManager, IsNull } from 'typeorm';
import { Body } from '../body/body.entity';
import { Label } from '../label/label.entity';
import { Network, type Share } from '../network/network.entity';
import { Organisation } from '../organisation/organisation.entity';
import type { OrganisationDocuments } from '../organisation/organisation-documents';
import { Partnership } from '../partnership/partnership.entity';
import { beginning } from '../partnership/partnership.service';
import { loadWordings } from './load-wordings';
import bodies from './bodies.json' with { type: 'json' };
import networkFile from './network.json' with { type: 'json' };
import organisationFile from './organisations.json' with { type: 'json' };

/** An organisation as `organisations.json` describes it. */
interface DescribedOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly website?: string;
  readonly region?: string;
  readonly description?: Text;
  readonly fictitious?: boolean;
  readonly partnerships: readonly {
    readonly body: string;
    readonly role: string;
    readonly since: string | null;
    readonly knownFrom?: string;
    readonly note?: string;
  }[];
}

/** The words of `network.json`: collection, code, and what it is called. */
type DescribedLabels = Readonly<Record<string, Readonly<Record<string, Text & { readonly hint?: Text }>>>>;

/**
 * Loads the network, its words, bodies, organisations and their roles. A second time brings texts up to date and adds
 * what is new; a role that is there already is left alone. From then on they can be found.
 * @returns the id of each organisation by its slug
 */
export async function loadAlliance(
  tx: EntityManager,
  now: Date,
  documents: OrganisationDocuments,
): Promise<Map<string, string>> {
  await loadNetwork(tx);
  await tx.save(labelsOf());
  await loadWordings(tx);
  const bodyIds = await loadBodies(tx);
  const organisationIds = new Map<string, string>();
  for (const given of organisationFile as readonly DescribedOrganisation[]) {
    const id = await loadOrganisation(tx, given);
    organisationIds.set(given.slug, id);
    await loadPartnerships(tx, id, given, bodyIds, dutchDay(now));
  }
  await documents.write(tx, [...organisationIds.values()]);
  return organisationIds;
}

async function loadNetwork(tx: EntityManager): Promise<void> {
  const { labels: _words, youngCarer, ...texts } = networkFile;
  const [known] = await tx.find(Network, { take: 1 });
  await tx.save(
    Object.assign(known ?? new Network(), {
      ...texts,
      term: youngCarer.term,
      definition: youngCarer.definition,
      share: youngCarer.share satisfies Share,
      colours: known?.colours ?? {},
    }),
  );
}

/** What the codes are called. */
export function labelsOf(): Label[] {
  return Object.entries<DescribedLabels[string]>(networkFile.labels).flatMap(([collection, words]) =>
    Object.entries(words).map(([code, { hint, ...name }], position) =>
      Object.assign(new Label(), { collection, code, name, hint: hint ?? null, position }),
    ),
  );
}

/** The bodies of the network. @returns the id of each by its code */
export async function loadBodies(tx: EntityManager): Promise<Map<string, string>> {
  const known = new Map((await tx.find(Body)).map((each) => [each.code, each]));
  const saved = await tx.save(
    bodies.map((given, position) =>
      Object.assign(known.get(given.code) ?? new Body(), { ...given, position }),
    ),
  );
  return new Map(saved.map((each) => [each.code, each.id]));
}

async function loadOrganisation(tx: EntityManager, given: DescribedOrganisation): Promise<string> {
  const known = await tx.findOneBy(Organisation, { slug: given.slug });
  const saved = await tx.save(
    Object.assign(new Organisation(), {
      id: known?.id ?? newId(),
      slug: given.slug,
      name: given.name,
      kind: given.kind,
      website: given.website ?? null,
      region: given.region ?? null,
      descriptionNl: given.description?.nl ?? null,
      descriptionEn: given.description?.en ?? null,
      fictitious: given.fictitious ?? false,
    }),
  );
  return saved.id;
}

async function loadPartnerships(
  tx: EntityManager,
  organisationId: string,
  given: DescribedOrganisation,
  bodyIds: ReadonlyMap<string, string>,
  today: string,
): Promise<void> {
  for (const { body, ...dates } of given.partnerships) {
    const bodyId = bodyIds.get(body);
    if (!bodyId) throw new Error(`${given.slug} has a role in "${body}", which is not in bodies.json.`);
    const { role, since } = dates;
    const known = await tx.existsBy(Partnership, { organisationId, bodyId, role, since: since ?? IsNull() });
    if (!known) await tx.insert(Partnership, beginning({ organisationId, bodyId, ...dates }, today));
  }
}
