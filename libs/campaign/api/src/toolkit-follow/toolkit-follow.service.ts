import { Inject, Injectable } from '@nestjs/common';
import { type Clock, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK, loader, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { v5 } from 'uuid';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { ToolkitFollow } from './toolkit-follow.entity';

/** Who hears what comes out of a toolkit. */
@Injectable()
export class ToolkitFollowService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether somebody follows, by `<person> <edition>`. */
  readonly isFollowed = loader<string, boolean>(async (keys) => {
    const asked = keys.map((key) => key.split(' ') as [string, string]);
    const found = await this.db.manager.findBy(ToolkitFollow, {
      personId: In(asked.map(([personId]) => personId)),
      editionId: In(asked.map(([, editionId]) => editionId)),
    });
    return new Map(found.map(({ personId, editionId }) => [`${personId} ${editionId}`, true]));
  }, false);

  /** From now on: what is out already is no news. Twice is once. @throws DomainError NOT_FOUND */
  async follow({ personId }: SignedInViewer, editionId: string): Promise<CampaignEdition> {
    return this.db.transaction(async (tx) => {
      const edition = await tx.findOneBy(CampaignEdition, { id: editionId });
      if (!edition) throw notFound();
      const made = await tx.query<{ id: string }[]>(
        `INSERT INTO toolkit_follows (id, person_id, edition_id) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING id`,
        [followId(personId, editionId), personId, editionId],
      );
      await tx.query(
        `INSERT INTO toolkit_told (follow_id, template_id)
         SELECT follow.id, template.id FROM unnest($1::uuid[]) AS follow (id), material_templates template
         JOIN material_sets ON material_sets.id = template.set_id
         WHERE material_sets.edition_id = $2 AND template.releases_at <= $3`,
        [made.map(({ id }) => id), editionId, this.clock.now()],
      );
      return edition;
    });
  }

  /** Not following already is fine. @throws DomainError NOT_FOUND */
  async unfollow({ personId }: SignedInViewer, editionId: string): Promise<CampaignEdition> {
    const edition = await this.db.manager.findOneBy(CampaignEdition, { id: editionId });
    if (!edition) throw notFound();
    await this.db.manager.delete(ToolkitFollow, { personId, editionId });
    return edition;
  }

  /** The edition that the link of a mail is about; null once it was stopped. @throws DomainError NOT_FOUND for an altered link */
  async ofLink(token: string): Promise<CampaignEdition | null> {
    const follow = await this.db.manager.findOneBy(ToolkitFollow, { id: this.idIn(token) });
    return follow && this.db.manager.findOneBy(CampaignEdition, { id: follow.editionId });
  }

  /** No more mail, signed out. Stopped already is fine. @throws DomainError NOT_FOUND for an altered link */
  async stopByLink(token: string): Promise<boolean> {
    await this.db.manager.delete(ToolkitFollow, { id: this.idIn(token) });
    return true;
  }

  private idIn(token: string): string {
    const id = this.links.findId('toolkit-mail', token);
    if (!id) throw notFound();
    return id;
  }
}

/** The same whenever this person follows this edition: the link in a mail of before they left once works too. */
function followId(personId: string, editionId: string): string {
  return v5(editionId, personId);
}
