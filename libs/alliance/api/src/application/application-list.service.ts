import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  decodeCursor,
  encodeCursor,
  forbidden,
  groupedBy,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource, In } from 'typeorm';
import { OrganisationShelf } from '../import/organisation-shelf';
import type { Organisation } from '../organisation/organisation.entity';
import { ApplicationMoment } from './application-moment.entity';
import { MembershipApplication } from './application.entity';
import { canDecideApplications } from './application.policy';

/** Applications for who looks after the network: what waits, and what became of the others. */
@Injectable()
export class ApplicationListService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What happened to applications, oldest first, in one statement. */
  readonly moments = loader<string, ApplicationMoment[]>(async (ids) => {
    const found = await this.db.manager.find(ApplicationMoment, {
      where: { applicationId: In([...ids]) },
      order: { at: 'ASC', id: 'ASC' },
    });
    return groupedBy(found, ({ applicationId }) => applicationId);
  }, []);

  /** The organisations whose names look like these: the whole list is read once for all names. */
  readonly alike = loader<string, Organisation[]>(async (names) => {
    const shelf = await OrganisationShelf.read(this.db.manager);
    return new Map(names.map((name) => [name, shelf.lookalikes(name)]));
  }, []);

  /** @throws DomainError FORBIDDEN; NOT_FOUND, also for one whose address nobody confirmed */
  async get(viewer: Viewer, id: string): Promise<MembershipApplication> {
    assertMay(viewer);
    const found = isUUID(id) ? await this.db.manager.findOneBy(MembershipApplication, { id }) : null;
    if (!found || found.status === 'UNCONFIRMED') throw notFound();
    return found;
  }

  /**
   * Open ones: what waits for a coordinator first, the longest first. Else what was decided, newest first.
   * @throws DomainError FORBIDDEN; BAD_USER_INPUT at `after`
   */
  async page(
    viewer: Viewer,
    open: boolean,
    { first, after }: PageRequest,
  ): Promise<Page<MembershipApplication>> {
    assertMay(viewer);
    const statuses = open ? ['RECEIVED', 'ASKED'] : ['APPROVED', 'DECLINED'];
    const query = this.db.manager
      .createQueryBuilder(MembershipApplication, 'a')
      .where('a.status IN (:...statuses)', { statuses });
    const totalCount = await query.getCount();
    // RECEIVED sorts after ASKED; ids are made in the order of time.
    if (after) {
      const [status, id] = decodeCursor(after, 2);
      if (open)
        query.andWhere('(a.status < :status OR (a.status = :status AND a.id > :id::uuid))', { status, id });
      else query.andWhere('a.id < :id::uuid', { id });
    }
    const rows = await (
      open ? query.orderBy('a.status', 'DESC').addOrderBy('a.id') : query.orderBy('a.id', 'DESC')
    )
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, totalCount, (row) => encodeCursor(row.status, row.id));
  }

  now(): Date {
    return this.clock.now();
  }
}

function assertMay(viewer: Viewer): void {
  if (!canDecideApplications(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}
