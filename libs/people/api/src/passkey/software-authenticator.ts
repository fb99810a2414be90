import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** How a test wants an answer to differ from a right one. */
interface Wrongly {
  readonly origin?: string;
  readonly host?: string;
  readonly isVerified?: boolean;
  /** The count to sign, also one that was there before. */
  readonly counter?: number;
  readonly challenge?: string;
  readonly userHandle?: string;
}

interface Options {
  readonly challenge: string;
  readonly user?: { readonly id: string };
}

/** A device that makes passkeys and signs with them, as a browser and its authenticator do together (ES256). */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32).toString('base64url');
  counter = 0;
  #userHandle = '';
  readonly #publicKey: KeyObject;
  readonly #privateKey: KeyObject;

  constructor(
    private readonly origin: string,
    private readonly host = new URL(origin).hostname,
  ) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    [this.#publicKey, this.#privateKey] = [publicKey, privateKey];
  }

  /** The answer to what a server needs for a new passkey, as JSON. */
  make(options: string, wrongly: Wrongly = {}): string {
    const { challenge, user } = JSON.parse(options) as Options;
    this.#userHandle = user!.id;
    const { x, y } = this.#publicKey.export({ format: 'jwk' });
    const key = map(
      [int(1), int(2)],
      [int(3), int(-7)],
      [int(-1), int(1)],
      [int(-2), bytes(Buffer.from(x!, 'base64url'))],
      [int(-3), bytes(Buffer.from(y!, 'base64url'))],
    );
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const data = Buffer.concat([this.#authData(wrongly, 0x40), Buffer.alloc(16), length, id, key]);
    const attestationObject = map(
      [words('fmt'), words('none')],
      [words('attStmt'), map()],
      [words('authData'), bytes(data)],
    );
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', challenge, wrongly).toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
    });
  }

  /** The answer to what a server needs for signing in, as JSON. Each counts one further, unless told otherwise. */
  answer(options: string, wrongly: Wrongly = {}): string {
    const { challenge } = JSON.parse(options) as Options;
    this.counter += 1;
    const authenticatorData = this.#authData(wrongly, 0);
    const clientData = this.#clientData('webauthn.get', challenge, wrongly);
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
      userHandle: wrongly.userHandle ?? this.#userHandle,
    });
  }

  #answer(response: object): string {
    const { credentialId: id } = this;
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }

  #clientData(type: string, asked: string, { origin = this.origin, challenge = asked }: Wrongly): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  /** Hash of the host, flags (present, verified, and what comes along), and the count. */
  #authData({ host = this.host, isVerified = true, counter = this.counter }: Wrongly, more: number): Buffer {
    const rest = Buffer.alloc(5);
    rest[0] = 0x01 | (isVerified ? 0x04 : 0) | more;
    rest.writeUInt32BE(counter, 1);
    return Buffer.concat([createHash('sha256').update(host).digest(), rest]);
  }
}

/** CBOR (RFC 8949), as much as a passkey needs. */
function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  return size < 256
    ? Buffer.from([(major << 5) | 24, size])
    : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}
const int = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const words = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
