import { Field, ObjectType } from '@nestjs/graphql';
import { renderMarkdown } from '@verbonden/shared/server';
import { fieldsOf } from '../form/kind-fields';
import type { KnowledgeContent } from '../item/knowledge-content';
import type { Telling } from './content-difference';
import { formatOf, isForMembers, readLabel, readNames, shownValues } from './field-values';

@ObjectType('KnowledgeReadField', { description: 'A field of a text as it is read.' })
export class ReadField {
  @Field()
  field!: string;

  @Field({ description: 'What it is called, in the language of the reader.' })
  label!: string;

  @Field(() => [String], { description: 'Its values in words; none when it is empty.' })
  values!: string[];

  @Field(() => String, { nullable: true, description: 'The same as safe HTML, of a text in Markdown.' })
  html!: string | null;
}

/** What is filled in and this reader may read, in order. */
export function filledFields(content: KnowledgeContent, { locale, names, isMember }: Telling): ReadField[] {
  return readNames
    .filter((name) => isMember || !isForMembers(name))
    .map((field) => {
      const values = shownValues(content, field, locale, names);
      const isMarkdown = formatOf(field) === 'MARKDOWN' || formatOf(field) === 'STEPS';
      return {
        field,
        label: readLabel(field, locale),
        values,
        html: isMarkdown ? renderMarkdown(values.join('\n\n')) : null,
      };
    })
    .filter(({ values }) => values.length > 0);
}

/** What is filled in, and what this kind asks for and is empty still: what somebody who reads along looks at. */
export function fieldsToReadAlong(content: KnowledgeContent, telling: Telling): ReadField[] {
  const filled = new Map(filledFields(content, telling).map((field) => [field.field, field]));
  const asked = new Set<string>(
    fieldsOf(content.kind).flatMap(({ name, isUseful }) => (isUseful ? [name] : [])),
  );
  return readNames
    .filter((name) => filled.has(name) || asked.has(name))
    .map(
      (name) =>
        filled.get(name) ?? { field: name, label: readLabel(name, telling.locale), values: [], html: null },
    );
}
