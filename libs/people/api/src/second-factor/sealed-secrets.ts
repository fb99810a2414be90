import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '@verbonden/shared/server';

const [nonceBytes, tagBytes] = [12, 16];

/**
 * Seals what is kept and must be read again: AES-256-GCM under a key made of SECRET (HKDF, RFC 5869), bound to whom it is
 * of. A copy of the database alone opens nothing, and a row moved to somebody else does not open.
 */
@Injectable()
export class SealedSecrets {
  private readonly key: Buffer;

  constructor(@Inject(SETTINGS) { SECRET }: Pick<Settings, 'SECRET'>) {
    this.key = Buffer.from(hkdfSync('sha256', SECRET, '', 'people.second-factor', 32));
  }

  seal(secret: string, whose: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(whose));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws Error when it was altered, is somebody else's or was sealed under another SECRET */
  open(sealed: string, whose: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const cipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(whose))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return cipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + cipher.final('utf8');
  }
}
