import { AccountCareMails } from './account-care.mail';
import { AccountCareResolver } from './account-care.resolver';
import { AccountCareService } from './account-care.service';
import { AccountListService } from './account-list.service';

/** What looking after accounts brings. */
export const accountCarePart = {
  services: [AccountListService, AccountCareService],
  resolvers: [AccountCareResolver],
  mails: [AccountCareMails],
};
