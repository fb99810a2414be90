import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line, OptionalLine, OptionalProse, saying } from '@verbonden/shared/server';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { mostMaterials } from './material-problems';
import { MaterialAudience, MaterialKind, MaterialPhase } from './material.enums';

@InputType()
export class SaveMaterialInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one material.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was read; null for a new material. Another one by now is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Identifier()
  agendaItemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Instead of a part of the programme.' })
  @IsOptional()
  @Identifier()
  subsessionId?: string | null;

  @Field(() => MaterialKind)
  kind!: MaterialKind;

  @Field(() => MaterialPhase)
  phase!: MaterialPhase;

  @Field(() => MaterialAudience)
  audience!: MaterialAudience;

  @Field()
  @Line(160, text('Vul in hoe dit heet.', 'Fill in what this is called.'))
  title!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is, when it is no file.' })
  @OptionalLine(2000)
  url?: string | null;

  @Field(() => ID, { nullable: true, description: 'A file that you sent yourself, instead of an address.' })
  @IsOptional()
  @Identifier()
  fileId?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  hasCaptions!: boolean;

  @Field(() => String, { nullable: true })
  @OptionalProse(50_000)
  transcript?: string | null;
}

@InputType()
export class RemoveMaterialInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class RestoreMaterialInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class OrderMaterialsInput {
  @Field(() => ID)
  @Identifier()
  meetingId!: string;

  @Field(() => [ID], { description: 'In the order in which they are shown; what is left out comes after.' })
  @Identifier({ each: true })
  @ArrayMaxSize(
    mostMaterials,
    saying(
      text(
        `Bij een bijeenkomst hoort hooguit ${mostMaterials} keer materiaal.`,
        `A meeting has ${mostMaterials} materials at most.`,
      ),
    ),
  )
  ids!: string[];
}
