import { createHash } from 'node:crypto';
import type { ShareCard } from '@verbonden/shared/kernel';
import { sheetPng } from '@verbonden/shared/server';
import { cardSize, drawCard, drawingVersion } from './draw-card';

/** How many drawn cards are kept; each is some fifty kilobytes. */
const mostKept = 200;
/** How many are drawn at a time, and how many may wait for that. */
const atATime = 2;
const mostWaiting = 8;

/** There is no room to draw now; asking again in a little while helps. */
export class TooBusy extends Error {}

/** What tells one picture of a card from another: all that it shows. */
export function fingerprintOf(card: ShareCard): string {
  return createHash('sha256')
    .update(JSON.stringify([drawingVersion, card]))
    .digest('base64url')
    .slice(0, 22);
}

/** Draws cards, each once for as long as it is kept, and never many at a time. */
export class KeptCards {
  private readonly kept = new Map<string, Promise<Buffer>>();
  private readonly waiting: (() => void)[] = [];
  private drawing = 0;

  constructor(
    private readonly draw: (card: ShareCard) => Promise<Buffer> = (card) =>
      sheetPng(drawCard(card), cardSize.width),
  ) {}

  /** Whether a picture lies ready, or is being drawn already. */
  has(fingerprint: string): boolean {
    return this.kept.has(fingerprint);
  }

  /** A card as PNG. @throws TooBusy */
  async png(card: ShareCard, fingerprint = fingerprintOf(card)): Promise<Buffer> {
    const known = this.kept.get(fingerprint) ?? this.inTurn(card);
    // Asked for last, so it goes last.
    this.kept.delete(fingerprint);
    this.kept.set(fingerprint, known);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest) this.kept.delete(oldest);
    try {
      return await known;
    } catch (fault) {
      if (this.kept.get(fingerprint) === known) this.kept.delete(fingerprint);
      throw fault;
    }
  }

  private async inTurn(card: ShareCard): Promise<Buffer> {
    if (this.drawing >= atATime) {
      if (this.waiting.length >= mostWaiting) throw new TooBusy();
      await new Promise<void>((turn) => this.waiting.push(turn));
    } else this.drawing += 1;
    try {
      return await this.draw(card);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.drawing -= 1;
    }
  }
}
