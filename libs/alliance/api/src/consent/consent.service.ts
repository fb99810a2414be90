import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  forbidden,
  groupedBy,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type ConsentState, needsGuardian } from './consent.codes';
import { ConsentEnding, lockedConsent } from './consent-ending';
import { Consent } from './consent.entity';
import type { AskConsentInput, EndConsentInput, RecordConsentInput } from './consent.input';
import { ConsentMailPlan } from './consent.mail-plan';
import { askProblems, paperProblems } from './consent-problems';
import { consentState } from './consent-state';
import { ConsentSubjects } from './consent-subjects';

/** People to one thing, at most: more is not a portrait but a crowd. */
const mostOfOne = 30;

/** Asks for consents and keeps them, for who looks after what they are about. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly db: DataSource,
    private readonly subjects: ConsentSubjects,
    private readonly ending: ConsentEnding,
    private readonly mail: ConsentMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every consent of a thing, the first asked first, by "<type> <id>". */
  readonly ofSubject = loader<string, Consent[]>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const found = await this.db.getRepository(Consent).find({
      where: {
        subjectType: In(pairs.map(([type]) => type)),
        subjectId: In(pairs.map(([, id]) => id)),
      },
      order: { id: 'ASC' },
    });
    return groupedBy(found, ({ subjectType, subjectId }) => `${subjectType} ${subjectId}`);
  }, []);

  /** The consents of a thing that hold today. */
  async givenOf(context: RequestContext, subjectType: string, subjectId: string): Promise<Consent[]> {
    const all = await this.ofSubject.load(context, `${subjectType} ${subjectId}`);
    return all.filter((consent) => this.stateOf(consent) === 'GIVEN');
  }

  /** How a consent stands today. */
  stateOf(consent: Consent): ConsentState {
    return consentState(consent, this.today());
  }

  /** The consents of a thing with how each stands, for who is about to show it. */
  async standing(
    tx: EntityManager,
    subjectType: string,
    subjectId: string,
  ): Promise<readonly { readonly consent: Consent; readonly state: ConsentState }[]> {
    const found = await tx.findBy(Consent, { subjectType, subjectId });
    return found.map((consent) => ({ consent, state: this.stateOf(consent) }));
  }

  /** Asks by mail. @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
  async ask(viewer: SignedInViewer, input: AskConsentInput): Promise<Consent> {
    const { makerEmail = null, guardianEmail = null, ...facts } = input;
    const problems = askProblems(input, this.today());
    if (problems.length > 0) throw badInput(...problems);
    return this.db.transaction(async (tx) => {
      const isYoung = needsGuardian(input.ageBand);
      const consent = await this.keep(tx, viewer, {
        ...facts,
        way: 'LINK',
        makerAddress: makerEmail,
        guardianAddress: isYoung ? guardianEmail : null,
      });
      await this.mail.questions(tx, consent);
      return consent;
    });
  }

  /** Keeps what was signed on paper. @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
  async record(viewer: SignedInViewer, input: RecordConsentInput): Promise<Consent> {
    const { signedOn, ...facts } = input;
    const problems = paperProblems(input, this.today());
    if (problems.length > 0) throw badInput(...problems);
    const isYoung = needsGuardian(input.ageBand);
    return this.db.transaction((tx) =>
      this.keep(tx, viewer, {
        ...facts,
        way: 'PAPER',
        makerAnswer: 'YES',
        makerAnsweredOn: signedOn,
        ...(isYoung ? { guardianAnswer: 'YES' as const, guardianAnsweredOn: signedOn } : {}),
      }),
    );
  }

  /**
   * Somebody asked a colleague to take it away, or need not be asked any more.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async end(viewer: SignedInViewer, { id, reason = null }: EndConsentInput): Promise<Consent> {
    return this.db.transaction(async (tx) => {
      const consent = await tx.findOneBy(Consent, { id });
      if (!consent) throw notFound();
      // What it is about is locked before the consent, as everywhere: two of these never wait for each other.
      await this.assertKeeps(tx, viewer, consent);
      return this.ending.end(tx, (await lockedConsent(tx, id)) ?? consent, 'COLLEAGUE', reason);
    });
  }

  private async keep(
    tx: EntityManager,
    viewer: SignedInViewer,
    traits: Partial<Consent> & Pick<Consent, 'id' | 'subjectType' | 'subjectId' | 'scopes'>,
  ): Promise<Consent> {
    const { id, subjectType, subjectId } = traits;
    await this.assertKeeps(tx, viewer, traits);
    const known = await tx.findOneBy(Consent, { id });
    if (known?.subjectId === subjectId && known.askedById === viewer.personId) return known;
    if (known)
      throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
    if ((await tx.countBy(Consent, { subjectType, subjectId })) >= mostOfOne) throw badInput(tooMany);
    const consent = { ...nothingSaid, ...traits, scopes: [...new Set(traits.scopes)] };
    return tx.save(
      Object.assign(new Consent(), consent, { askedById: viewer.personId, locale: viewer.locale }),
    );
  }

  private async assertKeeps(
    tx: EntityManager,
    viewer: SignedInViewer,
    { subjectType, subjectId }: Pick<Consent, 'subjectType' | 'subjectId'>,
  ): Promise<void> {
    const subject = this.subjects.find(subjectType);
    if (!subject) throw notFound();
    if (!(await subject.isKeptBy(tx, viewer, subjectId))) {
      throw forbidden(text('wie dit deelt, of een coördinator', 'who shares this, or a coordinator'));
    }
  }

  private today(): string {
    return dutchDay(this.clock.now());
  }
}

const nothingSaid = {
  realName: null,
  makerAddress: null,
  guardianName: null,
  guardianAddress: null,
  credit: null,
  makerAnswer: null,
  makerAnsweredOn: null,
  guardianAnswer: null,
  guardianAnsweredOn: null,
  endedAt: null,
  endedBy: null,
  endReason: null,
};
const tooMany = {
  field: 'chosenName',
  code: 'TOO_MANY',
  text: text(
    `Bij één stuk horen hooguit ${mostOfOne} toestemmingen.`,
    `There are ${mostOfOne} consents to one thing at most.`,
  ),
};
