import { text, type Text } from '@verbonden/shared/kernel';

/** As many as one person asks of a meeting. */
export const mostEach = 5;
/** As many as a meeting can go through. */
export const mostTogether = 200;
/** As many as one person asks within ten minutes. */
const mostInARow = 3;
const aRow = 10 * 60_000;

/**
 * Why somebody cannot ask one more now; null when they can.
 * @param own when this person asked before
 * @param together how many the meeting has, hidden ones too
 */
export function whyNotOneMore(own: readonly Date[], together: number, now: Date): Text | null {
  if (own.length >= mostEach) {
    return text(
      `Je stelde al ${mostEach} vragen. Haal er een weg als je iets anders wilt vragen.`,
      `You asked ${mostEach} questions already. Take one away to ask something else.`,
    );
  }
  if (together >= mostTogether) {
    return text(
      'Er zijn al heel veel vragen. Kijk of jouw vraag erbij staat en kies ‘Dit wil ik ook weten’.',
      'There are very many questions already. See whether yours is among them and choose ‘I want to know this too’.',
    );
  }
  if (own.filter((at) => now.getTime() - at.getTime() < aRow).length >= mostInARow) {
    return text(
      `Je stelde net ${mostInARow} vragen. Wacht tien minuten; wat je typte blijft staan.`,
      `You just asked ${mostInARow} questions. Wait ten minutes; what you typed is kept.`,
    );
  }
  return null;
}
