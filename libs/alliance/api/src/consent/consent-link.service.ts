import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, dutchDay, notFound, text } from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { ConsentHolder, ConsentState } from './consent.codes';
import { ConsentEnding, lockedConsent } from './consent-ending';
import { Consent } from './consent.entity';
import type { AnswerConsentByLinkInput, EndConsentByLinkInput } from './consent.input';
import { ConsentMailPlan } from './consent.mail-plan';
import { consentState } from './consent-state';
import { type ConsentPreview, ConsentSubjects } from './consent-subjects';

/** What a link leads to. */
export interface LinkedConsent {
  readonly consent: Consent;
  readonly holder: ConsentHolder;
  readonly state: ConsentState;
  /** Null once it was taken away, or is gone. */
  readonly preview: ConsentPreview | null;
}

/** What somebody does with the link in their mail, without an account. Looking changes nothing (P12). */
@Injectable()
export class ConsentLinkService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly subjects: ConsentSubjects,
    private readonly ending: ConsentEnding,
    private readonly mail: ConsentMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND for an altered link */
  async find(token: string): Promise<LinkedConsent> {
    const { id, holder } = this.read(token);
    const consent = await this.db.manager.findOneBy(Consent, { id });
    if (!consent) throw notFound();
    return this.told(this.db.manager, consent, holder);
  }

  /**
   * Says yes or no. The same again changes nothing; who said yes takes it back with `end`.
   * @throws DomainError NOT_FOUND for an altered link; CONFLICT when it is over
   */
  async answer(input: AnswerConsentByLinkInput): Promise<LinkedConsent> {
    const { id, holder } = this.read(input.token);
    return this.db.transaction(async (tx) => {
      const consent = await lockedConsent(tx, id);
      if (!consent) throw notFound();
      const key = holder === 'MAKER' ? 'makerAnswer' : 'guardianAnswer';
      if (consent[key] === input.answer) return this.told(tx, consent, holder);
      if (consent[key] === 'YES' || !this.isOpen(consent)) throw conflict(isOver);
      const today = this.today();
      Object.assign(consent, { [key]: input.answer, [`${key}edOn`]: today });
      if (input.answer === 'YES' && input.scopes) {
        // Two who decide: what one of them leaves out stays out.
        const chosen: readonly string[] = input.scopes;
        consent.scopes = consent.scopes.filter((each) => each === 'PORTAL' || chosen.includes(each));
      }
      await tx.save(consent);
      if (consentState(consent, today) !== 'ASKED') await this.mail.news(tx, consent);
      return this.told(tx, consent, holder);
    });
  }

  /** Has it taken away, everywhere and at once. @throws DomainError NOT_FOUND for an altered link */
  async end({ token, reason = null }: EndConsentByLinkInput): Promise<LinkedConsent> {
    const { id, holder } = this.read(token);
    return this.db.transaction(async (tx) => {
      const consent = await tx.findOneBy(Consent, { id });
      if (!consent) throw notFound();
      // What it is about is locked before the consent, as everywhere: two of these never wait for each other.
      await this.subjects.find(consent.subjectType)?.hold(tx, consent.subjectId);
      const locked = (await lockedConsent(tx, id)) ?? consent;
      return this.told(tx, await this.ending.end(tx, locked, holder, reason), holder);
    });
  }

  private async told(tx: EntityManager, consent: Consent, holder: ConsentHolder): Promise<LinkedConsent> {
    const state = consentState(consent, this.today());
    const subject = this.subjects.find(consent.subjectType);
    const isShown = state === 'ASKED' || state === 'GIVEN' || state === 'REFUSED';
    const preview = (isShown && (await subject?.preview(tx, consent.subjectId))) || null;
    return { consent, holder, state, preview };
  }

  private isOpen(consent: Consent): boolean {
    const state = consentState(consent, this.today());
    return state === 'ASKED' || state === 'GIVEN' || state === 'REFUSED';
  }

  private read(token: string): { id: string; holder: ConsentHolder } {
    const maker = this.links.findId('consent', token);
    if (maker) return { id: maker, holder: 'MAKER' };
    const guardian = this.links.findId('consent-guardian', token);
    if (guardian) return { id: guardian, holder: 'GUARDIAN' };
    throw notFound();
  }

  private today(): string {
    return dutchDay(this.clock.now());
  }
}

const isOver = text(
  'Dit is al beslist. Kijk op de pagina hoe het nu staat.',
  'This was decided already. See on the page how it stands now.',
);
