import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { Person } from '@verbonden/people/api';
import { BaseEntity } from '@verbonden/shared/server';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';

/** What is not sure yet about somebody and a meeting. */
export enum RequestKind {
  GUEST = 'GUEST',
  COLLEAGUE = 'COLLEAGUE',
  APPROVAL = 'APPROVAL',
  INVITATION = 'INVITATION',
}
registerEnumType(RequestKind, {
  name: 'RequestKind',
  valuesMap: {
    GUEST: { description: 'A visitor must show that the address is theirs.' },
    COLLEAGUE: { description: 'Put on the list by a colleague, who holds the seat while they answer.' },
    APPROVAL: { description: 'A coordinator says yes or no. Nothing is reserved.' },
    INVITATION: { description: 'Somebody is invited. Nothing is reserved.' },
  },
});

/** Where a request stands; see registration-request.states.ts. */
export enum RequestStatus {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RequestStatus, { name: 'RequestStatus' });

/**
 * Everything about coming that is not sure yet: one of each kind for an address and a meeting, asked again when it comes
 * up again. What becomes sure goes through the seat keeper like any registration.
 */
@Entity('registration_requests')
@ObjectType()
@Unique('registration_requests_once', ['meetingId', 'kind', 'email'])
@Index('registration_requests_person', ['personId'])
@Index('registration_requests_asked_by', ['askedBy', 'meetingId'])
@Index('registration_requests_open', { synchronize: false })
@Check('registration_requests_kind', `kind IN ('GUEST', 'COLLEAGUE', 'APPROVAL', 'INVITATION')`)
@Check(
  'registration_requests_status',
  `status IN ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')`,
)
@Check('registration_requests_mode', `mode IN ('ONSITE', 'ONLINE')`)
@Check('registration_requests_locale', `locale IN ('nl', 'en')`)
export class RegistrationRequest extends BaseEntity {
  @ForeignKey(() => Meeting, { name: 'registration_requests_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;

  @Field(() => RequestKind)
  @Column('text')
  kind!: RequestKind;

  @Field(() => RequestStatus)
  @Column('text')
  status!: RequestStatus;

  @Field(() => AttendanceMode, { nullable: true, description: 'Null while the person has not chosen.' })
  @Column('text', { nullable: true })
  mode!: AttendanceMode | null;

  @Field()
  @Column('text')
  name!: string;

  /** Lower case. Not in the API as a column: only who may see it gets it. */
  @Column('text')
  email!: string;

  /** The language of its mails, as long as there is no person who chose one. */
  @Column('text', { default: 'nl' })
  locale!: Locale;

  @ForeignKey(() => Person, { name: 'registration_requests_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Who asked for somebody else: an editor, or a coordinator. */
  @ForeignKey(() => Person, { name: 'registration_requests_asked_by_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  askedBy!: string | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, in the words of who did it.' })
  @Column('text', { nullable: true })
  reason!: string | null;

  /** An end of its own. However late that is, a request ends when registration closes: see request-end.ts. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a reminder last went out.' })
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered, or ended.' })
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @ForeignKey(() => Person, { name: 'registration_requests_decided_by_fk', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  /** Rises with every change: a mail about an older one does not leave any more. */
  @Column('integer')
  revision!: number;
}
