import { addressChangeRetention } from './address-change-retention';
import { AddressChange } from './address-change.entity';
import { OwnAddressResolver } from './own-address.resolver';
import { OwnAddressService } from './own-address.service';

/** What changing one's own address brings. Mails are the worker's. */
export const ownAddressPart = {
  entities: [AddressChange],
  services: [OwnAddressService, addressChangeRetention],
  resolvers: [OwnAddressResolver],
};
