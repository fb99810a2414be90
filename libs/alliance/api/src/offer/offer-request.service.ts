import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import {
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { type AttemptLimit, Attempts, CLOCK, RetentionRules } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { today } from '../partnership/partnership-dates';
import { OfferContacts } from './offer-contacts';
import { Offer } from './offer.entity';
import type { AskForOfferInput } from './offer.input';
import { canAskFor, canSeeOffer } from './offer.policy';
import { OfferRequest } from './offer-request.entity';
import { offerRequestRetention } from './offer-request-retention';

/** Enough for who looks for a speaker, too little for who writes to everybody. */
export const requestLimit: AttemptLimit = {
  name: 'alliance.ask-for-offer',
  allowed: 10,
  minutes: 24 * 60,
  refusal: text(
    'Je stuurde vandaag al tien vragen. Wacht op antwoord, of probeer het morgen weer.',
    'You sent ten questions already today. Wait for answers, or try again tomorrow.',
  ),
};

/** Asking for what is offered: a short message that goes by mail to who answers for it. */
@Injectable()
export class OfferRequestService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly contacts: OfferContacts,
    private readonly plan: MailPlan,
    private readonly retention: RetentionRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.retention.register(offerRequestRetention);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, RATE_LIMITED; CONFLICT when the id is of somebody else */
  async ask(viewer: SignedInViewer, { id, offerId, message }: AskForOfferInput): Promise<Offer> {
    const offer = await this.db.manager.findOneBy(Offer, { id: offerId });
    const day = today(this.clock);
    if (!offer || !canSeeOffer(viewer, offer, day)) throw notFound();
    if (!canAskFor(viewer, offer, day)) throw forbidden(whoAsks);
    const known = await this.db.manager.findOneBy(OfferRequest, { id });
    if (known && known.personId !== viewer.personId) throw conflict(takenAlready);
    // Sent already: the form came twice.
    if (known) return offer;
    await this.attempts.take(requestLimit, viewer.personId);
    await this.db.transaction(async (tx) => {
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(OfferRequest)
        .values({ id, offerId, personId: viewer.personId, message, createdAt: this.clock.now() })
        .orIgnore()
        .returning('id')
        .execute();
      if ((made.raw as unknown[]).length === 0) return;
      const contacts = await this.contacts.of(tx, offer);
      await this.plan.plan(
        tx,
        contacts.map(({ personId, name, address, locale }) => ({
          kind: 'alliance.offer-asked',
          personId,
          toName: name,
          toAddress: address,
          locale,
          subjectId: id,
          contextId: offerId,
          dedupeKey: `alliance.offer-asked/${id}/${personId}`,
          dueAt: this.clock.now(),
        })),
      );
    });
    return offer;
  }
}

const whoAsks = text(
  'wie is ingelogd, van een ander en zolang het er staat',
  'who is signed in, of another and as long as it stands',
);
const takenAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
