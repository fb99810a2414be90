import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { discreetly } from '../content/discreet-mail';
import { digestMail } from '../digest/digest-names';
import type { PlannedMail } from '../kind/mail-kind';
import { MailKinds } from '../kind/mail-kinds';
import { MailDiscretion } from '../preference/mail-discretion.entity';
import { MailLeaving, overviewOf } from '../preference/mail-leaving';
import { type Composed, composeMails } from './compose-mails';
import { MailGate, type Passage } from './mail-gate';

/** What becomes of a mail at the moment of sending: it is written, or why it is not. */
export type Written = Composed | Exclude<Passage, { passage: 'go' } | { passage: 'off' }>;

/** Writes the mails that may leave now, and puts in each optional one how its reader chooses or leaves. */
@Injectable()
export class MailWriting {
  constructor(
    private readonly kinds: MailKinds,
    private readonly gate: MailGate,
    private readonly leaving: MailLeaving,
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async write(mails: readonly PlannedMail[]): Promise<Map<string, Written>> {
    const passage = await this.gate.decide(mails, this.clock.now());
    const passages = mails.map((mail) => ({ mail, way: passage(mail) }));
    const composed = await composeMails(
      this.kinds,
      passages.flatMap(({ mail, way }) => (way.passage === 'go' ? [mail] : [])),
    );
    const discreet = await this.discretionOf(mails);
    return new Map(
      passages.map(({ mail, way }): [string, Written] => {
        if (way.passage === 'off') return [mail.id, { outcome: 'dropped', reason: 'LEFT' }];
        if (way.passage !== 'go') return [mail.id, way];
        const written = this.withLeaving(mail, composed.get(mail.id)!);
        if (written.outcome !== 'written' || !discreet.has(mail.personId)) return [mail.id, written];
        return [mail.id, { ...written, content: discreetly(mail, written.content, this.clock.now()) }];
      }),
    );
  }

  private async discretionOf(mails: readonly PlannedMail[]): Promise<ReadonlySet<string | null>> {
    const personIds = mails.flatMap(({ personId }) => personId ?? []);
    const rows = await this.db.manager.findBy(MailDiscretion, { personId: In(personIds) });
    return new Set(rows.map(({ personId }) => personId));
  }

  private withLeaving(mail: PlannedMail, composed: Composed): Composed {
    const { personId, locale } = mail;
    if (composed.outcome !== 'written' || composed.kind.necessary || personId === null) return composed;
    const { content, kind } = composed;
    const about = kind.name === digestMail ? overviewOf(mail.subjectId) : this.kinds.groupName(kind);
    const unsubscribe = this.leaving.address(personId, about, locale);
    return { ...composed, content: { ...content, unsubscribe } };
  }
}
