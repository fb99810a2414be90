import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Clock, forbidden, looksAfterNetwork, text, type Viewer } from '@verbonden/shared/kernel';
import { AuditTrail, CLOCK, type RetentionRule, RetentionRules } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { Erasure } from './erasure.entity';

/** Erases what has served its purpose, by itself, and keeps a record of it. */
@Injectable()
export class RetentionService {
  private readonly log = new Logger('Retention');

  constructor(
    private readonly db: DataSource,
    private readonly rules: RetentionRules,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Runs every rule; a rule that fails does not keep the others from running. @throws the first fault, afterwards */
  async sweep(): Promise<void> {
    const faults: unknown[] = [];
    for (const rule of this.rules.all) {
      try {
        await this.run(rule);
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
  }

  /** The latest erasures, for coordinators. @throws DomainError FORBIDDEN */
  latest(viewer: Viewer, first: number): Promise<Erasure[]> {
    if (!looksAfterNetwork(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.manager.find(Erasure, { order: { at: 'DESC', id: 'DESC' }, take: first });
  }

  /** The record and what it is about are one transaction. */
  private async run(rule: RetentionRule): Promise<void> {
    const now = this.clock.now();
    const count = await this.db.transaction(async (tx) => {
      const erased = await rule.erase(tx, new Date(now.getTime() - rule.days * 86_400_000));
      if (erased > 0) {
        await tx.insert(Erasure, Object.assign(new Erasure(), { rule: rule.name, erased, at: now }));
        await this.trail.byRule(tx, 'rule retention', { rule: rule.name, erased });
      }
      return erased;
    });
    if (count > 0) this.log.log({ rule: rule.name, erased: count });
  }
}
