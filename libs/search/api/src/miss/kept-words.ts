import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { wordsToKeep } from './words-to-keep';

/** Leaves of a search what may be kept of it: no names of private persons, no numbers. */
@Injectable()
export class KeptWords {
  constructor(private readonly db: DataSource) {}

  /** @returns null when nothing is left that says what was looked for */
  async of(typed: string): Promise<string | null> {
    const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    // What stands in public documents is no name of a private person.
    const rows = await this.db.query<{ word: string }[]>(
      'SELECT word FROM search_words WHERE word = ANY ($1::text[])',
      [words.slice(0, 50)],
    );
    const known = new Set(rows.map(({ word }) => word));
    return wordsToKeep(typed, (word) => known.has(word));
  }
}
