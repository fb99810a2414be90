import { HalfSignIn } from './half-sign-in.entity';
import { halfSignInRetention } from './half-sign-in-retention';
import { HalfSignIns } from './half-sign-ins';
import { RecoveryCode } from './recovery-code.entity';
import { SealedSecrets } from './sealed-secrets';
import { SecondFactorCodes } from './second-factor-codes';
import { SecondFactorReset } from './second-factor-reset.service';
import { SecondFactor } from './second-factor.entity';
import { SecondFactorResolver } from './second-factor.resolver';
import { SecondFactorService } from './second-factor.service';
import { SecondStepStrategy } from './second-step-strategy';
import { SecondStepService } from './second-step.service';

/** What a second step at signing in brings. Mails are the worker's. */
export const secondFactorPart = {
  entities: [SecondFactor, RecoveryCode, HalfSignIn],
  services: [
    SealedSecrets,
    SecondFactorCodes,
    HalfSignIns,
    SecondStepStrategy,
    SecondStepService,
    SecondFactorService,
    SecondFactorReset,
    halfSignInRetention,
  ],
  resolvers: [SecondFactorResolver],
};
