import type { FieldName } from '../form/content-fields';
import { type KnowledgeContent, sectionNames } from '../item/knowledge-content';

/** A text that somebody wrote, and the field of the form in which it stands. */
export interface WrittenField {
  readonly field: FieldName;
  readonly text: string;
}

/**
 * Everything of an item that is the writer's own wording, field by field. What young people say ("voice") and what is said
 * in a film are theirs.
 */
export function writtenFields(content: KnowledgeContent): WrittenField[] {
  const own = sectionNames.filter((name) => name !== 'voice' && name !== 'transcript');
  return [
    { field: 'title' as const, text: content.title },
    { field: 'summary' as const, text: content.summary },
    ...own.map((field) => ({ field, text: content.sections[field] ?? '' })),
    { field: 'steps' as const, text: content.steps.join('\n\n') },
    { field: 'body' as const, text: content.body },
    { field: 'tip' as const, text: content.tip ?? '' },
  ].filter(({ text }) => text.trim() !== '');
}
