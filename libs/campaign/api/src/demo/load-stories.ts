import { type Agreed, agreedOnPaper } from '@verbonden/alliance/api';
import { dutchDay, ownSlug } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { storySubject } from '../story/consent-subject';
import { Story } from '../story/story.entity';
import type { DemoSurroundings } from './load-campaign';
import stories from './stories.json' with { type: 'json' };

/** Adds the invented stories that are missing, each with the consent of who tells it. */
export async function loadStories(
  tx: EntityManager,
  { people, organisations, now, stories: documents }: DemoSurroundings,
): Promise<void> {
  const today = dutchDay(now);
  for (const { id, organisation, by, year, chosenName, ageBand, scopes, ...told } of stories) {
    if (await tx.existsBy(Story, { id })) continue;
    const edition = await tx.findOneByOrFail(CampaignEdition, { slug: String(year) });
    const { title, lead, body, filmUrl = null, guardianName } = told;
    const authorId = people.get(by) ?? null;
    const story = await tx.save(
      Object.assign(new Story(), {
        ...{ id, title, lead, body, filmUrl, authorId, editionId: edition.id },
        ...{
          slug: ownSlug(title, id, 'verhaal'),
          organisationId: organisations.get(organisation ?? '') ?? null,
        },
        ...{ photoFileId: null, photoAlt: '', photoCredit: '', returnedWith: null },
        ...{ shownUntil: `${Number(today.slice(0, 4)) + 2}-06-30`, status: 'PUBLISHED', publishedOn: today },
        ...{ takenAwayAt: null, takenAwayBecause: null, version: 1 },
      }),
    );
    const agreed = { chosenName, ageBand, scopes, guardianName } as Omit<
      Agreed,
      'subjectType' | 'subjectId' | 'askedById'
    >;
    await agreedOnPaper(
      tx,
      { ...agreed, subjectType: storySubject, subjectId: id, askedById: authorId },
      now,
    );
    await documents.write(tx, [story]);
  }
}
