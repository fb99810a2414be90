import { KnowledgeItemService, type KnowledgeItem } from '@verbonden/knowledge/api';
import { badInput, DomainError, text, visitor } from '@verbonden/shared/kernel';

/** The slug in what somebody pasted: a whole address, its path in either language, or the slug alone. */
export function slugIn(pasted: string): string {
  return /(?:^|\/kennis\/)([a-z0-9-]+)(?:[/?#].*)?$/.exec(pasted.trim())?.[1] ?? '';
}

/** What everybody reads at a pasted address. @throws DomainError BAD_USER_INPUT at the field */
export async function itemAt(
  items: KnowledgeItemService,
  pasted: string,
  field: string,
): Promise<KnowledgeItem> {
  try {
    return await items.getBySlug(visitor(), slugIn(pasted));
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault;
    throw badInput({
      field,
      code: 'UNKNOWN_ITEM',
      text: text(
        'Dit adres kennen we niet. Plak een adres van iets dat in de kennis staat, zoals /kennis/rad-van-herkenning.',
        'We do not know this address. Paste one of something in the knowledge, such as /kennis/rad-van-herkenning.',
      ),
    });
  }
}
