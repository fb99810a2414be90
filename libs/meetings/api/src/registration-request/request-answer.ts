import { Field, ObjectType } from '@nestjs/graphql';
import { AttendanceMode } from '../meeting/meeting.enums';
import { RegistrationOutcome } from '../registration/registration-result';
import { RegistrationRequest } from './registration-request.entity';

@ObjectType({ description: 'What came of answering a request.' })
export class RequestAnswer {
  @Field(() => RegistrationOutcome)
  outcome!: RegistrationOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'For who answered by a link and is on the list: the token of the link to that registration.',
  })
  registrationToken!: string | null;
}

@ObjectType({ description: 'What the link of a request leads to.' })
export class RequestByLink {
  @Field(() => RegistrationRequest)
  request!: RegistrationRequest;

  @Field(() => Boolean, { description: 'True while the link can be answered.' })
  isOpen!: boolean;

  @Field(() => Date, { description: 'Until when it can be answered.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'The name of who asked for this person.' })
  askedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'The token of the link to the registration, if any.' })
  registrationToken!: string | null;

  @Field(() => AttendanceMode, { nullable: true, description: 'The seat that is held meanwhile, if any.' })
  seatMode!: AttendanceMode | null;
}
