import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, OptionalLine, Prose } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { Year } from '../item/knowledge-fields';

/** How long the texts of an adoption may be, in characters. */
export const longest = { place: 100, text: 1000, contact: 120 };

const askPlace = text(
  'Vul in waar jullie dit doen, bijvoorbeeld een plaats of regio.',
  'Fill in where you do this, such as a town or region.',
);

@InputType({ isAbstract: true })
abstract class AdoptionTextsInput {
  @Field({ description: `A place or region, at most ${longest.place} characters.` })
  @Clean()
  @Line(longest.place, askPlace)
  place!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Year()
  sinceYear?: number | null;

  @Field({
    defaultValue: '',
    description: `Plain text, at most ${longest.text} characters; no case of one child.`,
  })
  @Clean()
  @Prose(longest.text)
  experience!: string;

  @Field({ defaultValue: '' })
  @Clean()
  @Prose(longest.text)
  adapted!: string;

  @Field({ defaultValue: '' })
  @Clean()
  @Prose(longest.text)
  result!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A telephone number or e-mail address that whoever is signed in may use; null for none.',
  })
  @Clean()
  @OptionalLine(longest.contact)
  contact?: string | null;
}

@InputType()
export class AdoptKnowledgeInput extends AdoptionTextsInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one adoption.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field(() => ID, { description: 'In whose name; one you work for.' })
  @Identifier()
  organisationId!: string;
}

@InputType()
export class ChangeAdoptionInput extends AdoptionTextsInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class WithdrawAdoptionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class RestoreAdoptionInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
