import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { auditScope } from '../audit/audit-scope';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';

/** What a link in a mail is for; a token of one purpose opens nothing else. */
export type LinkPurpose =
  | 'invitation'
  | 'sign-in'
  | 'password'
  | 'address'
  | 'address-undo'
  | 'registration'
  | 'calendar'
  | 'campaign-signup'
  | 'date-poll'
  | 'interest'
  | 'registration-request'
  | 'signal-mail'
  | 'asked'
  | 'follow-mail'
  | 'online'
  | 'feedback'
  | 'still-current'
  | 'offer'
  | 'policy-text'
  | 'consent'
  | 'consent-guardian'
  | 'poll-answer'
  | 'application'
  | 'claim'
  | 'municipality-claim'
  | 'working-group-mail'
  | 'toolkit-mail'
  | 'mail-preferences';

/**
 * Tokens for links in mail: an id and a signature (HMAC-SHA256, RFC 2104) over purpose and id. Nothing of the token is
 * stored; until when it works and whether it was used stands in the row that the id names.
 */
@Injectable()
export class SignedLinks {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'SECRET'>) {}

  /** The token for a thing, safe in an address. */
  token(purpose: LinkPurpose, id: string): string {
    return `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}${this.sign(purpose, id)}`;
  }

  /** The id in a token, or null when the token was altered or is for something else. */
  findId(purpose: LinkPurpose, token: string): string | null {
    if (!/^[\w-]{65}$/.test(token)) return null;
    const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    // The whole token is compared: its first part could be written in several ways that mean the same id.
    const [given, right] = [Buffer.from(token), Buffer.from(this.token(purpose, id))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    auditScope()?.byLink(purpose);
    return id;
  }

  private sign(purpose: LinkPurpose, id: string): string {
    return createHmac('sha256', this.settings.SECRET).update(`${purpose}:${id}`).digest('base64url');
  }
}
