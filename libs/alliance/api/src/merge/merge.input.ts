import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';
import { Organisation } from '../organisation/organisation.entity';

@InputType()
export class MergeOrganisationsInput {
  @Field(() => ID, { description: 'The one whose address will lead on.' })
  @Identifier()
  fromId!: string;

  @Field(() => ID, { description: 'The one that stays.' })
  @Identifier()
  intoId!: string;
}

@InputType()
export class UndoOrganisationMergeInput {
  @Field(() => ID)
  @Identifier()
  mergeId!: string;
}

/** How many of something name an organisation. */
@ObjectType()
export class ReferenceCount {
  @Field({ description: 'What they are called, in the language of the reader.' })
  label!: string;

  @Field(() => Int)
  count!: number;
}

/** What bringing two organisations together would do. */
@ObjectType()
export class MergePreview {
  @Field(() => Organisation)
  from!: Organisation;

  @Field(() => Organisation)
  into!: Organisation;

  @Field(() => [ReferenceCount], { description: 'What goes along.' })
  moves!: ReferenceCount[];
}
