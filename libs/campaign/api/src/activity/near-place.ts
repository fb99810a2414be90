import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { findMunicipality } from './municipality-named';
import { postcodeArea, readPostcode } from './postcode';

export type NearKind = 'MUNICIPALITY' | 'POSTCODE' | 'UNKNOWN';
export const NearKindEnum = {
  MUNICIPALITY: 'MUNICIPALITY',
  POSTCODE: 'POSTCODE',
  UNKNOWN: 'UNKNOWN',
} as const;
registerEnumType(NearKindEnum, { name: 'CampaignNearKind' });

/** What somebody meant by 'near'. Nothing here knows kilometres: a province, or the area of a postcode, is around. */
@ObjectType('CampaignNearPlace')
export class NearPlace {
  @Field(() => NearKindEnum, { description: 'UNKNOWN: it limits nothing.' })
  kind!: NearKind;

  @Field({ description: 'As it is called: "Utrecht", "3512".' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is around: a province, or the first two figures of a postcode.',
  })
  around!: string | null;

  /** Of the municipality. */
  id!: string | null;
}

/** Takes what was typed for a postcode or a municipality. */
export async function nearPlaceOf(tx: EntityManager, typed: string): Promise<NearPlace> {
  const postcode = readPostcode(typed);
  if (postcode) {
    return { kind: 'POSTCODE', name: postcode.slice(0, 4), around: postcodeArea(postcode), id: null };
  }
  const found = await findMunicipality(tx, typed);
  if (!found) return { kind: 'UNKNOWN', name: typed, around: null, id: null };
  return { kind: 'MUNICIPALITY', name: found.name, around: found.province, id: found.id };
}
