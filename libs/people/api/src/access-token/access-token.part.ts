import { AccessToken } from './access-token.entity';
import { AccessTokenResolver } from './access-token.resolver';
import { accessTokenRetention } from './access-token-retention';
import { AccessTokenService } from './access-token.service';
import { TokenViewers } from './token-viewers';

/** What personal access tokens bring: their table, services, their share of the API. */
export const accessTokenPart = {
  entities: [AccessToken],
  services: [TokenViewers, AccessTokenService, accessTokenRetention],
  resolvers: [AccessTokenResolver],
};
