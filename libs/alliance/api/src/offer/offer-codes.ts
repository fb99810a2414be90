import { Injectable } from '@nestjs/common';
import { badInput, type FieldProblem, text } from '@verbonden/shared/kernel';
import { LabelService } from '../label/label.service';
import type { Offer } from './offer.entity';

/** Keeps the choices of an offer to the words of this network. */
@Injectable()
export class OfferCodes {
  constructor(private readonly labels: LabelService) {}

  /** @throws DomainError BAD_USER_INPUT at each choice the network does not know, and for an offer that is nowhere */
  async assertSound(offer: Pick<Offer, 'kind' | 'themes' | 'regions' | 'isOnline'>): Promise<void> {
    const problems: FieldProblem[] = [];
    const choices = [
      ['kind', 'offerKinds', [offer.kind]],
      ['themes', 'themes', offer.themes],
      ['regions', 'regions', offer.regions],
    ] as const;
    for (const [field, collection, chosen] of choices) {
      const known = new Set((await this.labels.ofCollection(collection)).map(({ code }) => code));
      if (chosen.some((code) => !known.has(code)))
        problems.push({ field, code: 'UNKNOWN_CODE', text: fromTheList });
    }
    if (offer.regions.length === 0 && !offer.isOnline) problems.push(nowhere);
    if (problems.length > 0) throw badInput(...problems);
  }
}

const fromTheList = text('Kies iets uit de lijst.', 'Choose something from the list.');
const nowhere = {
  field: 'regions',
  code: 'NOWHERE',
  text: text(
    'Kies waar het kan: een of meer provincies, heel Nederland, of online.',
    'Choose where it can be: one or more provinces, the whole country, or online.',
  ),
};
