import { Field, ObjectType } from '@nestjs/graphql';
import {
  type SenderFinding,
  senderFindings,
  type SenderState,
  senderStates,
  type SenderSubject,
  senderSubjects,
} from '@verbonden/notifications/api';
import { enumOf } from '@verbonden/shared/server';

const SenderSubjectEnum = enumOf('SenderSubject', senderSubjects);
const SenderStateEnum = enumOf('SenderState', senderStates);
const SenderFindingEnum = enumOf('SenderFinding', senderFindings);

@ObjectType({ description: 'One record of the DNS that tells others that our mail is ours.' })
export class SenderLine {
  @Field(() => SenderSubjectEnum)
  subject!: SenderSubject;

  @Field(() => SenderStateEnum)
  state!: SenderState;

  @Field(() => SenderFindingEnum)
  finding!: SenderFinding;

  @Field({ description: 'The name in the DNS.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What stands there now.' })
  found!: string | null;

  @Field(() => String, { nullable: true, description: 'The text of the TXT record that should stand there.' })
  advised!: string | null;
}

@ObjectType({ description: 'How the rest of the world sees our sender; looked up just now.' })
export class SenderReport {
  @Field()
  domain!: string;

  @Field(() => Date)
  checkedAt!: Date;

  @Field(() => [SenderLine])
  lines!: SenderLine[];
}
