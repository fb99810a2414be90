import { ForgottenPasswordResolver } from './forgotten-password.resolver';
import { ForgottenPasswordService } from './forgotten-password.service';
import { OwnPasswordResolver } from './own-password.resolver';
import { OwnPasswordService } from './own-password.service';

/** What a password of one's own brings. Mails are the worker's. */
export const ownPasswordPart = {
  services: [OwnPasswordService, ForgottenPasswordService],
  resolvers: [OwnPasswordResolver, ForgottenPasswordResolver],
};
