import { Injectable } from '@nestjs/common';
import {
  allMail,
  MailPauses,
  MailQueue,
  type MailReason,
  type QueuedMail as Kept,
} from '@verbonden/notifications/api';
import {
  forbidden,
  type Page,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { Person } from '../person/person.entity';
import { mailNames, neverHeld } from './mail-names';
import type { MailQueueFilter } from './mail-queue.input';
import { canSeeEverybody, canSeeReceiver, canTendMail, unseenKinds } from './mail-queue.policy';
import type { MailOverview, MailState, QueuedMail, RetriedMail } from './mail-queue.types';

/** All mail of the network, for who looks after it. Each act is one transaction, so that the log tells who did it. */
@Injectable()
export class MailQueueService {
  constructor(
    private readonly db: DataSource,
    private readonly queue: MailQueue,
    private readonly pauses: MailPauses,
  ) {}

  /** @throws DomainError FORBIDDEN, BAD_USER_INPUT */
  async page(viewer: Viewer, filter: MailQueueFilter, page: PageRequest): Promise<Page<QueuedMail>> {
    assertTends(viewer);
    // Whom the viewer may not know cannot be found by name either.
    const named = filter.who
      ? { exceptKinds: unseenKinds(viewer), membersOnly: !canSeeEverybody(viewer) }
      : {};
    const found = await this.queue.page({ ...filter, ...named }, page);
    return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: told(node, viewer) })) };
  }

  /** @throws DomainError FORBIDDEN */
  async overview(viewer: Viewer): Promise<MailOverview> {
    assertTends(viewer);
    const [figures, failures, kinds, pause] = await Promise.all([
      this.queue.figures(),
      this.queue.failures(),
      this.queue.kinds(),
      this.pauses.ofAll(this.db.manager),
    ]);
    const by = pause?.byPersonId ? await this.db.manager.findOneBy(Person, { id: pause.byPersonId }) : null;
    return {
      ...figures,
      failures,
      kinds: kinds
        .map((code) => ({ code, label: mailNames[code]?.words[viewer.locale] ?? code }))
        .sort((one, other) => one.label.localeCompare(other.label, viewer.locale)),
      pausedSince: pause?.since ?? null,
      pausedBy: by?.name ?? null,
    };
  }

  /** One mail, or all that failed for one reason. @throws DomainError FORBIDDEN */
  async retry(viewer: Viewer, which: { id: string } | { reason: MailReason }): Promise<RetriedMail> {
    assertTends(viewer);
    return { count: await this.db.transaction((tx) => this.queue.retry(tx, which)) };
  }

  /** Holds all mail but what {@link neverHeld} says. Held already is fine. @throws DomainError FORBIDDEN */
  async pause(viewer: SignedInViewer): Promise<MailOverview> {
    assertTends(viewer);
    await this.db.transaction((tx) => this.pauses.pause(tx, allMail, neverHeld, viewer.personId));
    return this.overview(viewer);
  }

  /** Lets it go on; what does not hold any more is dropped as it leaves. @throws DomainError FORBIDDEN */
  async resume(viewer: SignedInViewer): Promise<MailOverview> {
    assertTends(viewer);
    await this.db.transaction((tx) => this.pauses.resume(tx, allMail));
    return this.overview(viewer);
  }
}

function assertTends(viewer: Viewer): void {
  if (!canTendMail(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

function told(mail: Kept, viewer: Viewer): QueuedMail {
  const { id, kind, toName, dueAt, attemptAt, sentAt, status, attempts, reason } = mail;
  return {
    ...{ id, dueAt, sentAt, reason },
    title: mailNames[kind]?.words[viewer.locale] ?? kind,
    toName: canSeeReceiver(viewer, mail) ? toName : null,
    againAt: status === 'PLANNED' && attempts > 0 ? attemptAt : null,
    state: stateOf(mail),
  };
}

function stateOf({ status, isHeld, isLate, isGathered }: Kept): MailState {
  if (status === 'FAILED' || status === 'SENT') return status;
  if (isHeld) return 'HELD';
  if (isGathered) return 'GATHERED';
  return isLate ? 'LATE' : 'PLANNED';
}
