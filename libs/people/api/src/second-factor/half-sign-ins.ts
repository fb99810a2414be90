import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { parseCookie } from 'cookie';
import type { Response } from 'express';
import { DataSource, LessThan, MoreThan } from 'typeorm';
import { HalfSignIn } from './half-sign-in.entity';

const minutes = 10;
const halfCookie = '__Host-verbonden-stap';
const cookieRules = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

/** Browsers that took the first step: a token of their own, which is no session and opens nothing but the second. */
@Injectable()
export class HalfSignIns {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Lets a browser wait for its second step, ten minutes long. @returns the token that its cookie holds */
  async begin(personId: string, response: Response | undefined): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + minutes * 60_000);
    await this.db.getRepository(HalfSignIn).delete({ expiresAt: LessThan(now) });
    await this.db.getRepository(HalfSignIn).insert({ tokenHash: hashOf(token), personId, expiresAt });
    response?.cookie(halfCookie, token, { ...cookieRules, maxAge: minutes * 60_000 });
    return token;
  }

  /** Whose second step is waited for, or null. */
  async find(token: string): Promise<string | null> {
    const waiting = { tokenHash: hashOf(token), expiresAt: MoreThan(this.clock.now()) };
    return (await this.db.getRepository(HalfSignIn).findOneBy(waiting))?.personId ?? null;
  }

  /** It was taken: the token opens nothing any more. False when another was first. */
  async end(token: string): Promise<boolean> {
    const { affected } = await this.db.getRepository(HalfSignIn).delete({ tokenHash: hashOf(token) });
    return affected === 1;
  }

  /** The token in the cookie of a request; empty when there is none. */
  tokenIn(request: IncomingMessage | undefined): string {
    return parseCookie(request?.headers.cookie ?? '')[halfCookie] ?? '';
  }

  forget(response: Response | undefined): void {
    response?.clearCookie(halfCookie, cookieRules);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
