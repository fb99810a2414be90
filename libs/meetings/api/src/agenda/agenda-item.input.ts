import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line, OptionalLine, OptionalProse, Prose, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { SpeakerInput } from '../speaker/speaker.input';
import { SubsessionInput } from '../subsession/subsession.input';
import { AgendaItemKind } from './agenda-item.entity';

@InputType({ description: 'One part of the programme; the order of the list is the order of the day.' })
export class AgendaItemInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Of the part that stays, with all that hangs on it. Without it, or with one that this programme does not have, it is a new part.',
  })
  @IsOptional()
  @Identifier()
  id?: string | null;

  @Field(() => AgendaItemKind)
  kind!: AgendaItemKind;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  endsAt!: Date;

  @Field()
  @Line(160, text('Vul in wat dit onderdeel is.', 'Fill in what this part is.'))
  title!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  titleEn?: string | null;

  @Field({ defaultValue: '' })
  @Prose(4000)
  description!: string;

  @Field(() => String, { nullable: true })
  @OptionalProse(4000)
  descriptionEn?: string | null;

  @Field(() => [SpeakerInput], { nullable: true, description: 'Left out: who spoke before stays.' })
  @IsOptional()
  @Type(() => SpeakerInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(
    20,
    saying(text('Een onderdeel heeft hooguit 20 sprekers.', 'A part has 20 speakers at most.')),
  )
  speakers?: SpeakerInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Knowledge that goes with it. Left out: as it was.' })
  @IsOptional()
  @Identifier({ each: true })
  @ArrayMaxSize(
    20,
    saying(text('Bij een onderdeel horen hooguit 20 stukken kennis.', 'A part has 20 links at most.')),
  )
  knowledgeItemIds?: string[] | null;

  @Field(() => [SubsessionInput], {
    nullable: true,
    description:
      'Of a round (SUBSESSIONS), in the order in which they are shown. Left out: as they were. What somebody chose is not taken away.',
  })
  @IsOptional()
  @Type(() => SubsessionInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(
    20,
    saying(text('Een ronde heeft hooguit 20 subsessies.', 'A round has 20 subsessions at most.')),
  )
  subsessions?: SubsessionInput[] | null;
}
