import { Refused } from './verdict';

/** What stands in an element that can be used again: how many shapes, and what it uses itself. */
interface Content {
  shapes: number;
  readonly uses: string[];
}

const root = '';

/** Counts what a drawing becomes once everything that it uses again is drawn: a few lines can become a billion. */
export class UsedShapes {
  private readonly contents = new Map<string, Content>([[root, { shapes: 0, uses: [] }]]);

  /** An element within others of these ids, or none; `target` is what it uses. */
  add(within: readonly (string | undefined)[], id: string | undefined, target: string | undefined): void {
    for (const each of new Set([root, ...within, id])) {
      if (each === undefined) continue;
      const content = this.contents.get(each) ?? { shapes: 0, uses: [] };
      content.shapes += 1;
      if (target !== undefined) content.uses.push(target);
      this.contents.set(each, content);
    }
  }

  /** @throws Refused when all of it is more than `most`, or has no end */
  assertAtMost(most: number): void {
    const known = new Map<string, number>();
    const count = (id: string): number => {
      const found = known.get(id);
      if (found !== undefined) return found;
      // Who uses itself has no end.
      known.set(id, Infinity);
      const { shapes, uses } = this.contents.get(id) ?? { shapes: 0, uses: [] };
      const all = uses.reduce((sum, each) => sum + count(each), shapes);
      known.set(id, all);
      return all;
    };
    if (count(root) > most) throw new Refused('TOO_HEAVY');
  }
}
