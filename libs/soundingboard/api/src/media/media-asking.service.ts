import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, conflict, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { holdChoice } from '../board-member/board-member.service';
import { BoardMembers } from '../board-member/board-members';
import { fewestInRoom } from '../soundingboard.policy';
import { Today } from '../today';
import { MediaAnswer } from './media-answer.entity';
import { endConsents } from './media-consent-ending';
import { MediaKeeper } from './media-keeper';
import { MediaMailPlan } from './media-mail-plan';
import type { MediaRequest } from './media-request.entity';
import type { MoveMediaInput } from './media-request.input';
import { isOpenToAnswers } from './media-request.states';

/** Laying a question of a journalist before young people. No coordinator chooses whom: then none knows who said no. */
@Injectable()
export class MediaAskingService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: MediaKeeper,
    private readonly members: BoardMembers,
    private readonly mail: MediaMailPlan,
    private readonly today: Today,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks all who said that they are ready for the media and can take it on today; again asks who came since. Two at least
   * read it: what is written for one alone would be a private message. Each member is locked, so that two desks at once do
   * not pass their limit.
   * @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT
   */
  async lay(viewer: SignedInViewer, id: string): Promise<MediaRequest> {
    return this.db.transaction(async (tx) => {
      const request = await this.keeper.hold(tx, viewer, id);
      if (request.status !== 'TAKEN_ON') throw conflict(takeOnFirst);
      if (request.briefing === null || request.supporterId === null) throw conflict(prepareFirst);
      if (request.takesPlaceOn <= this.today.day()) throw conflict(dayIsPast);
      // In one order, so that two desks never wait for each other.
      const ready = (await this.members.readyForMedia(tx, id)).map(({ id: personId }) => personId).sort();
      for (const personId of ready) await holdChoice(tx, personId);
      const free = (await this.members.readyForMedia(tx, id)).filter(({ id: each }) => ready.includes(each));
      const before = await tx.countBy(MediaAnswer, { requestId: id });
      if (before + free.length < fewestInRoom) throw conflict(tooFew);
      const askedAt = this.clock.now();
      for (const { id: personId } of free) {
        await tx.insert(MediaAnswer, { id: newId(), requestId: id, personId, state: 'ASKED', askedAt });
      }
      await this.mail.toYoungPeople(
        tx,
        'soundingboard.media-laid',
        request,
        free.map(({ id: personId }) => personId),
      );
      return tx.save(Object.assign(request, { laidAt: request.laidAt ?? askedAt }));
    });
  }

  /**
   * To another day. A yes was to the day that was read: it ends, and who gave it is asked anew.
   * @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT
   */
  async move(viewer: SignedInViewer, { id, takesPlaceOn }: MoveMediaInput): Promise<MediaRequest> {
    return this.db.transaction(async (tx) => {
      const request = await this.keeper.hold(tx, viewer, id);
      if (!isOpenToAnswers(request.status)) throw conflict(takeOnFirst);
      if (takesPlaceOn <= this.today.day()) throw badInput(chooseLater);
      if (request.takesPlaceOn === takesPlaceOn) return request;
      request.takesPlaceOn = takesPlaceOn;
      await endConsents(tx, { requestId: id }, 'MOVED', this.clock.now());
      const thinking = await tx.findBy(MediaAnswer, { requestId: id, state: In(['ASKED', 'YES']) });
      await tx.update(MediaAnswer, { requestId: id, state: 'YES' }, { state: 'ASKED' });
      await this.mail.moved(
        tx,
        request,
        thinking.map(({ personId }) => personId),
      );
      return tx.save(request);
    });
  }
}

const takeOnFirst = text('Neem de vraag eerst aan.', 'Take the question on first.');
const prepareFirst = text(
  'Schrijf eerst de uitleg voor de jongeren en kies wie er meegaat.',
  'Write the briefing for the young people and choose who goes along first.',
);
const dayIsPast = text(
  'De dag is al voorbij. Kies eerst een andere.',
  'The day is past. Choose another first.',
);
const tooFew = text(
  'Er zijn nu geen twee jongeren die mediaklaar zijn en er ruimte voor hebben. Probeer het later, of zeg nee tegen de journalist.',
  'There are no two young people now who are ready for the media and have room for it. Try later, or say no to the journalist.',
);
const chooseLater = {
  field: 'takesPlaceOn',
  code: 'PAST',
  text: text('Kies een dag na vandaag.', 'Choose a day after today.'),
};
