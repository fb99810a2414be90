import { type EntityManager, Not } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import type { AgendaLine } from '../material/drawing/agenda';
import { MaterialFormat } from '../material/drawing/format';
import { MaterialSet } from '../material/material-set.entity';
import { MaterialTemplate } from '../material/material-template.entity';
import { beginSet } from '../material/material.service';
import { PersonalisedMaterial } from '../material/personalised-material.entity';
import type { DemoSurroundings } from './load-campaign';

const day = 86_400_000;

/** As an activity stood in the agenda before it moved. */
const moved: AgendaLine = {
  startsAt: '2027-06-02T11:00:00.000Z',
  endsAt: '2027-06-02T13:00:00.000Z',
  title: 'Pannenkoeken en even niks',
  place: 'Steunpunt De Brug',
};

/** What two organisations made of the set. */
const made = [
  {
    organisation: 'steunpunt-de-brug',
    heading: 'Soep koken en even niets moeten',
    words:
      'Zorg jij thuis voor iemand? Kom koken, eten en kletsen met anderen die dit kennen. Je hoeft niets te vertellen.',
    when: 'woensdag 2 juni, 15.00 tot 18.00 uur',
    place: 'Steunpunt De Brug, Kade 4',
    contact: 'steunpuntdebrug.example.org',
    colour: '#00695c',
    // Its last poster still had another hour on it.
    madeAgenda: [moved],
  },
  {
    organisation: 'jong-en-dichtbij',
    heading: 'Open middag: neem een vriend mee',
    words: 'Gamen, tekenen of buiten zitten. Er is iemand om mee te praten als je wilt.',
    when: 'zaterdag 5 juni, 13.00 uur',
    place: 'Jongerencentrum De Steiger',
    contact: 'jongendichtbij.example.org',
    colour: '#ffe08a',
    madeAgenda: null,
  },
] satisfies readonly (Partial<PersonalisedMaterial> & { readonly organisation: string })[];

/** The coming edition has its set, of which the press release is still to come. */
export async function loadMaterials(
  tx: EntityManager,
  slug: string,
  { organisations, now }: DemoSurroundings,
): Promise<void> {
  const edition = await tx.findOneBy(CampaignEdition, { slug });
  if (!edition || (await tx.existsBy(MaterialSet, { editionId: edition.id }))) return;
  const set = await beginSet(tx, edition);
  await tx.update(
    MaterialTemplate,
    { setId: set.id, format: Not(MaterialFormat.PRESS_RELEASE) },
    { releasesAt: new Date(now.getTime() - 20 * day) },
  );
  for (const { organisation, ...words } of made) {
    const organisationId = organisations.get(organisation);
    if (!organisationId) continue;
    await tx.save(
      Object.assign(new PersonalisedMaterial(), words, {
        ...{ setId: set.id, organisationId, logoId: null, authorId: null, version: 1 },
      }),
    );
  }
}
