import { Injectable } from '@nestjs/common';
import type { Viewer } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';

/** What somebody is asked about, as they see it before they answer. */
export interface ConsentPreview {
  readonly title: string;
  readonly lead: string;
  /** The text itself, as safe HTML. */
  readonly html: string;
  /** Where it can be read; null while nobody else can. */
  readonly path: string | null;
  /** It was given to everybody and not taken back since, also when its own time is over: who kept it still has it. */
  readonly isOut: boolean;
}

/** Something that needs consents: a domain registers its own kind, and this noun knows none of them. */
export interface ConsentSubject {
  /** "KNOWLEDGE_ITEM"; stays for ever, rows hold it. */
  readonly type: string;
  /** Locks it until the transaction ends. */
  hold(tx: EntityManager, id: string): Promise<void>;
  /**
   * Locks it. True when the viewer looks after it, and so asks for consents and keeps them.
   * @throws DomainError NOT_FOUND, also when the viewer may not know of it
   */
  isKeptBy(tx: EntityManager, viewer: Viewer, id: string): Promise<boolean>;
  /** Null when it is gone. */
  preview(tx: EntityManager, id: string): Promise<ConsentPreview | null>;
  /** The page on which its consents are kept; null when it is gone. */
  keptAt(tx: EntityManager, id: string): Promise<string | null>;
  /** Stops every use in this transaction; a second time does nothing. */
  takeAway(tx: EntityManager, id: string, because: 'REQUEST' | 'TIME'): Promise<void>;
}

/** The kinds of things that need consents. */
@Injectable()
export class ConsentSubjects {
  private readonly known = new Map<string, ConsentSubject>();

  /** @throws Error when two domains use one name */
  register(subject: ConsentSubject): void {
    if (this.known.has(subject.type))
      throw new Error(`Two subjects of consent are called "${subject.type}".`);
    this.known.set(subject.type, subject);
  }

  /** Null when no domain of this program keeps such things. */
  find(type: string): ConsentSubject | null {
    return this.known.get(type) ?? null;
  }
}
