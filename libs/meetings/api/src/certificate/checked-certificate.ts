import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AttendanceMode } from '../meeting/meeting.enums';

/** What a certificate says and what whoever checks it may know; nothing else of the person. */
@ObjectType({ description: 'A certificate as anybody with its code may read it.' })
export class CheckedCertificate {
  @Field({ description: 'As it is printed: "K7QM-2XHD-9PTF".' })
  code!: string;

  @Field(() => Boolean, { description: 'False when the presence was taken back after it was fetched.' })
  isTrue!: boolean;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  registerNumbers!: string | null;

  @Field()
  meetingTitle!: string;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date)
  endsAt!: Date;

  @Field(() => Int, { description: 'Without breaks.' })
  minutes!: number;

  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => [String], { description: 'Registers and the number of this activity there, one each.' })
  accreditation!: string[];

  @Field(() => Date)
  issuedAt!: Date;
}
