import { MergeFollowers } from './merge-followers';
import { OrganisationMerging } from './merge.service';
import { OrganisationMergeResolver } from './merge.resolver';
import { OrganisationMerge } from './organisation-merge.entity';
import { ReferenceMover } from './reference-mover';

/** What bringing organisations together brings: a table, services, its share of the API. The sweep is the worker's. */
export const mergePart = {
  entities: [OrganisationMerge],
  services: [MergeFollowers, ReferenceMover, OrganisationMerging],
  resolvers: [OrganisationMergeResolver],
};
