import { Session } from '../session/session.entity';
import { OwnSessionResolver } from './own-session.resolver';
import { OwnSessionService } from './own-session.service';
import { sessionRetention } from './session-retention';

/** What seeing and ending one's own sessions brings. */
export const ownSessionPart = {
  entities: [Session],
  services: [OwnSessionService, sessionRetention],
  resolvers: [OwnSessionResolver],
};
