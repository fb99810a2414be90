import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { answerIn } from './passkey-answer';
import { type Asker, PasskeyChallenges } from './passkey-challenges';
import { challengeMinutes } from './passkey-limits';
import type { Passkey } from './passkey.entity';

/** Who a new passkey is for. */
interface Owner {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** What browser and server say to one another (WebAuthn), for the host and origin of PUBLIC_URL. */
@Injectable()
export class PasskeyCeremony {
  private readonly origin: string;
  private readonly host: string;

  constructor(
    @Inject(SETTINGS) { PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>,
    private readonly challenges: PasskeyChallenges,
  ) {
    const { origin, hostname } = new URL(PUBLIC_URL);
    [this.origin, this.host] = [origin, hostname];
  }

  /** What a browser needs to make a passkey that is found without a name, and unlocked by its owner. */
  async askNew(
    { personId, name, email }: Owner,
    browser: string,
    known: readonly Pick<Passkey, 'credentialId'>[],
  ): Promise<string> {
    const options = await generateRegistrationOptions({
      ...{ rpName: 'Verbonden', rpID: this.host, timeout: challengeMinutes * 60_000 },
      ...{ userID: handleBytes(personId), userName: email, userDisplayName: name },
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.challenges.keep(options.challenge, { browser, personId });
    return JSON.stringify(options);
  }

  /** The key in an answer to `askNew`; null when it is not right, in whatever way. */
  async readNew(
    json: string,
    asker: Asker,
  ): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> | null> {
    const response = answerIn(json) as RegistrationResponseJSON | null;
    if (!response) return null;
    const read = await verifyRegistrationResponse({
      ...{ response, expectedOrigin: this.origin, expectedRPID: this.host, requireUserVerification: true },
      expectedChallenge: (challenge) => this.challenges.take(challenge, asker),
    }).catch(() => null);
    if (!read?.verified) return null;
    const { id, publicKey, counter } = read.registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter };
  }

  /** What a browser needs to sign in with a passkey that it finds itself. */
  async askKnown(browser: string): Promise<string> {
    const options = await generateAuthenticationOptions({
      ...{ rpID: this.host, userVerification: 'required', timeout: challengeMinutes * 60_000 },
    });
    await this.challenges.keep(options.challenge, { browser, personId: null });
    return JSON.stringify(options);
  }

  /**
   * The count in an answer to `askKnown` of this passkey; null when it is not right, in whatever way. Whether the count
   * may be is for who asks: the library looks at it before the signature, and a stranger could write any.
   */
  async readKnown(json: string, passkey: Passkey, browser: string): Promise<number | null> {
    const response = answerIn(json) as AuthenticationResponseJSON | null;
    if (response?.response.userHandle !== handleOf(passkey.personId)) return null;
    const { credentialId: id, publicKey } = passkey;
    const read = await verifyAuthenticationResponse({
      ...{ response, expectedOrigin: this.origin, expectedRPID: this.host, requireUserVerification: true },
      expectedChallenge: (challenge) => this.challenges.take(challenge, { browser, personId: null }),
      credential: { id, publicKey: new Uint8Array(publicKey), counter: 0 },
    }).catch(() => null);
    return read?.verified ? read.authenticationInfo.newCounter : null;
  }
}

/** How a passkey names its owner: no name and no address. */
function handleOf(personId: string): string {
  return Buffer.from(handleBytes(personId)).toString('base64url');
}

function handleBytes(personId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'));
}
