import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import type { OrganisationFilter } from './organisation.input';
import { Organisation } from './organisation.entity';

/** How many organisations choosing a value would give, with the rest of the filter as it is. */
@ObjectType()
export class OrganisationFacet {
  @Field()
  code!: string;

  @Field({ description: 'What the code is called in the language of the reader.' })
  label!: string;

  @Field(() => Int)
  count!: number;
}

/** What can be chosen next; a value that would give nothing is not there. */
@ObjectType()
export class OrganisationFacets {
  @Field(() => [OrganisationFacet])
  kinds!: OrganisationFacet[];

  @Field(() => [OrganisationFacet])
  bodies!: OrganisationFacet[];

  @Field(() => [OrganisationFacet])
  roles!: OrganisationFacet[];

  @Field(() => [OrganisationFacet])
  regions!: OrganisationFacet[];

  @Field(() => [OrganisationFacet])
  themes!: OrganisationFacet[];
}

@ObjectType()
export class OrganisationConnection extends connectionOf(Organisation, 'Organisation') {
  /** What the list was limited to, for the facets beside it. */
  filter!: OrganisationFilter;
}
