import { Injectable } from '@nestjs/common';
import { KnowledgeItemService } from '@verbonden/knowledge/api';
import {
  badInput,
  conflict,
  DomainError,
  forbidden,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { BoardMailPlan } from '../mail/board-mail-plan';
import { RequestKeeper } from '../room/request-keeper';
import { assertStaysInside } from '../room/ways-to-reach';
import { canAskFor, isAsker, looksAfterBoard } from '../soundingboard.policy';
import { Today } from '../today';
import { AdviceRequest } from './advice-request.entity';
import type { AskAdviceInput } from './advice-request.input';

/** Asking the sounding board, and a coordinator who takes it on. */
@Injectable()
export class AdviceRequestService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: RequestKeeper,
    private readonly items: KnowledgeItemService,
    private readonly mail: BoardMailPlan,
    private readonly today: Today,
  ) {}

  /** @throws DomainError NOT_FOUND for who may not know of it */
  async get(viewer: SignedInViewer, id: string): Promise<AdviceRequest> {
    return (await this.keeper.get(this.db.manager, viewer, id)).request;
  }

  /** @throws DomainError FORBIDDEN, BAD_USER_INPUT; CONFLICT when the id is of another */
  async ask(viewer: SignedInViewer, input: AskAdviceInput): Promise<AdviceRequest> {
    const { id, organisationId = null } = input;
    if (!canAskFor(viewer, organisationId)) throw forbidden(whoAsks);
    const about = await this.aboutOf(viewer, input);
    if (input.wantedBy <= this.today.day()) throw badInput(dayIsPast);
    // Young people read these before anybody else is invited.
    for (const field of ['title', 'question', 'thanks'] as const)
      assertStaysInside(input[field] ?? '', field);
    return this.db.transaction(async (tx) => {
      const request = Object.assign(new AdviceRequest(), {
        ...{ id, organisationId, title: input.title, question: input.question, wantedBy: input.wantedBy },
        ...{ aboutKind: input.aboutKind, ...about, thanks: input.thanks ?? null },
        ...{ askerId: viewer.personId, status: 'OPEN', adviceVersion: 0 },
      });
      const added = await tx
        .createQueryBuilder()
        .insert()
        .into(AdviceRequest)
        .values(request)
        .orIgnore()
        .execute();
      const made = await tx.findOneByOrFail(AdviceRequest, { id });
      if (made.askerId !== viewer.personId) throw conflict(existsAlready);
      if ((added.raw as unknown[]).length > 0)
        await this.mail.toCoordinators(tx, 'soundingboard.asked', id, viewer.personId);
      return made;
    });
  }

  /** As long as nobody talks about it. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async withdraw(viewer: SignedInViewer, id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const { request } = await this.keeper.hold(tx, viewer, id);
      if (!isAsker(viewer, request)) throw forbidden(text('wie de vraag stelde', 'who asked'));
      if (request.status !== 'OPEN') throw conflict(begunAlready);
      await tx.delete(AdviceRequest, { id });
      return true;
    });
  }

  /** A coordinator takes it on, or over from another who cannot go on. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async host(viewer: SignedInViewer, id: string): Promise<AdviceRequest> {
    return this.db.transaction(async (tx) => {
      const { request } = await this.keeper.hold(tx, viewer, id);
      if (!looksAfterBoard(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
      if (request.status !== 'OPEN' && request.status !== 'IN_DISCUSSION') throw conflict(isOver);
      return tx.save(Object.assign(request, { hostId: viewer.personId, status: 'IN_DISCUSSION' as const }));
    });
  }

  /** A practice stands among the knowledge and everybody may read it; anything else is told in words. */
  private async aboutOf(
    viewer: SignedInViewer,
    { aboutKind, about = null, knowledgeSlug }: AskAdviceInput,
  ): Promise<Pick<AdviceRequest, 'about' | 'knowledgeItemId'>> {
    if (aboutKind !== 'PRACTICE') {
      if (!about) throw badInput(whatAbout);
      return { about, knowledgeItemId: null };
    }
    const item = await this.items.getBySlug(viewer, knowledgeSlug ?? '').catch((fault: unknown) => {
      if (fault instanceof DomainError && fault.code === 'NOT_FOUND') return null;
      throw fault;
    });
    if (!item || item.status !== 'PUBLISHED') throw badInput(whichPractice);
    return { about: null, knowledgeItemId: item.id };
  }
}

const whoAsks = text(
  'een redacteur voor de eigen organisatie, of een coördinator voor het netwerk',
  'an editor for the own organisation, or a coordinator for the network',
);
const existsAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const begunAlready = text(
  'De klankbordgroep praat er al over. Vraag de gespreksleider om te stoppen.',
  'The sounding board talks about it already. Ask the host to stop.',
);
const isOver = text('Over deze vraag is al advies gegeven.', 'Advice on this question was given already.');
const dayIsPast = {
  field: 'wantedBy',
  code: 'PAST',
  text: text('Kies een dag na vandaag.', 'Choose a day after today.'),
};
const whatAbout = {
  field: 'about',
  code: 'MISSING',
  text: text('Vertel in een paar woorden waar het over gaat.', 'Tell in a few words what it is about.'),
};
const whichPractice = {
  field: 'knowledgeSlug',
  code: 'UNKNOWN',
  text: text(
    'Deze aanpak vinden we niet. Open de aanpak en kies daar ‘Vraag advies’.',
    'We cannot find this practice. Open the practice and choose ‘Ask for advice’ there.',
  ),
};
