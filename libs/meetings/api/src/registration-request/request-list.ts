import { Injectable } from '@nestjs/common';
import { type MailAddress, PersonService } from '@verbonden/people/api';
import {
  decodeCursor,
  encodeCursor,
  forbidden,
  groupedBy,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { canDecideRequests, canRegisterColleagues, canWithdrawRequest } from '../meetings.policy';
import { ColleagueService } from './colleague.service';
import type { WithdrawRequestInput } from './registration-request.input';
import { RegistrationRequest, RequestKind, RequestStatus } from './registration-request.entity';
import { RequestBook } from './request-book';
import { RequestMailPlan } from './request-mail-plan';

/** Requests to read: a meeting's for coordinators, the own ones for everybody, and taking one back. */
@Injectable()
export class RequestList {
  constructor(
    private readonly db: DataSource,
    private readonly book: RequestBook,
    private readonly colleagues: ColleagueService,
    private readonly persons: PersonService,
    private readonly mail: RequestMailPlan,
  ) {}

  /**
   * What somebody asked or was asked about a meeting and is not on the list for, by "<meeting id> <person id>": an
   * invitation goes before a wish.
   */
  readonly own = loader<string, RegistrationRequest | null>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const rows = await this.db.manager.query<{ key: string; id: string }[]>(
      `SELECT DISTINCT ON (r.meeting_id, a.person_id) r.meeting_id || ' ' || a.person_id AS key, r.id
       FROM registration_requests r
       JOIN accounts a ON a.person_id = ANY ($2) AND (a.person_id = r.person_id OR a.email = r.email)
       WHERE r.meeting_id = ANY ($1) AND r.kind IN ('APPROVAL', 'INVITATION')
       ORDER BY r.meeting_id, a.person_id, (r.status <> 'PENDING'), r.kind DESC, r.updated_at DESC`,
      [pairs.map(([meetingId]) => meetingId), pairs.map(([, personId]) => personId)],
    );
    const found = await this.db.manager
      .createQueryBuilder(RegistrationRequest, 'request')
      .where('request.id = ANY (:ids)', { ids: rows.map(({ id }) => id) })
      .getMany();
    const byId = new Map(found.map((each) => [each.id, each]));
    return new Map(rows.map(({ key, id }) => [key, byId.get(id)!]));
  }, null);

  /** Requests of one kind about a meeting, the oldest first. @throws DomainError FORBIDDEN; BAD_USER_INPUT at `after` */
  async page(
    viewer: Viewer,
    meetingId: string,
    kind: RequestKind,
    status: RequestStatus | null,
    { first, after }: PageRequest,
  ): Promise<Page<RegistrationRequest>> {
    if (!canDecideRequests(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const selected = this.db.manager
      .createQueryBuilder(RegistrationRequest, 'request')
      .where('request.meetingId = :meetingId AND request.kind = :kind', { meetingId, kind });
    if (status) selected.andWhere('request.status = :status', { status });
    const totalCount = await selected.getCount();
    if (after) {
      const [id] = decodeCursor(after, 1);
      selected.andWhere('request.id > :id', { id: isUUID(id) ? id : decodeCursor('', 1)[0] });
    }
    const rows = await selected
      .orderBy('request.id')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, totalCount, (each) => encodeCursor(each.id));
  }

  /** The colleagues that somebody put on the list of a meeting, by "<meeting id> <person id>", in the order of asking. */
  readonly askedBy = loader<string, RegistrationRequest[]>(async (keys) => {
    const rows = await this.db.manager
      .createQueryBuilder(RegistrationRequest, 'request')
      .where(`request.kind = 'COLLEAGUE' AND request.meeting_id || ' ' || request.asked_by = ANY (:keys)`, {
        keys,
      })
      .andWhere('request.meeting_id = ANY (:ids)', { ids: keys.map((key) => key.split(' ')[0]) })
      .orderBy('request.id')
      .getMany();
    return groupedBy(rows, ({ meetingId, askedBy }) => `${meetingId} ${askedBy}`);
  }, []);

  /** The people an editor chooses from: of the own organisation, by name. @throws DomainError FORBIDDEN */
  async choices(viewer: Viewer, organisationId: string): Promise<MailAddress[]> {
    if (!canRegisterColleagues(viewer, organisationId)) throw forbidden(editor);
    const people = await this.persons.holders(
      this.db.manager,
      { roles: [], organisationIds: [organisationId] },
      500,
    );
    return people.filter(({ personId }) => personId !== viewer.personId);
  }

  /**
   * Takes back what was asked: the own wish, a colleague, an invitation. Twice is fine.
   * @throws DomainError NOT_FOUND, also for what is somebody else's; CONFLICT when it was answered
   */
  withdraw(viewer: SignedInViewer, { requestId }: WithdrawRequestInput): Promise<RegistrationRequest> {
    return this.db.transaction(async (tx) => {
      const request = await this.book.hold(tx, requestId);
      if (!canWithdrawRequest(viewer, request)) throw notFound();
      if (request.status === RequestStatus.WITHDRAWN) return request;
      await this.book.end(tx, request, RequestStatus.WITHDRAWN, { by: viewer.personId });
      await this.mail.drop(tx, request);
      await this.colleagues.withdrawSeat(tx, viewer, request);
      return request;
    });
  }
}

const editor = text('een redacteur van deze organisatie', 'an editor of this organisation');
