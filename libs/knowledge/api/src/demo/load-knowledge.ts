import { problemLine } from '@verbonden/imports/api';
import type { EntityManager } from 'typeorm';
import type { KnowledgeImport } from '../import/knowledge-import';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import type { KnowledgeStatus } from '../taxonomy/codes';
import { loadDecisionTexts } from './load-decision-texts';
import published from './knowledge.json' with { type: 'json' };
import shared from './knowledge-demo.json' with { type: 'json' };

/** What `knowledge-demo.json` says besides the fields of an import: who shares it and how far it is. */
interface Shared {
  readonly externalId: string;
  readonly author: string;
  readonly status: KnowledgeStatus;
}

/**
 * Loads the public resources and the invented practices of the demo network. A second time changes nothing.
 * @param personIds the persons of the demo network by their key
 * @throws Error when a row cannot be used: these files are ours
 */
export async function loadKnowledge(
  tx: EntityManager,
  importer: KnowledgeImport,
  personIds: ReadonlyMap<string, string>,
): Promise<void> {
  await loadDecisionTexts(tx);
  const own = shared as readonly Shared[];
  const isPublished = (item: Shared): boolean => item.status === 'PUBLISHED';
  await load(tx, importer, [...published, ...own.filter(isPublished)], true);
  const fresh = await absent(
    tx,
    own.filter((item) => !isPublished(item)),
  );
  await load(tx, importer, fresh, false);
  for (const { externalId, author, status } of own) {
    const authorId = personIds.get(author);
    if (!authorId) throw new Error(`${externalId} is by "${author}", who is not in the demo network.`);
    await tx.update(KnowledgeItem, { externalId }, { authorId });
    if (fresh.some((item) => item.externalId === externalId))
      await tx.update(KnowledgeItem, { externalId }, { status });
  }
}

async function load(
  tx: EntityManager,
  importer: KnowledgeImport,
  rows: readonly unknown[],
  publish: boolean,
): Promise<void> {
  const report = await importer.run(rows, { publish }, tx);
  const wrong = report.rows.find((row) => row.outcome === 'WRONG');
  if (wrong)
    throw new Error(
      `The demo item "${wrong.title}" cannot be used: ${wrong.reasons.map((each) => problemLine(each, 'en')).join('; ')}`,
    );
}

/** Those that are not there yet: what somebody did with a draft since then is left alone. */
async function absent(tx: EntityManager, items: readonly Shared[]): Promise<Shared[]> {
  const fresh: Shared[] = [];
  for (const item of items) {
    if (!(await tx.existsBy(KnowledgeItem, { externalId: item.externalId }))) fresh.push(item);
  }
  return fresh;
}
