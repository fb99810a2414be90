import { dutchFromMoment, momentFromDutch, ownSlug } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { PressReleaseVersion } from '../press-release/press-release-version.entity';
import { PressRelease } from '../press-release/press-release.entity';

const releases = [
  {
    id: '018f0000-0000-7000-8000-0000000f6101',
    year: 2027,
    /** Held back until the first morning of its Week. */
    hasEmbargo: true,
    title: '{gemeente} zet de schijnwerper op jonge mantelzorgers',
    body: 'In {gemeente} groeien naar schatting **{aantal}** kinderen en jongeren op met zorg voor iemand dichtbij. Deze week laten zij zien wie ze zijn.\n\n## Wat er te doen is\n\n{organisatie} doet mee aan de Week van de Jonge Mantelzorger. Er zijn activiteiten voor jongeren zelf, en bijeenkomsten voor scholen, huisartsen en buurtteams.\n\n## Eén vraag helpt al\n\n“Vraag hoe de ochtend was,” zegt een van de jongeren. “Dan hoef ik niet alles uit te leggen.”\n\n## Voor de redactie, niet voor publicatie\n\nMeer weten of iemand spreken? Mail {woordvoerder}.',
  },
  {
    id: '018f0000-0000-7000-8000-0000000f6102',
    year: 2027,
    hasEmbargo: false,
    title: 'Vooraankondiging: Week van de Jonge Mantelzorger in {gemeente}',
    body: 'Van 1 tot en met 7 juni 2027 is het Week van de Jonge Mantelzorger. Ook in {gemeente} staan jongeren centraal die opgroeien met zorg voor iemand dichtbij.\n\n{organisatie} organiseert mee. Het programma volgt in mei.\n\n## Voor de redactie, niet voor publicatie\n\nMeer weten? Mail {woordvoerder}.',
  },
] as const;

/** Adds the invented releases that are missing: one that everybody can use, and one under embargo. */
export async function loadPress(tx: EntityManager, now: Date): Promise<void> {
  for (const { id, year, hasEmbargo, title, body } of releases) {
    if (await tx.existsBy(PressRelease, { id })) continue;
    const edition = await tx.findOneByOrFail(CampaignEdition, { slug: String(year) });
    // The example network is loaded in any year: the embargo always lies ahead.
    const ahead = `${Number(dutchFromMoment(now).slice(0, 4)) + 1}-06-01T06:00`;
    const moment = momentFromDutch(`${edition.beginsOn}T06:00`);
    const later = moment instanceof Date && moment > now ? moment : momentFromDutch(ahead);
    const embargoUntil = hasEmbargo && later instanceof Date ? later : null;
    await tx.save(
      Object.assign(new PressRelease(), {
        ...{ id, title, body, embargoUntil, editionId: edition.id, slug: ownSlug(title, id, 'persbericht') },
        ...{ status: 'RELEASED', number: 1, version: 1, authorId: null },
      }),
    );
    await tx.insert(PressReleaseVersion, {
      ...{ id: newId(), releaseId: id, number: 1, title, body, note: '', releasedAt: now },
    });
  }
}
