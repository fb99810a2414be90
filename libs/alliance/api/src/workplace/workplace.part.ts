import { WithoutEditorResolver } from './without-editor.resolver';
import { OrganisationWorkplaceResolver, WorkplaceResolver } from './workplace.resolver';

/** Who works for an organisation, read: what they are is `libs/people/api/src/colleague`. */
export const workplacePart = {
  resolvers: [WorkplaceResolver, OrganisationWorkplaceResolver, WithoutEditorResolver],
};
