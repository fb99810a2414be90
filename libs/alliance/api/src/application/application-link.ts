import { Field, ObjectType } from '@nestjs/graphql';
import { Organisation } from '../organisation/organisation.entity';
import {
  ApplicationKindEnum,
  ApplicationStatusEnum,
  type ApplicationKind,
  ApplicationStepEnum,
} from './application.codes';
import type { ApplicationStatus, ApplicationStep } from './application.states';

@ObjectType({ description: 'What became of a form that was sent.' })
export class ApplicationReceipt {
  @Field(() => Boolean, { description: 'A mail went to the address, with the link that confirms it.' })
  mailSent!: boolean;

  @Field(() => [Organisation], {
    description: 'Nothing was kept yet: these look like it, and can be claimed by who works there.',
  })
  alike!: Organisation[];
}

@ObjectType({
  description: 'A step of an application, as its applicant sees it: without the names of coordinators.',
})
export class ApplicationLinkMoment {
  @Field(() => ApplicationStepEnum)
  step!: ApplicationStep;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => Date)
  at!: Date;
}

@ObjectType({ description: 'How an application stands, for who holds the link of the mail.' })
export class ApplicationLink {
  @Field(() => ApplicationKindEnum)
  kind!: ApplicationKind;

  @Field(() => ApplicationStatusEnum)
  status!: ApplicationStatus;

  @Field()
  organisationName!: string;

  @Field()
  contactName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a coordinator asks, as long as it waits for an answer.',
  })
  question!: string | null;

  @Field(() => [ApplicationLinkMoment], { description: 'Oldest first.' })
  moments!: ApplicationLinkMoment[];

  @Field(() => Organisation, { nullable: true, description: 'What came of it.' })
  organisation!: Organisation | null;
}
