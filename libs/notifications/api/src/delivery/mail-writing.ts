import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { digestMail } from '../digest/digest-names';
import type { PlannedMail } from '../kind/mail-kind';
import { MailKinds } from '../kind/mail-kinds';
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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async write(mails: readonly PlannedMail[]): Promise<Map<string, Written>> {
    const passage = await this.gate.decide(mails, this.clock.now());
    const passages = mails.map((mail) => ({ mail, way: passage(mail) }));
    const composed = await composeMails(
      this.kinds,
      passages.flatMap(({ mail, way }) => (way.passage === 'go' ? [mail] : [])),
    );
    return new Map(
      passages.map(({ mail, way }): [string, Written] => {
        if (way.passage === 'off') return [mail.id, { outcome: 'dropped', reason: 'LEFT' }];
        return [mail.id, way.passage === 'go' ? this.withLeaving(mail, composed.get(mail.id)!) : way];
      }),
    );
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
