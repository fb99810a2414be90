import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { type Clock, groupedBy } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';

/** The kind of mail that tells what came out; `toolkit-follow` writes it. */
export const stageMail = 'campaign.toolkit-stage';

/** As many followers as one round tells; the next round takes the others. */
const mostAtOnce = 500;

/**
 * Tells followers of a toolkit what came out: one mail for a stage, which is everything that comes out at one moment.
 * `toolkit_told` remembers what was told to whom, in the transaction that plans the mail: a worker that is killed loses
 * nothing, and two tell nothing twice (P5, P15).
 */
@Injectable()
export class ToolkitStages {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async tell(): Promise<void> {
    for (const id of await this.due()) await this.db.transaction((tx) => this.tellOne(tx, id));
  }

  /**
   * A part does not come out yet after all: mail about it that has not left is dropped, and what stood in it is told
   * anew, each at its own moment. What was told before is not told again.
   */
  async takeBack(tx: EntityManager, editionId: string, templateId: string): Promise<void> {
    const open = await this.plan.open(tx, { contextId: editionId, kinds: [stageMail] });
    const about = open.filter(({ payload }) => templatesIn({ payload }).includes(templateId));
    const dedupeKeys = about.map(({ dedupeKey }) => dedupeKey);
    await this.plan.drop(tx, { contextId: editionId, dedupeKeys }, 'MOVED');
    await tx.query(
      `DELETE FROM toolkit_told USING jsonb_to_recordset($1) AS mail (follow uuid, templates uuid[])
       WHERE follow_id = mail.follow AND template_id = ANY (mail.templates)`,
      [JSON.stringify(about.map((mail) => ({ follow: mail.subjectId, templates: templatesIn(mail) })))],
    );
  }

  private async due(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT id FROM toolkit_follows follow WHERE EXISTS (
         SELECT FROM material_templates template JOIN material_sets ON material_sets.id = template.set_id
         WHERE material_sets.edition_id = follow.edition_id AND template.releases_at <= $1
           AND NOT EXISTS (SELECT FROM toolkit_told WHERE follow_id = follow.id AND template_id = template.id))
       ORDER BY id LIMIT ${mostAtOnce}`,
      [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  private async tellOne(tx: EntityManager, id: string): Promise<void> {
    const [follow] = await tx.query<{ personId: string; editionId: string }[]>(
      `SELECT person_id AS "personId", edition_id AS "editionId" FROM toolkit_follows
       WHERE id = $1 FOR UPDATE SKIP LOCKED`,
      [id],
    );
    if (!follow) return;
    // Held, so that who moves a part at this moment finds the mail about it, or is found.
    const out = await tx.query<{ id: string; at: Date }[]>(
      `SELECT template.id, template.releases_at AS at FROM material_templates template
       JOIN material_sets ON material_sets.id = template.set_id
       WHERE material_sets.edition_id = $1 AND template.releases_at <= $2
       ORDER BY template.id FOR SHARE OF template`,
      [follow.editionId, this.clock.now()],
    );
    const fresh = await tx.query<{ id: string }[]>(
      `INSERT INTO toolkit_told (follow_id, template_id) SELECT $1, id FROM unnest($2::uuid[]) AS id
       ON CONFLICT DO NOTHING RETURNING template_id AS id`,
      [id, out.map((each) => each.id)],
    );
    const news = out.filter((each) => fresh.some((told) => told.id === each.id));
    const to = (await this.persons.mailAddresses(tx, [follow.personId])).get(follow.personId);
    if (!to) return;
    await this.plan.plan(
      tx,
      [...groupedBy(news, ({ at }) => at.toISOString()).values()].map((stage) => ({
        ...{ kind: stageMail, personId: to.personId, toName: to.name, toAddress: to.address },
        ...{ locale: to.locale, subjectId: id, contextId: follow.editionId },
        dedupeKey: `${stageMail}/${newId()}`,
        dueAt: this.clock.now(),
        payload: { templateIds: stage.map((each) => each.id) },
      })),
    );
  }
}

/** What a planned mail tells of. */
export function templatesIn({ payload }: { readonly payload: Readonly<Record<string, unknown>> }): string[] {
  return Array.isArray(payload['templateIds']) ? (payload['templateIds'] as string[]) : [];
}
