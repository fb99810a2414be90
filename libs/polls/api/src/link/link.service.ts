import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import { type Clock, dutchFromMoment, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { PollKeeper } from '../poll/poll-keeper';
import type { Poll } from '../poll/poll.entity';
import { canLookAfterPolls, worksAt } from '../polls.policy';
import { threshold } from '../results/suppress';
import type { PollLink, StartPollInput } from './link.input';
import { PollStart } from './poll-start.entity';

const mostLinks = 100;

/** Counts who begins through an organisation's link: a number for each organisation, and nothing about anybody. */
@Injectable()
export class LinkService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: PollKeeper,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A link of an organisation that does not exist counts for nobody. @throws DomainError NOT_FOUND */
  async start(viewer: Viewer, { slug, via = null }: StartPollInput): Promise<Poll> {
    const poll = await this.keeper.get(this.db.manager, viewer, slug);
    if (via && poll.isOpenOn(dutchFromMoment(this.clock.now()).slice(0, 10))) {
      await this.db.query(
        `INSERT INTO poll_starts (poll_id, organisation_id, started)
         SELECT $1, id, 1 FROM organisations WHERE slug = $2
         ON CONFLICT (poll_id, organisation_id) DO UPDATE SET started = poll_starts.started + 1`,
        [poll.id, via],
      );
    }
    return poll;
  }

  /** The links of where this viewer works; for who looks after polls, of every organisation through which ten began. */
  async linksFor(viewer: Viewer, poll: Poll): Promise<PollLink[]> {
    if (poll.status === 'DRAFT') return [];
    const places = viewer.roles.flatMap(({ organisationId }) =>
      organisationId && worksAt(viewer, organisationId) ? [organisationId] : [],
    );
    const looksAfter = canLookAfterPolls(viewer);
    const starts = await this.db.getRepository(PollStart).find({
      where: looksAfter ? { pollId: poll.id } : { pollId: poll.id, organisationId: In(places) },
      order: { started: 'DESC', organisationId: 'ASC' },
      take: mostLinks,
    });
    const enough = new Map(
      starts.filter(({ started }) => started >= threshold).map((each) => [each.organisationId, each.started]),
    );
    const ids = [...new Set([...places, ...enough.keys()])];
    const organisations = await this.db
      .getRepository(Organisation)
      .find({ where: { id: In(ids) }, order: { name: 'ASC' } });
    return organisations.map(({ id, name, slug }) => ({
      organisationName: name,
      path: `/peiling/${poll.slug}?via=${slug}`,
      started: enough.get(id) ?? null,
    }));
  }
}
