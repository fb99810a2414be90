import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Line, OptionalLine, OptionalProse, Prose } from '@verbonden/shared/server';
import { AgendaItemKind } from './agenda-item.entity';

@InputType({ description: 'One part of the programme; the order of the list is the order of the day.' })
export class AgendaItemInput {
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
}
