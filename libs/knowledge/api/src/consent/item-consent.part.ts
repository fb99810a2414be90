import type { Part } from '../part';
import { ConsentGate } from './consent-gate';
import { ConsentedItems } from './consented-items';
import { ItemConsentResolver } from './item-consent.resolver';

export const itemConsentPart: Part = {
  services: [ConsentGate, ConsentedItems],
  resolvers: [ItemConsentResolver],
};
