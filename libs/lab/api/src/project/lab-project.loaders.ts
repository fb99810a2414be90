import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { LabProject } from './lab-project.entity';

/** Projects for many at once: by id, by what they came from, by what became of them. */
@Injectable()
export class LabProjectLoaders {
  constructor(private readonly db: DataSource) {}

  readonly byId = loader<string, LabProject | null>(async (ids) => {
    const found = await this.db.getRepository(LabProject).findBy({ id: In([...ids]) });
    return new Map(found.map((each) => [each.id, each]));
  }, null);

  /** What was begun because of a signal, oldest first. */
  readonly bySignal = loader<string, LabProject[]>(async (ids) => {
    const found = await this.db
      .getRepository(LabProject)
      .find({ where: { signalId: In([...ids]) }, order: { id: 'ASC' } });
    return groupedBy(found, ({ signalId }) => signalId!);
  }, []);

  /** What a practice was tried in; also when another item was brought together with it. */
  readonly byItem = loader<string, LabProject | null>(async (ids) => {
    const rows = await this.db.query<{ item: string; project: string }[]>(
      `SELECT coalesce(item.merged_into_id, item.id) AS item, project.id AS project
       FROM lab_projects project JOIN knowledge_items item ON item.id = project.item_id
       WHERE item.id = ANY ($1) OR item.merged_into_id = ANY ($1)`,
      [[...ids]],
    );
    const found = await this.db
      .getRepository(LabProject)
      .findBy({ id: In(rows.map(({ project }) => project)) });
    return new Map(rows.map(({ item, project }) => [item, found.find(({ id }) => id === project) ?? null]));
  }, null);
}
