/** Chance that falls the same way each time, so that two runs measure the same things. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 up to but not including `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end;
  }

  /** A whole number from 0 up to but not including `end`. */
  whole(end: number): number {
    return Math.floor(this.below(end));
  }

  /** As `whole`, but the low ones come far more often. */
  skewed(end: number): number {
    return Math.floor(this.below(1) ** 2 * end);
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    const mixed = [...things];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = this.whole(last + 1);
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  }

  /** Places in a list as words occur in a language (Zipf, Mandelbrot): the tenth about a tenth as often as the first. */
  zipf(length: number): () => number {
    const heaped = new Float64Array(length);
    let sum = 0;
    for (let place = 0; place < length; place++) heaped[place] = sum += 1 / (place + 2.7) ** 1.05;
    return () => {
      const wanted = this.below(sum);
      let low = 0;
      let high = length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (heaped[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    };
  }
}
