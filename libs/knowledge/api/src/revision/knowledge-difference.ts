import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { KnowledgeRevision } from './knowledge-revision.entity';
import { type ChangeKind, changeKinds } from './text-difference';

export const ChangeKindEnum = Object.fromEntries(changeKinds.map((each) => [each, each])) as Record<
  ChangeKind,
  ChangeKind
>;
registerEnumType(ChangeKindEnum, { name: 'KnowledgeChangeKind' });

@ObjectType({
  description: 'A piece of a text beside another: in both, only in the newer, or only in the older.',
})
export class KnowledgeTextPart {
  @Field(() => ChangeKindEnum)
  change!: ChangeKind;

  @Field()
  text!: string;
}

@ObjectType({ description: 'What happened to one field between two texts.' })
export class KnowledgeFieldDifference {
  @Field()
  field!: string;

  @Field({ description: 'What the field is called, in the language of the reader.' })
  label!: string;

  @Field(() => Boolean, { description: 'Each part is one choice of a list, such as a theme.' })
  isList!: boolean;

  @Field(() => [KnowledgeTextPart], { description: 'In reading order.' })
  parts!: readonly KnowledgeTextPart[];
}

@ObjectType({ description: 'Two versions of an item, field by field.' })
export class KnowledgeDifference {
  @Field(() => KnowledgeRevision)
  from!: KnowledgeRevision;

  @Field(() => KnowledgeRevision)
  to!: KnowledgeRevision;

  @Field(() => [KnowledgeFieldDifference], {
    description: 'The fields that differ, in the order of the form.',
  })
  fields!: KnowledgeFieldDifference[];
}
