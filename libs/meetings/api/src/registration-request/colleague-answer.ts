import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RegistrationOutcome } from '../registration/registration-result';

@ObjectType({ description: 'What came of putting one colleague on the list.' })
export class ColleagueAnswer {
  @Field()
  name!: string;

  @Field(() => RegistrationOutcome)
  outcome!: RegistrationOutcome;

  @Field(() => Int, { nullable: true, description: 'The place in line, for who waits.' })
  position!: number | null;
}
