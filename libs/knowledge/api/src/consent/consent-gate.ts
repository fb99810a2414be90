import { Injectable } from '@nestjs/common';
import { ConsentService } from '@verbonden/alliance/api';
import { badInput, type FieldProblem, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import type { KnowledgeContent } from '../item/knowledge-content';
import { itemSubject } from './consent-subject';

/** The field at which a consent is missed; its page is /kennis/:slug/toestemmingen. */
export const consentField = 'consent';

/**
 * Keeps what people made or are seen in from readers until they agree. A tip is always somebody's; anything else is when
 * somebody was asked. What somebody's file brings is a draft until then; the command line brings what was public elsewhere.
 */
@Injectable()
export class ConsentGate {
  constructor(private readonly consents: ConsentService) {}

  /** Before somebody else reads along. @throws DomainError BAD_USER_INPUT when nobody was asked yet */
  async assertAsked(tx: EntityManager, itemId: string, { kind }: KnowledgeContent): Promise<void> {
    if (kind !== 'TIP') return;
    const standing = await this.consents.standing(tx, itemSubject, itemId);
    if (!standing.some(({ state }) => state === 'GIVEN' || state === 'ASKED')) throw badInput(notAsked);
  }

  /** Before everybody reads it. @throws DomainError BAD_USER_INPUT when a consent is missing */
  async assertGiven(tx: EntityManager, itemId: string, { kind }: KnowledgeContent): Promise<void> {
    const standing = await this.consents.standing(tx, itemSubject, itemId);
    const states = standing.map(({ state }) => state);
    if (states.includes('REFUSED')) throw badInput(refused);
    if (states.includes('ASKED')) throw badInput(notAnswered);
    if ((kind === 'TIP' || states.includes('EXPIRED')) && !states.includes('GIVEN')) throw badInput(notAsked);
  }
}

const problem = (code: string, nl: string, en: string): FieldProblem => ({
  field: consentField,
  code,
  text: text(nl, en),
});
const notAsked = problem(
  'MISSING',
  'Vraag eerst toestemming aan wie deze tip gaf.',
  'First ask consent of who gave this tip.',
);
const notAnswered = problem(
  'NOT_GIVEN',
  'Nog niet iedereen heeft toestemming gegeven. Wacht op het antwoord, of haal die persoon eruit.',
  'Not everybody has agreed yet. Wait for the answer, or take that person out.',
);
const refused = problem(
  'REFUSED',
  'Iemand wil liever niet meedoen. Haal die persoon uit de tekst en zeg dat bij de toestemmingen.',
  'Somebody would rather not take part. Take them out of the text and say so at the consents.',
);
