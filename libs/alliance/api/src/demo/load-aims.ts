import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Aim } from '../aim/aim.entity';
import networkFile from './network.json' with { type: 'json' };

/** Where each aim stands in addresses, in the order of `network.json`. */
const objectives = [
  'betere-steun',
  'eerder-bereiken',
  'kennis-delen',
  'bewustwording',
  'samenwerking',
  'in-beeld',
  'onderzoek',
] as const;
const ambitions = [
  'actuele-gegevens',
  'overzicht-van-aanpakken',
  'elke-gemeente',
  'gelijke-toegang-in-onderwijs',
  'samenwerking-geborgd',
] as const;

/** What the network of `network.json` wants. A second time brings the words up to date; what was measured stays. */
export async function loadAims(tx: EntityManager): Promise<void> {
  const known = new Map((await tx.find(Aim)).map(({ slug, id }) => [slug, id]));
  const given = [
    ...objectives.map((slug, position) => ({
      slug,
      position,
      kind: 'OBJECTIVE' as const,
      title: networkFile.objectives[position],
    })),
    ...ambitions.map((slug, position) => ({
      slug,
      position,
      kind: 'AMBITION' as const,
      title: networkFile.ambitions[position],
    })),
  ];
  await tx.save(
    given.map(({ title, ...aim }) => {
      if (!title) throw new Error(`network.json has no words for the aim "${aim.slug}".`);
      return Object.assign(new Aim(), { ...aim, title, id: known.get(aim.slug) ?? newId() });
    }),
  );
}
