import { Resolver } from 'node:dns/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings } from '@verbonden/shared/server';
import { senderOf } from '../content/written-mail';
import { judgeDkim, judgeDmarc, type Judgement, judgeSpf } from './sender-records';

export const senderSubjects = ['SPF', 'DKIM', 'DMARC'] as const;
export type SenderSubject = (typeof senderSubjects)[number];

/** One record of our sender: where it stands, what stands there, and what should. */
export interface SenderLine extends Judgement {
  readonly subject: SenderSubject;
  /** The name in the DNS, "_dmarc.example.org". */
  readonly name: string;
  readonly found: string | null;
}

/** How the rest of the world sees our sender. */
export interface SenderReport {
  readonly domain: string;
  readonly checkedAt: Date;
  readonly lines: readonly SenderLine[];
}

/** Injection token of the {@link SenderDns}. */
export const SENDER_DNS = Symbol('dns of the sender');

/** The texts at a name; none is an answer too. */
export interface SenderDns {
  /** @throws LookUpFailed when nobody answers */
  texts(name: string): Promise<string[]>;
}

/** The DNS did not answer, so we know nothing. */
export class LookUpFailed extends Error {}

/** Asks the servers that this machine asks, and does not wait long for them. */
export class SystemDns implements SenderDns {
  private readonly resolver = new Resolver({ timeout: 2_000, tries: 2 });

  /** @param servers others than those of this machine */
  constructor(servers?: readonly string[]) {
    if (servers) this.resolver.setServers(servers);
  }

  async texts(name: string): Promise<string[]> {
    try {
      return (await this.resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
      throw new LookUpFailed('the DNS does not answer', { cause });
    }
  }
}

/** Where mail services usually put their key, when nobody said where ours is. */
const usualSelectors = ['default', 'mail', 'dkim', 'selector1', 'selector2', 'google', 's1', 's2', 'k1'];

/** Looks up whether other mail servers can see that our mail is ours: SPF, DKIM and DMARC of the sender's domain. */
@Injectable()
export class SenderCheck {
  private readonly address: string;
  private readonly host: string;
  private readonly reportsTo: string;
  private readonly selectors: readonly string[];

  constructor(
    @Inject(SENDER_DNS) private readonly dns: SenderDns,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS)
    settings: Pick<
      Settings,
      'MAIL_FROM' | 'MAIL_REPLY_TO' | 'PUBLIC_URL' | 'SMTP_URL' | 'MAIL_DKIM_SELECTOR'
    >,
  ) {
    const { from, replyTo } = senderOf(settings);
    this.address = from.address;
    this.host = new URL(settings.SMTP_URL).hostname;
    this.reportsTo = (replyTo ?? from).address;
    this.selectors = settings.MAIL_DKIM_SELECTOR ? [settings.MAIL_DKIM_SELECTOR] : usualSelectors;
  }

  async look(): Promise<SenderReport> {
    const domain = this.address.slice(this.address.lastIndexOf('@') + 1).toLowerCase();
    const lines = await Promise.all([this.spf(domain), this.dkim(domain), this.dmarc(domain)]);
    return { domain, checkedAt: this.clock.now(), lines };
  }

  private spf(domain: string): Promise<SenderLine> {
    return this.line('SPF', [domain], (texts) => judgeSpf(texts, this.host));
  }

  private dkim(domain: string): Promise<SenderLine> {
    const names = this.selectors.map((selector) => `${selector}._domainkey.${domain}`);
    return this.line('DKIM', names, judgeDkim);
  }

  /** A domain without a policy of its own has that of the domain above it. */
  private dmarc(domain: string): Promise<SenderLine> {
    const labels = domain.split('.');
    const names = labels.slice(0, -1).map((_, place) => `_dmarc.${labels.slice(place).join('.')}`);
    return this.line('DMARC', names.length > 0 ? names : [`_dmarc.${domain}`], (texts) =>
      judgeDmarc(texts, this.reportsTo),
    );
  }

  /** The first of the names where there is such a record; where none has one, the first. */
  private async line(
    subject: SenderSubject,
    names: readonly string[],
    judge: (texts: readonly string[]) => Judgement,
  ): Promise<SenderLine> {
    const answers = await Promise.all(
      names.map(async (name) => {
        try {
          const texts = await this.dns.texts(name);
          return { name, texts, ...judge(texts) };
        } catch (fault) {
          if (!(fault instanceof LookUpFailed)) throw fault;
          return { name, texts: [], state: 'UNKNOWN', finding: 'NOT_LOOKED', advised: null } as const;
        }
      }),
    );
    const { texts, ...line } =
      answers.find(({ state }) => state !== 'MISSING' && state !== 'UNKNOWN') ??
      answers.find(({ state }) => state === 'UNKNOWN') ??
      answers[0]!;
    const marks = { SPF: /^v=spf1/i, DKIM: /(^|;)\s*p=/i, DMARC: /^v=DMARC1/ };
    return { subject, ...line, found: texts.find((each) => marks[subject].test(each)) ?? null };
  }
}
