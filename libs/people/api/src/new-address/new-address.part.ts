import { NewAddressMailPlan } from './new-address-mail-plan';
import { newAddressRetention } from './new-address-retention';
import { NewAddress } from './new-address.entity';
import { NewAddressResolver } from './new-address.resolver';
import { NewAddressService } from './new-address.service';

/** What a new address for who lost their mailbox brings. Mails are the worker's. */
export const newAddressPart = {
  entities: [NewAddress],
  services: [NewAddressMailPlan, NewAddressService, newAddressRetention],
  resolvers: [NewAddressResolver],
};
