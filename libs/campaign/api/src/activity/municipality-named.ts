import { Municipality } from '@verbonden/alliance/api';
import { slugOf } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/** The municipality of today that somebody means: "den haag" and "'s-Gravenhage" both, whatever the capitals. */
export async function findMunicipality(tx: EntityManager, written: string): Promise<Municipality | null> {
  const slug = slugOf(written.replace(/^gemeente\s+/i, ''), '-');
  const known = await tx.findOneBy(Municipality, { slug: otherNames[slug] ?? slug });
  return known?.untilYear === null ? known : null;
}

/** What people call them, and what they are called. */
const otherNames: Readonly<Record<string, string>> = {
  'den-haag': 's-gravenhage',
  'den-bosch': 's-hertogenbosch',
};
