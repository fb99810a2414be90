import { Passkey } from './passkey.entity';
import { PasskeyCeremony } from './passkey-ceremony';
import { PasskeyChallenge } from './passkey-challenge.entity';
import { PasskeyChallenges } from './passkey-challenges';
import { passkeyRetention } from './passkey-retention';
import { PasskeyResolver } from './passkey.resolver';
import { PasskeySignIn } from './passkey-sign-in.service';
import { PasskeyService } from './passkey.service';
import { PasskeyStrategy } from './passkey-strategy';

/** What passkeys bring. Mails are the worker's. */
export const passkeyPart = {
  entities: [Passkey, PasskeyChallenge],
  services: [
    PasskeyChallenges,
    PasskeyCeremony,
    PasskeyStrategy,
    PasskeySignIn,
    PasskeyService,
    passkeyRetention,
  ],
  resolvers: [PasskeyResolver],
};
