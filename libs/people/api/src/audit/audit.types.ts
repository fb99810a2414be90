import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf } from '@verbonden/shared/server';

export const auditSorts = ['WRITE', 'READ'] as const;
export type AuditSort = (typeof auditSorts)[number];
export const AuditSortEnum = enumOf('AuditSort', auditSorts);

@ObjectType({ description: 'One thing that changed. Personal text is masked: ••• before and after.' })
export class AuditChange {
  @Field({ description: 'Which thing, and what of it: "rol".' })
  what!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType({ description: 'What somebody did or read, in a sentence. Never changed, gone after two years.' })
export class AuditEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => AuditSortEnum)
  sort!: AuditSort;

  @Field({ description: 'Who did what: "Sanne gaf Bram de rol redacteur bij …".' })
  sentence!: string;

  @Field({ description: 'The operation of the API, or the door.' })
  operation!: string;

  @Field(() => String, { nullable: true, description: 'What kind of thing it is about, in words.' })
  kind!: string | null;

  @Field(() => ID, { nullable: true, description: 'The thing it is about; its history can be asked.' })
  objectId!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was called at that moment.' })
  title!: string | null;

  @Field(() => [AuditChange])
  changes!: AuditChange[];

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;

  @Field({ description: 'It broke off after something had been written.' })
  failed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the request, as in the logs of the program.',
  })
  requestId!: string | null;
}

@ObjectType({ description: 'A choice to look for in the log.' })
export class AuditChoice {
  @Field()
  code!: string;

  @Field()
  label!: string;
}

@ObjectType({ description: 'The latest first.' })
export class AuditEventConnection extends connectionOf(AuditEvent, 'AuditEvent') {}
