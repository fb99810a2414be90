import { Injectable } from '@nestjs/common';
import { SearchQuery, type Understood } from '@verbonden/search/api';
import { decodeCursor, encodeCursor, pageOf } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { LabProject } from '../project/lab-project.entity';
import { labKind } from '../project/lab-project-document';
import type { LabProjectConnection } from './lab-project.connection';
import { LabGoing, type LabProjectFilter, type LabProjectsArgs } from './lab-list.input';

/** More than the Lab will ever have. */
const mostFound = 2000;

/** The list of projects: all of them are for everybody, also what was stopped. */
@Injectable()
export class LabListService {
  constructor(
    private readonly db: DataSource,
    private readonly search: SearchQuery,
  ) {}

  /** The newest first. */
  async list({ filter, first, after }: LabProjectsArgs): Promise<LabProjectConnection> {
    const all = await this.matching(filter ?? {});
    const page = all
      .clone()
      .orderBy('project.id', 'DESC')
      .limit(first + 1);
    // Ids are UUIDv7: who sorts by id sorts by age.
    if (after) page.andWhere('project.id < :after::uuid', { after: decodeCursor(after, 1)[0] });
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, ({ id }) => encodeCursor(id));
  }

  private async matching(filter: Partial<LabProjectFilter>) {
    const query = this.db.getRepository(LabProject).createQueryBuilder('project').where('TRUE');
    const { stages, themes, outcomes } = filter;
    if (stages?.length) query.andWhere('project.stage = ANY (:stages)', { stages });
    if (themes?.length) query.andWhere('project.theme = ANY (:themes)', { themes });
    if (outcomes?.length) query.andWhere('project.outcome = ANY (:outcomes)', { outcomes });
    if (filter.going === LabGoing.GOING) query.andWhere('project.stopped_at IS NULL');
    if (filter.going === LabGoing.STOPPED) query.andWhere('project.stopped_at IS NOT NULL');
    if (filter.seeksSite)
      query.andWhere(`project.seeks_site AND project.stopped_at IS NULL AND project.stage <> 'PUBLISHED'`);
    const understood = await this.search.understand(filter.search, labKind, { visibility: ['PUBLIC'] });
    if (understood) query.andWhere('project.id = ANY (:found)', { found: await this.found(understood) });
    return query;
  }

  private async found({ tsquery }: Understood): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT document.subject_id AS id FROM search_documents document
       WHERE document.kind = '${labKind}' AND ${this.search.fits(1)} LIMIT ${mostFound}`,
      [tsquery],
    );
    return rows.map(({ id }) => id);
  }
}
