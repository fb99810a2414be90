import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** WITHDRAWN and LEFT are of the young person; MOVED and STOPPED of what they had agreed to. */
export type MediaConsentEnd = 'WITHDRAWN' | 'LEFT' | 'MOVED' | 'STOPPED';

/**
 * A young person's own yes: to one outlet, one kind and one day, and to nothing else. A row stays as the proof of what was
 * agreed to and until when.
 */
@Entity('media_consents')
export class MediaConsent extends BaseEntity {
  @Column('uuid')
  requestId!: string;

  /** Null when the account is gone. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  outlet!: string;

  @Column('text')
  kind!: string;

  @Column('date')
  takesPlaceOn!: string;

  @Column('timestamptz')
  givenAt!: Date;

  /** Who may be below sixteen: a parent or guardian agrees to this very outlet and day. */
  @Column('boolean')
  needsGuardian!: boolean;

  /** The day a coordinator heard that they do. */
  @Column('date', { nullable: true })
  guardianAgreedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endedBy!: MediaConsentEnd | null;
}
