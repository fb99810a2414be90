import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import type { KnowledgeKind } from '../taxonomy/codes';
import { KnowledgeKindEnum } from '../taxonomy/enums';
import { contentFields, type FieldFormat, fieldFormats } from './content-fields';
import { type AskedField, formOf, type PartCode, partLabels, parts } from './kind-fields';

const FieldFormatEnum = Object.fromEntries(fieldFormats.map((each) => [each, each])) as Record<
  FieldFormat,
  FieldFormat
>;
registerEnumType(FieldFormatEnum, { name: 'KnowledgeFieldFormat' });
const PartEnum = Object.fromEntries(parts.map((each) => [each, each])) as Record<PartCode, PartCode>;
registerEnumType(PartEnum, { name: 'KnowledgePart' });

@ObjectType({ description: 'A field as a kind asks it, in the language of the reader.' })
export class KnowledgeFormField {
  @Field({ description: 'As in the input and in the problems at a field.' })
  name!: string;

  @Field()
  label!: string;

  @Field(() => String, { nullable: true })
  hint!: string | null;

  @Field(() => FieldFormatEnum)
  format!: FieldFormat;

  @Field(() => String, { nullable: true, description: 'The group of knowledgeTerms that it is chosen from.' })
  list!: string | null;

  @Field({ description: 'Must be there before it is sent in.' })
  isRequired!: boolean;

  @Field({ description: 'Counts for how complete the item is.' })
  isUseful!: boolean;

  @Field({ description: 'Shown to members of the network only.' })
  membersOnly!: boolean;
}

@ObjectType()
export class KnowledgeFormPart {
  @Field(() => PartEnum)
  code!: PartCode;

  @Field()
  label!: string;

  @Field(() => [KnowledgeFormField])
  fields!: KnowledgeFormField[];
}

@ObjectType({ description: 'What a kind asks, in the order of telling it.' })
export class KnowledgeForm {
  @Field(() => KnowledgeKindEnum)
  kind!: KnowledgeKind;

  @Field(() => [KnowledgeFormPart])
  parts!: KnowledgeFormPart[];
}

@ObjectType({ description: 'A part of the form: done, or what is still useful there.' })
export class KnowledgePartProgress {
  @Field(() => PartEnum)
  code!: PartCode;

  @Field()
  label!: string;

  @Field()
  isDone!: boolean;

  @Field(() => [KnowledgeFormField])
  missing!: KnowledgeFormField[];
}

/** The form of a kind in one language. */
export function formIn(kind: KnowledgeKind, locale: Locale): KnowledgeForm {
  return {
    kind,
    parts: formOf(kind).map(({ code, fields }) => ({
      code,
      label: partLabels[code][locale],
      fields: fields.map((field) => fieldIn(field, locale)),
    })),
  };
}

/** A field in one language. */
export function fieldIn({ name, isRequired, isUseful }: AskedField, locale: Locale): KnowledgeFormField {
  const { label, hint, format, list, membersOnly } = contentFields[name];
  return {
    name,
    label: label[locale],
    hint: hint?.[locale] ?? null,
    format,
    list: list ?? null,
    isRequired,
    isUseful,
    membersOnly: membersOnly === true,
  };
}
