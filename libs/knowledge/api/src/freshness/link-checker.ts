import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dutchDay } from '@verbonden/shared/kernel';
import { CLOCK, type FetchedPage, PublicFetch, PublicFetchRefusal } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { leadsElsewhere } from '../duplicate/likeness';
import { ItemOwners } from '../item/item-owners';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeLink } from './knowledge-link.entity';
import { healthAfter, isBroken, nextCheck, type Verdict } from './link-health';

/** As many links of one host as are looked at in one go; the rest waits for the next. */
const mostOfHost = 20;
/** Between two questions to one host. */
export const pauseMilliseconds = 2000;
const shortestWait = 3_600_000;
const longestWait = 24 * 3_600_000;

/** A host that asks to be left alone, and until when. */
interface NotNow {
  readonly notBefore: Date;
}

/**
 * Looks whether the links of one host still work, politely: one after the other with a pause between, only the head
 * where that is enough, and not at all for as long as the host asks.
 */
@Injectable()
export class LinkChecker {
  constructor(
    private readonly db: DataSource,
    private readonly fetcher: PublicFetch,
    private readonly owners: ItemOwners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** May be done twice: what was looked at is not due any more. @returns how many addresses were asked */
  async checkHost(host: string, rest = pauseMilliseconds): Promise<number> {
    const due = await this.db.query<{ url: string }[]>(
      `SELECT url FROM knowledge_links WHERE host = $1 AND next_check_at <= $2
       GROUP BY url ORDER BY min(next_check_at), url LIMIT ${mostOfHost}`,
      [host, this.clock.now()],
    );
    let asked = 0;
    for (const { url } of due) {
      if (asked > 0) await pause(rest);
      asked += 1;
      const verdict = await this.look(url, rest);
      if ('notBefore' in verdict) {
        await this.db
          .getRepository(KnowledgeLink)
          .createQueryBuilder()
          .update()
          .set({ nextCheckAt: verdict.notBefore })
          .where('host = :host AND nextCheckAt < :until', { host, until: verdict.notBefore })
          .execute();
        break;
      }
      await this.note(url, verdict);
    }
    return asked;
  }

  /** Asks for the head first; many servers do not know that question, so what fails is asked for whole. */
  private async look(url: string, rest: number): Promise<Verdict | NotNow> {
    const head = await this.ask(url, 'HEAD');
    if ('notBefore' in head || head.works) return head;
    // Refused by us or not there at all: asking again in another way changes nothing.
    if (!head.problem.startsWith('HTTP_')) return head;
    await pause(rest);
    return this.ask(url, 'GET');
  }

  private async ask(url: string, method: 'HEAD' | 'GET'): Promise<Verdict | NotNow> {
    try {
      return this.judge(await this.fetcher.ask(url, { method, most: method === 'GET' ? 1024 : 0 }));
    } catch (fault) {
      if (fault instanceof PublicFetchRefusal) return { works: false, problem: fault.reason };
      throw fault;
    }
  }

  /** A page behind a door is there for who may enter, and a host that turns our program away may let a reader in. */
  private judge({ status, headers, url }: FetchedPage): Verdict | NotNow {
    if (status === 429 || status === 503) return { notBefore: this.afterWait(headers['retry-after']) };
    if (status < 400 || [401, 403, 407, 451].includes(status)) return { works: true, arrivedAt: url };
    return { works: false, problem: `HTTP_${status}` };
  }

  /** Retry-After in seconds or as a moment (RFC 9110, 10.2.3); an hour at least, a day at most. */
  private afterWait(said: string | undefined): Date {
    const now = this.clock.now().getTime();
    const asked = /^\d+$/.test(said ?? '') ? Number(said) * 1000 : Date.parse(said ?? '') - now;
    const wait = Number.isNaN(asked) ? shortestWait : asked;
    return new Date(now + Math.min(longestWait, Math.max(shortestWait, wait)));
  }

  /** Notes where a link leads. @returns whether that is new, of the address of an item itself */
  private follow(link: KnowledgeLink, arrivedAt: string): boolean {
    const leads = leadsElsewhere(link, arrivedAt);
    const isNew = (leads?.key ?? null) !== link.leadsKey;
    Object.assign(link, { leadsTo: leads?.to ?? null, leadsKey: leads?.key ?? null });
    return isNew && link.place === 'ADDRESS';
  }

  /** The same for every text that holds this link; who shares one that just broke hears it. */
  private async note(url: string, verdict: Verdict): Promise<void> {
    const now = this.clock.now();
    const today = dutchDay(now);
    await this.db.transaction(async (tx) => {
      const links = await tx.find(KnowledgeLink, {
        where: { url },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const moved: string[] = [];
      const broke = links.filter((link) => {
        const was = isBroken(link);
        Object.assign(link, healthAfter(link, verdict, today));
        Object.assign(link, { checkedAt: now, nextCheckAt: nextCheck(link, now) });
        if (verdict.works && this.follow(link, verdict.arrivedAt)) moved.push(link.itemId);
        return !was && isBroken(link);
      });
      await tx.save(links);
      // What leads elsewhere now may be something that is there already.
      await tx.query('DELETE FROM knowledge_compared WHERE item_id = ANY ($1::uuid[])', [moved]);
      const items = await tx.findBy(KnowledgeItem, { id: In(broke.map(({ itemId }) => itemId)) });
      for (const item of items) {
        await this.owners.mail(tx, await this.owners.of(tx, item), {
          kind: 'knowledge.links-broken',
          subjectId: item.id,
          contextId: item.id,
          // However many break on one day, one mail tells it.
          once: `${item.id}/${today}`,
        });
      }
    });
  }
}
