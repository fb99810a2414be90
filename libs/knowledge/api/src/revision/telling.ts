import type { OrganisationService } from '@verbonden/alliance/api';
import type { RequestContext } from '@verbonden/shared/server';
import { canSeeContact } from '../knowledge.policy';
import type { Telling } from './content-difference';
import type { KeptContent } from './field-values';

/** Reads what is needed to tell texts to this reader: the names of the organisations in them. */
export async function tellingOf(
  context: RequestContext,
  organisations: OrganisationService,
  contents: readonly KeptContent[],
): Promise<Telling> {
  const ids = [...new Set(contents.flatMap(({ organisationId }) => organisationId ?? []))];
  const found = await Promise.all(ids.map((id) => organisations.byId.load(context, id)));
  return {
    locale: context.viewer.locale,
    isMember: canSeeContact(context.viewer),
    names: new Map(found.flatMap((each): [string, string][] => (each ? [[each.id, each.name]] : []))),
  };
}
