import type { MailContent } from '../content/mail-content';
import type { GatheredMails, MailAnswer, MailKind, PlannedMail } from '../kind/mail-kind';
import type { MailKinds } from '../kind/mail-kinds';

/** What became of writing one mail. */
export type Composed =
  | { readonly outcome: 'written'; readonly content: MailContent; readonly kind: MailKind }
  | { readonly outcome: 'dropped'; readonly reason: string; readonly gathered?: GatheredMails }
  | { readonly outcome: 'waits'; readonly code: string }
  | { readonly outcome: 'fault'; readonly fault: unknown };

const longestCompose = 20_000;

/**
 * Lets the kinds write their mails, each kind all of its mails at once. When that fails every mail is tried on its own,
 * so that one that cannot be written does not hold up the others (P10, P17).
 */
export async function composeMails(
  kinds: MailKinds,
  mails: readonly PlannedMail[],
): Promise<Map<string, Composed>> {
  const groups = new Map<string, PlannedMail[]>();
  for (const mail of mails) groups.set(mail.kind, [...(groups.get(mail.kind) ?? []), mail]);
  const composed = await Promise.all(
    [...groups].map(([name, group]) => composeGroup(kinds.get(name), group)),
  );
  return new Map(composed.flat());
}

async function composeGroup(kind: MailKind, mails: readonly PlannedMail[]): Promise<[string, Composed][]> {
  try {
    const answers = await inTime(kind.compose(mails));
    return mails.map((mail) => [mail.id, read(kind, answers.get(mail.id))]);
  } catch (fault) {
    if (mails.length === 1) return [[mails[0]!.id, { outcome: 'fault', fault }]];
    return (await Promise.all(mails.map((mail) => composeGroup(kind, [mail])))).flat();
  }
}

function read(kind: MailKind, answer: MailAnswer | undefined): Composed {
  if (!answer) return { outcome: 'fault', fault: new Error(`"${kind.name}" gave no answer for a mail.`) };
  if ('waitsFor' in answer) return { outcome: 'waits', code: answer.waitsFor };
  return 'dropped' in answer
    ? { outcome: 'dropped', reason: answer.dropped, gathered: answer.gathered }
    : { outcome: 'written', content: answer, kind };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Writing this mail takes too long.')), longestCompose);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
