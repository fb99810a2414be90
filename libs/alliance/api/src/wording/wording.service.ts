import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { listedWordsIn } from './listed-words';
import { Wording } from './wording.entity';
import type { RemoveWordingInput, SaveWordingInput } from './wording.input';
import { canKeepWordings } from './wording.policy';

/** As many words as anybody wants to read; a longer list nobody keeps to. */
const mostWords = 200;

/** The list of how we talk about young carers. */
@Injectable()
export class WordingService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The whole list, by its words. */
  list(tx: EntityManager = this.db.manager): Promise<Wording[]> {
    return tx
      .createQueryBuilder(Wording, 'wording')
      .where('wording.removed_at IS NULL')
      .orderBy('wording.word COLLATE "nl-x-icu"')
      .limit(mostWords)
      .getMany();
  }

  /** The whole list, once for each operation. */
  readonly forRequest = loader<'all', Wording[]>(async () => new Map([['all', await this.list()]]), []);

  /** Another one after every change of the list, so that whoever looked through a text knows whether to look again. */
  async stamp(): Promise<string> {
    const [row] = await this.db.query<[{ stamp: string }]>(
      `SELECT concat(count(*), '/', coalesce(sum(version), 0), '/', max(updated_at)) AS stamp FROM wordings`,
    );
    return row.stamp;
  }

  /** What of the list stands in a text. */
  async hintsFor(written: string): Promise<{ listed: Wording; found: string }[]> {
    return listedWordsIn(written, await this.list());
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT at `word`; CONFLICT when somebody saved first; NOT_FOUND */
  async save(viewer: SignedInViewer, input: SaveWordingInput): Promise<Wording> {
    assertMayKeep(viewer);
    const { id, expectedVersion, ...said } = input;
    return this.db.transaction(async (tx) => {
      // Two who add the same word come one by one.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('wordings'))`);
      const known = await tx.findOneBy(Wording, { id });
      if (known && isSame(known, said)) return known;
      if (known && known.removedAt === null && known.version !== expectedVersion) throw conflict(savedFirst);
      if (!known && expectedVersion != null) throw notFound();
      const others = (await this.list(tx)).filter((each) => each.id !== id);
      if (others.some(({ word }) => word.toLowerCase() === said.word.toLowerCase())) throw badInput(twice);
      if (others.length >= mostWords) throw badInput(tooMany);
      return tx.save(
        Object.assign(known ?? Object.assign(new Wording(), { id, version: 0 }), {
          ...said,
          removedAt: null,
          changedById: viewer.personId,
          version: (known?.version ?? 0) + 1,
        }),
      );
    });
  }

  /** Takes it off the list; saving it once more brings it back. @throws DomainError FORBIDDEN; NOT_FOUND */
  async remove(viewer: SignedInViewer, { id }: RemoveWordingInput): Promise<Wording> {
    assertMayKeep(viewer);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(Wording, { id, removedAt: IsNull() });
      if (!known) throw notFound();
      return tx.save(
        Object.assign(known, {
          removedAt: this.clock.now(),
          changedById: viewer.personId,
          version: known.version + 1,
        }),
      );
    });
  }
}

function isSame(known: Wording, said: Pick<Wording, 'word' | 'instead' | 'why'>): boolean {
  return (
    known.removedAt === null &&
    known.word === said.word &&
    known.instead === said.instead &&
    known.why === said.why
  );
}

function assertMayKeep(viewer: SignedInViewer): void {
  if (canKeepWordings(viewer)) return;
  throw forbidden(text('iemand van de klankbordgroep', 'somebody of the sounding board'));
}

const savedFirst = text(
  'Iemand anders heeft dit woord net ook veranderd. Bekijk wat er nu staat en kies.',
  'Somebody else has just changed this word too. Look at how it stands now and choose.',
);
const twice = {
  field: 'word',
  code: 'THERE_ALREADY',
  text: text('Dit woord staat er al.', 'This word is there already.'),
};
const tooMany = {
  field: 'word',
  code: 'TOO_MANY',
  text: text(
    `Er staan al ${mostWords} woorden. Haal eerst een woord weg.`,
    `There are ${mostWords} words already. Take one away first.`,
  ),
};
