import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, Prose, saying } from '@verbonden/shared/server';
import { applyDecorators } from '@nestjs/common';
import { IsDate, Matches } from 'class-validator';

/** A colour as #rrggbb. */
export function Colour(): PropertyDecorator {
  const words = text('Schrijf de kleur als #0b7a75.', 'Write the colour as #0b7a75.');
  return applyDecorators(Matches(/^#[0-9a-fA-F]{6}$/, saying(words)));
}

@InputType()
export class BeginMaterialSetInput {
  @Field(() => ID)
  @Identifier()
  editionId!: string;
}

@InputType()
export class ChangeMaterialSetInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  @Colour()
  ground!: string;

  @Field()
  @Colour()
  accent!: string;

  @Field()
  @Clean()
  @Line(80, text('Vul in waar mensen meer lezen.', 'Fill in where people read more.'))
  contact!: string;
}

@InputType()
export class ChangeMaterialTemplateInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  @Clean()
  @Line(120, text('Vul in wat erop staat.', 'Fill in what stands on it.'))
  heading!: string;

  @Field()
  @Clean()
  @Prose(5000)
  words!: string;

  @Field()
  @IsDate(saying(text('Vul in wanneer dit uitkomt.', 'Fill in when this comes out.')))
  releasesAt!: Date;
}
