import { Injectable } from '@nestjs/common';
import { ConsentService } from '@verbonden/alliance/api';
import { badInput, type FieldProblem, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { storySubject } from './consent-subject';

/** The field at which a consent is missed; its page is /week/verhalen/:slug/toestemmingen. */
export const consentField = 'consent';

/** Keeps a story from readers until everybody in it agrees. A portrait is always of somebody. */
@Injectable()
export class StoryGate {
  constructor(private readonly consents: ConsentService) {}

  /** Before a coordinator reads along. @throws DomainError BAD_USER_INPUT when nobody was asked yet */
  async assertAsked(tx: EntityManager, storyId: string): Promise<void> {
    const states = await this.states(tx, storyId);
    if (!states.includes('GIVEN') && !states.includes('ASKED')) throw badInput(notAsked);
  }

  /** Before everybody reads it. @throws DomainError BAD_USER_INPUT when a consent is missing */
  async assertGiven(tx: EntityManager, storyId: string): Promise<void> {
    const states = await this.states(tx, storyId);
    if (states.includes('REFUSED')) throw badInput(refused);
    if (states.includes('ASKED')) throw badInput(notAnswered);
    if (!states.includes('GIVEN')) throw badInput(notAsked);
  }

  private async states(tx: EntityManager, storyId: string) {
    return (await this.consents.standing(tx, storySubject, storyId)).map(({ state }) => state);
  }
}

const problem = (code: string, nl: string, en: string): FieldProblem => ({
  field: consentField,
  code,
  text: text(nl, en),
});
const notAsked = problem(
  'MISSING',
  'Vraag eerst toestemming aan wie dit verhaal vertelt.',
  'First ask consent of who tells this story.',
);
const notAnswered = problem(
  'NOT_GIVEN',
  'Nog niet iedereen heeft toestemming gegeven. Wacht op het antwoord, of haal die persoon eruit.',
  'Not everybody has agreed yet. Wait for the answer, or take that person out.',
);
const refused = problem(
  'REFUSED',
  'Iemand wil liever niet meedoen. Haal die persoon uit het verhaal en zeg dat bij de toestemmingen.',
  'Somebody would rather not take part. Take them out of the story and say so at the consents.',
);
