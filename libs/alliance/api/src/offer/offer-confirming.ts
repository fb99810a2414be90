import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { type Clock, daysBefore, isSignedIn, notFound } from '@verbonden/shared/kernel';
import { CLOCK, newId, SignedLinks, ViewerSource } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { OfferAsk } from './offer-ask.entity';
import { OfferContacts } from './offer-contacts';
import { askDaysBefore, daysLater, isStanding, reminderAfterDays } from './offer-dates';
import { OfferDocuments } from './offer-documents';
import { Offer } from './offer.entity';
import { OfferKeeper } from './offer-keeper';
import { takes } from './offer.policy';
import { OfferService } from './offer.service';
import { nextStatus } from './offer.states';

const mostARound = 100;

/** Ends what nobody confirmed, and asks in time whether it still holds. */
@Injectable()
export class OfferConfirming {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: OfferKeeper,
    private readonly service: OfferService,
    private readonly documents: OfferDocuments,
    private readonly contacts: OfferContacts,
    private readonly viewers: ViewerSource,
    private readonly plan: MailPlan,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ends what its day has come for; from then on nobody finds it. @returns how many ended */
  async endDue(): Promise<number> {
    let ended = 0;
    for (;;) {
      const due = await this.db.query<{ id: string; organisationId: string }[]>(
        `SELECT id, organisation_id AS "organisationId" FROM offers
         WHERE status = 'OFFERED' AND expires_on <= $1 ORDER BY expires_on, id LIMIT ${mostARound}`,
        [this.service.today()],
      );
      if (due.length === 0) return ended;
      ended += await this.db.transaction(async (tx) => {
        await this.keeper.lockOrganisations(tx, [...new Set(due.map((each) => each.organisationId))]);
        return this.end(
          tx,
          due.map(({ id }) => id),
        );
      });
    }
  }

  private async end(tx: EntityManager, ids: readonly string[]): Promise<number> {
    const offers = await tx.find(Offer, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const over = offers.filter(
      ({ status, expiresOn }) => nextStatus('EXPIRE', status) !== null && expiresOn <= this.service.today(),
    );
    await tx.save(over.map((offer) => Object.assign(offer, { status: 'EXPIRED' })));
    await this.documents.write(tx, over);
    return over.length;
  }

  /** Asks about what ends within a month and was not asked about yet. @returns about how many offers */
  async askDue(): Promise<number> {
    const today = this.service.today();
    const due = await this.db.query<{ id: string }[]>(
      `SELECT offer.id FROM offers offer
       WHERE offer.status = 'OFFERED' AND offer.expires_on > $1 AND offer.expires_on <= $2 AND NOT EXISTS (
         SELECT 1 FROM offer_asks ask WHERE ask.offer_id = offer.id AND ask.expires_on = offer.expires_on)
       ORDER BY offer.expires_on, offer.id LIMIT ${mostARound}`,
      [today, daysLater(today, askDaysBefore)],
    );
    let asked = 0;
    for (const { id } of due) if (await this.db.transaction((tx) => this.ask(tx, id))) asked += 1;
    return asked;
  }

  private async ask(tx: EntityManager, id: string): Promise<boolean> {
    const offer = await tx.findOne(Offer, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!offer || !isStanding(offer, this.service.today())) return false;
    const { expiresOn } = offer;
    // Another worker was first.
    if (await tx.existsBy(OfferAsk, { offerId: id, expiresOn })) return false;
    const contacts = await this.contacts.of(tx, offer);
    const asks = contacts.map(({ personId }) =>
      Object.assign(new OfferAsk(), { id: newId(), offerId: id, personId, expiresOn }),
    );
    await tx.insert(OfferAsk, asks);
    const now = this.clock.now();
    await this.plan.plan(
      tx,
      contacts.flatMap(({ personId, name, address, locale }, place) =>
        [0, reminderAfterDays].map((days) => ({
          kind: 'alliance.offer-ending',
          personId,
          toName: name,
          toAddress: address,
          locale,
          subjectId: asks[place]!.id,
          contextId: id,
          dedupeKey: `alliance.offer-ending/${asks[place]!.id}/${days}`,
          dueAt: daysBefore(now, -days),
        })),
      ),
    );
    return contacts.length > 0;
  }

  /** Others make these offers now: who was asked for this end is not asked any more, and the next round asks the new makers. */
  async handedOver(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const [asks] = await tx.query<[{ id: string }[], number]>(
      `DELETE FROM offer_asks ask USING offers offer
       WHERE offer.id = ask.offer_id AND offer.id = ANY ($1) AND ask.expires_on = offer.expires_on
         AND ask.person_id IS DISTINCT FROM offer.maker_id
       RETURNING ask.id`,
      [ids],
    );
    const subjectIds = asks.map(({ id }) => id);
    await this.plan.drop(tx, { subjectIds, kinds: ['alliance.offer-ending'] }, 'HANDED_OVER');
  }

  /** What the link in a mail asks about. @throws DomainError NOT_FOUND when it was altered, or who was asked may not any more */
  async byLink(token: string): Promise<{ ask: OfferAsk; offer: Offer }> {
    const id = this.links.findId('offer', token);
    const ask = id ? await this.db.manager.findOneBy(OfferAsk, { id }) : null;
    const offer = ask && (await this.db.manager.findOneBy(Offer, { id: ask.offerId }));
    const asked = ask && (await this.viewers.viewerFor(ask.personId));
    if (!offer || !asked || !isSignedIn(asked) || !takes(asked, offer)) throw notFound();
    return { ask, offer };
  }

  /** One press, without signing in: another year from today; twice is once. @throws DomainError NOT_FOUND */
  async confirmByLink(token: string): Promise<{ ask: OfferAsk; offer: Offer }> {
    const { ask, offer: known } = await this.byLink(token);
    return this.db.transaction(async (tx) => {
      await this.keeper.lockOrganisations(tx, [known.organisationId]);
      const offer = await tx.findOneOrFail(Offer, {
        where: { id: known.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (isAsked(offer, ask)) await this.service.save(tx, this.service.renew(offer));
      return { ask, offer };
    });
  }
}

/** True while an ask waits: nobody has answered, and nobody took the offer away. An offer that ended can still be kept. */
export function isAsked(
  offer: Pick<Offer, 'status' | 'expiresOn'>,
  ask: Pick<OfferAsk, 'expiresOn'>,
): boolean {
  return nextStatus('CONFIRM', offer.status) !== null && offer.expiresOn === ask.expiresOn;
}
