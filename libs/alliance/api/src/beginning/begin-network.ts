import type { EntityManager } from 'typeorm';
import { Body } from '../body/body.entity';
import { Label } from '../label/label.entity';
import { labelsOf, loadBodies } from '../demo/load-alliance';
import { loadWordings } from '../demo/load-wordings';
import { loadMunicipalities } from '../municipality/load-municipalities';
import type { MunicipalityDocuments } from '../municipality/municipality-documents';

/** How much of each a network has to begin with. */
export interface Begun {
  readonly words: number;
  readonly bodies: number;
  readonly municipalities: number;
}

/**
 * Gives a network without the example what no screen makes: words for codes, its bodies, the words young people would
 * rather not read, and the municipalities there are. No people and no organisations. What is there already stays as it is.
 */
export async function beginNetwork(tx: EntityManager, documents: MunicipalityDocuments): Promise<Begun> {
  await tx.createQueryBuilder().insert().into(Label).values(labelsOf()).orIgnore().execute();
  if ((await tx.count(Body)) === 0) await loadBodies(tx);
  await loadWordings(tx);
  const municipalities = (await loadMunicipalities(tx, documents)).size;
  return { words: await tx.count(Label), bodies: await tx.count(Body), municipalities };
}
