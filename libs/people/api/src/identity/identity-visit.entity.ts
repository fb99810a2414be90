import type { Locale } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** How long somebody may take, to sign in elsewhere and then to say who they are here. */
export const visitMinutes = 30;

/** What has to come back from a provider: state, nonce and the verifier of PKCE, as the strategy keeps them. */
export type VisitChecks = Readonly<Record<string, unknown>>;

/**
 * Somebody went to sign in elsewhere with this browser. Until they are back it holds what has to fit; after that, for
 * whom we do not know yet, who they are there. The cookie that names it belongs to this browser alone.
 */
@Entity('identity_visits')
export class IdentityVisit extends BaseEntity {
  /** SHA-256 of the cookie, hexadecimal. */
  @Column('text', { unique: true })
  browserHash!: string;

  @Column('text')
  providerKey!: string;

  /** Null once somebody came back with them: each is good for one answer. */
  @Column('jsonb', { nullable: true })
  checks!: VisitChecks | null;

  /** The page that was wanted, without the host. */
  @Column('text', { nullable: true })
  back!: string | null;

  @Column('text')
  locale!: Locale;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** The provider says that the address is theirs, and may be believed. */
  @Column('boolean', { default: false })
  addressVouched!: boolean;

  @Column('timestamptz')
  expiresAt!: Date;
}
