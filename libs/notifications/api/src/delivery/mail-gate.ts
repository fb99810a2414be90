import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailCalm } from '../calm/mail-calm';
import { nextDigest } from '../digest/digest-moment';
import type { PlannedMail } from '../kind/mail-kind';
import { MailKinds } from '../kind/mail-kinds';
import { MailPreferences } from '../preference/mail-preferences';
import { type DigestRhythm, isGathered, MailRhythm } from '../preference/mail-rhythm';

/** What is done with a mail at the moment of sending. */
export type Passage =
  | { readonly passage: 'go' }
  | { readonly passage: 'off' }
  | { readonly passage: 'calm'; readonly until: Date }
  | {
      readonly passage: 'gather';
      readonly group: string;
      readonly rhythm: DigestRhythm;
      readonly until: Date;
    };

const go: Passage = { passage: 'go' };

/** What waited for the morning leaves over so many minutes, so that not all of it comes in the same one. */
const minutesToSpread = 30;

/** Lets a mail leave now, or not: what its reader chose is asked as late as can be (P7). Necessary mail always goes. */
@Injectable()
export class MailGate {
  constructor(
    private readonly db: DataSource,
    private readonly kinds: MailKinds,
    private readonly preferences: MailPreferences,
    private readonly calm: MailCalm,
  ) {}

  /** Decides on many mails in few statements. */
  async decide(mails: readonly PlannedMail[], now: Date): Promise<(mail: PlannedMail) => Passage> {
    const optional = mails.filter(({ kind }) => !this.kinds.get(kind).necessary);
    if (optional.length === 0) return () => go;
    const ids = [...new Set(optional.flatMap(({ personId }) => personId ?? []))];
    const rhythm = await this.preferences.of(this.db.manager, ids);
    const freeFrom = await this.calm.from(this.db.manager, ids, now);
    return (mail) => {
      const { kind, personId } = mail;
      if (this.kinds.get(kind).necessary) return go;
      const group = this.kinds.groupOf(kind);
      if (personId !== null && group !== null) {
        const chosen = rhythm(personId, group);
        if (chosen === MailRhythm.OFF) return { passage: 'off' };
        if (isGathered(chosen)) {
          return { passage: 'gather', group: group.name, rhythm: chosen, until: nextDigest(chosen, now) };
        }
      }
      const free = freeFrom(personId);
      return free > now ? { passage: 'calm', until: spread(free, mail.id) } : go;
    };
  }
}

/** Some minutes later, the same for the same mail. */
function spread(moment: Date, id: string): Date {
  return new Date(moment.getTime() + (Number.parseInt(id.slice(-6), 16) % minutesToSpread) * 60_000);
}
