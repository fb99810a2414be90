import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** So many hours the link to the new mailbox works. */
export const hoursToConfirm = 24;
/** So many days the old mailbox can take it back. */
export const daysToUndo = 7;

/**
 * Somebody gives their account another address. It holds once the new mailbox says yes; the old one hears of it, and can
 * take it back for a week: a thief who got in cannot lock the owner out.
 */
@Entity('address_changes')
export class AddressChange extends BaseEntity {
  @Column('uuid')
  personId!: string;

  /** The address of before, in lower case. */
  @Column('text')
  oldEmail!: string;

  /** In lower case. */
  @Column('text')
  email!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  madeAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  waitsAt(now: Date): boolean {
    return this.madeAt === null && this.expiresAt > now;
  }

  /** Until when the old mailbox can take it back. */
  get undoUntil(): Date {
    return new Date((this.madeAt?.getTime() ?? 0) + daysToUndo * 86_400_000);
  }

  canBeUndoneAt(now: Date): boolean {
    return this.madeAt !== null && this.undoneAt === null && this.undoUntil > now;
  }
}
