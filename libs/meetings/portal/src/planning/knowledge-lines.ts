import { PageRefusal, type SubmitArgs } from '@verbonden/shared/web';
import { rowsIn } from './agenda-row';
import { KnowledgeToLinkDocument } from './planning.generated';

/** Ids of knowledge by the slug in its address. */
export type KnownKnowledge = ReadonlyMap<string, string>;

/** The slugs in lines of addresses: "https://…/kennis/samen-koken", "/kennis/samen-koken" or only the last bit. */
export function knowledgeSlugs(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => /([^/?#]*)\/?(?:[?#].*)?$/.exec(line)?.[1] ?? '');
}

/** Finds what the addresses in the programme of a form point at; what is not there, or may not be read, is absent. */
export async function knowledgeOf({ form, query }: SubmitArgs): Promise<KnownKnowledge> {
  const rows = rowsIn((field) => form.prose(field));
  const slugs = [...new Set(rows.flatMap((row) => knowledgeSlugs(row.knowledge)))];
  const found = await Promise.all(
    slugs.map(async (slug): Promise<readonly [string, string][]> => {
      try {
        const { knowledgeItem } = await query(KnowledgeToLinkDocument, { slug });
        return knowledgeItem ? [[slug, knowledgeItem.id]] : [];
      } catch (refused) {
        if (refused instanceof PageRefusal && refused.status === 404) return [];
        throw refused;
      }
    }),
  );
  return new Map(found.flat());
}
