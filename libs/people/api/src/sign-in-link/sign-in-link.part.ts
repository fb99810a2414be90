import { LinkStrategy } from './link-strategy';
import { SignInLink } from './sign-in-link.entity';
import { SignInLinkResolver } from './sign-in-link.resolver';
import { signInLinkRetention } from './sign-in-link-retention';
import { SignInLinkService } from './sign-in-link.service';

/** What signing in by a link in the mail brings: its table, services, its share of the API. */
export const signInLinkPart = {
  entities: [SignInLink],
  services: [LinkStrategy, SignInLinkService, signInLinkRetention],
  resolvers: [SignInLinkResolver],
};
