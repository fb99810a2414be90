import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { saying } from '@verbonden/shared/server';
import { Max, Min } from 'class-validator';
import { Codes } from '../item/knowledge-fields';
import type { AgeGroup } from '../taxonomy/codes';
import { AgeGroupEnum } from '../taxonomy/enums';
import { fewestInEstimate as fewest, mostInEstimate as most } from '@verbonden/alliance/api';

/** What the young people are counted in. */
export enum EstimatePlace {
  SCHOOL = 'SCHOOL',
  MUNICIPALITY = 'MUNICIPALITY',
  REGION = 'REGION',
}
registerEnumType(EstimatePlace, { name: 'EstimatePlace' });

const tooFew = text(
  `Vul een getal in vanaf ${fewest}. Bij minder jongeren zegt een schatting niets: vraag het hun zelf.`,
  `Fill in a number from ${fewest} up. With fewer young people an estimate says nothing: ask them.`,
);
const tooMany = text(
  'Dit rekent tot 2.000.000 jongeren, voor een school, gemeente of regio. Klopt het aantal nullen?',
  'This works up to 2,000,000 young people, for a school, municipality or region. Is the number of zeros right?',
);

@ArgsType()
export class LocalEstimateArgs {
  @Field(() => Int, { description: `How many young people there are, ${fewest} to 2,000,000.` })
  @Min(fewest, saying(tooFew))
  @Max(most, saying(tooMany))
  count!: number;

  @Field(() => EstimatePlace)
  place!: EstimatePlace;

  @Field(() => [AgeGroupEnum], {
    nullable: true,
    description: 'Whom it is about; the figure is for all ages together, so this changes the words alone.',
  })
  @Codes()
  ageGroups?: AgeGroup[] | null;
}
