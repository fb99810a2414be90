import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, Line, saying } from '@verbonden/shared/server';
import { IsNumber } from 'class-validator';
import { OptionalSite } from '../organisation/site-address';

/** How long the texts may be, in characters. */
export const longestAim = { indicator: 120, source: 300 } as const;

@InputType()
export class AddIndicatorInput {
  @Field(() => ID, { description: 'Made by the caller, so that the same form twice makes one.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  aimId!: string;

  @Field()
  @Clean()
  @Line(longestAim.indicator, text('Schrijf op wat je meet.', 'Write down what is measured.'))
  name!: string;
}

@InputType()
export class AddMeasurementInput {
  @Field(() => ID, { description: 'Made by the caller, so that the same form twice makes one.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  indicatorId!: string;

  @Field(() => Float, { nullable: true })
  @IsNumber(
    { allowInfinity: false, allowNaN: false },
    saying(text('Vul een getal in, bijvoorbeeld 12 of 3,5.', 'Fill in a number, such as 12 or 3.5.')),
  )
  value!: number | null;

  @Field({ description: 'As yyyy-mm-dd.' })
  @Day()
  onDay!: string;

  @Field()
  @Clean()
  @Line(
    longestAim.source,
    text('Schrijf op waar dit getal vandaan komt.', 'Write down where this number comes from.'),
  )
  source!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalSite()
  sourceUrl?: string | null;
}
