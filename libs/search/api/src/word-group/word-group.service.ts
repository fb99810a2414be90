import { Injectable } from '@nestjs/common';
import {
  badInput,
  conflict,
  decodeCursor,
  encodeCursor,
  forbidden,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { canKeepWords } from '../search.policy';
import { soundWords, wordProblems } from './sound-words';
import { WordGroup } from './word-group.entity';
import type { RemoveWordGroupInput, SaveWordGroupInput } from './word-group.input';

/** The words of the field. Search reads them when somebody searches, so a change works at once. */
@Injectable()
export class WordGroupService {
  constructor(private readonly db: DataSource) {}

  /** By their first word. @throws DomainError FORBIDDEN; BAD_USER_INPUT at `after` */
  async page(viewer: Viewer, search: string | null, { first, after }: PageRequest): Promise<Page<WordGroup>> {
    assertMayKeep(viewer);
    const matching = this.db.manager.createQueryBuilder(WordGroup, 'g');
    const piece = search?.trim().toLowerCase();
    if (piece) {
      matching.andWhere(
        `EXISTS (SELECT FROM unnest(g.terms) AS term WHERE strpos(unaccent(term), unaccent(:piece)) > 0)`,
        { piece },
      );
    }
    const total = await matching.getCount();
    const rows = matching
      .clone()
      .orderBy('g.terms', 'ASC')
      .addOrderBy('g.id', 'ASC')
      .limit(first + 1);
    if (after) {
      const [terms = '', id = ''] = decodeCursor(after, 2);
      if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) decodeCursor('', 2);
      rows.andWhere('(g.terms, g.id) > (:terms::text[], :id::uuid)', { terms: terms.split('\n'), id });
    }
    return pageOf(await rows.getMany(), first, total, (row) => encodeCursor(row.terms.join('\n'), row.id));
  }

  /**
   * Adds a group, or changes the one that is there. The same form twice is one group.
   * @throws DomainError FORBIDDEN; BAD_USER_INPUT at `words`; CONFLICT when somebody saved first; NOT_FOUND
   */
  async save(viewer: SignedInViewer, input: SaveWordGroupInput): Promise<WordGroup> {
    assertMayKeep(viewer);
    const terms = soundWords(input.words);
    const problems = wordProblems(terms);
    if (problems.length > 0) throw badInput(...problems);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOne(WordGroup, {
        where: { id: input.id },
        lock: { mode: 'pessimistic_write' },
      });
      const said = { terms, oneWay: input.oneWay, note: input.note ?? '' };
      if (known && isSame(known, said)) return known;
      if (known && known.version !== input.expectedVersion) throw conflict(savedFirst);
      if (!known && input.expectedVersion != null) throw notFound();
      return tx.save(
        Object.assign(known ?? Object.assign(new WordGroup(), { id: input.id, version: 0 }), {
          ...said,
          version: (known?.version ?? 0) + 1,
          updatedBy: viewer.personId,
        }),
      );
    });
  }

  /**
   * Takes a group away; saving it once more brings it back.
   * @returns what it was
   * @throws DomainError FORBIDDEN; NOT_FOUND
   */
  remove(viewer: SignedInViewer, { id }: RemoveWordGroupInput): Promise<WordGroup> {
    assertMayKeep(viewer);
    return this.db.transaction(async (tx) => {
      const group = await tx.findOne(WordGroup, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!group) throw notFound();
      await tx.delete(WordGroup, { id });
      return group;
    });
  }
}

function isSame(group: WordGroup, said: Pick<WordGroup, 'terms' | 'oneWay' | 'note'>): boolean {
  return (
    group.terms.join('\n') === said.terms.join('\n') &&
    group.oneWay === said.oneWay &&
    group.note === said.note
  );
}

function assertMayKeep(viewer: Viewer): void {
  if (!canKeepWords(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

const savedFirst = text(
  'Iemand anders heeft deze woorden net ook veranderd. Bekijk wat er nu staat en kies.',
  'Somebody else has just changed these words too. Look at how they stand now and choose.',
);
