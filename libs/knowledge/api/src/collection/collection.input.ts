import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, OptionalProse, Prose, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { WorkRoleCodeEnum } from '../start/work-role.entity';
import type { WorkRoleCode } from '../start/work-roles';
import { CollectionOwner } from './collection.entity';

/** How much goes into a collection. */
export const longest = { title: 120, lead: 600, note: 600, entries: 100 } as const;

const askTitle = text(
  'Geef de verzameling een naam, bijvoorbeeld ‘Startpakket voor de mentor’.',
  'Give the collection a name, such as “Starter kit for the mentor”.',
);

/** What is told when there is no room for another item. */
export const tooMany = text(
  `Er passen ${longest.entries} stukken in een verzameling. Maak er liever twee.`,
  `A collection holds ${longest.entries} items. Better make two.`,
);

@InputType()
export class CreateCollectionInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one collection.' })
  @Identifier()
  id!: string;

  @Field()
  @Clean()
  @Line(longest.title, askTitle)
  title!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(longest.lead)
  lead?: string | null;

  @Field(() => CollectionOwner)
  ownerKind!: CollectionOwner;

  @Field(() => ID, { nullable: true, description: 'With ORGANISATION: one you edit for.' })
  @IsOptional()
  @Identifier()
  organisationId?: string | null;

  @Field({ defaultValue: false })
  isPublic!: boolean;

  @Field(() => WorkRoleCodeEnum, {
    nullable: true,
    description: 'With NETWORK: the role that begins with it.',
  })
  @IsOptional()
  forRole?: WorkRoleCode | null;

  @Field(() => ID, { nullable: true, description: 'The first item of it.' })
  @IsOptional()
  @Identifier()
  itemId?: string | null;
}

@InputType()
export class CollectionEntryInput {
  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field({ defaultValue: '' })
  @Clean()
  @Prose(longest.note)
  note!: string;
}

@InputType({ description: 'The whole collection as it shall be, in this order.' })
export class UpdateCollectionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  @Clean()
  @Line(longest.title, askTitle)
  title!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(longest.lead)
  lead?: string | null;

  @Field()
  isPublic!: boolean;

  @Field(() => WorkRoleCodeEnum, {
    nullable: true,
    description: 'As with creating; what is not given stays as it is, null takes it off.',
  })
  @IsOptional()
  forRole?: WorkRoleCode | null;

  @Field(() => [CollectionEntryInput])
  @ArrayMaxSize(longest.entries, saying(tooMany))
  @ValidateNested({ each: true })
  @Type(() => CollectionEntryInput)
  entries!: CollectionEntryInput[];
}

@InputType({ isAbstract: true })
abstract class ItemOfCollectionInput {
  @Field(() => ID)
  @Identifier()
  collectionId!: string;

  @Field(() => ID)
  @Identifier()
  itemId!: string;
}

@InputType()
export class AddToCollectionInput extends ItemOfCollectionInput {}

@InputType()
export class RemoveFromCollectionInput extends ItemOfCollectionInput {}

@InputType({ isAbstract: true })
abstract class OneCollectionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class DeleteCollectionInput extends OneCollectionInput {}

@InputType()
export class RestoreCollectionInput extends OneCollectionInput {}

@InputType()
export class VisitCollectionInput extends OneCollectionInput {}

@InputType()
export class SeeLevelChangesInput extends OneCollectionInput {}
