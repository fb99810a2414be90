import { Inject, Injectable } from '@nestjs/common';
import { OrganisationService } from '@verbonden/alliance/api';
import { type Clock, dutchDay, groupedBy, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, loader, type RequestContext } from '@verbonden/shared/server';
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
    private readonly organisations: OrganisationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A link of an organisation that does not exist counts for nobody. @throws DomainError NOT_FOUND */
  async start(viewer: Viewer, { slug, via = null }: StartPollInput): Promise<Poll> {
    const poll = await this.keeper.get(this.db.manager, viewer, slug);
    if (via && poll.isOpenOn(dutchDay(this.clock.now()))) {
      await this.db.query(
        `INSERT INTO poll_starts (poll_id, organisation_id, started)
         SELECT $1, id, 1 FROM organisations WHERE slug = $2
         ON CONFLICT (poll_id, organisation_id) DO UPDATE SET started = poll_starts.started + 1`,
        [poll.id, via],
      );
    }
    return poll;
  }

  /** How many began a poll through each organisation, most first; by the poll's id. */
  private readonly starts = loader<string, PollStart[]>(async (ids) => {
    const rows = await this.db
      .getRepository(PollStart)
      .find({ where: { pollId: In([...ids]) }, order: { started: 'DESC', organisationId: 'ASC' } });
    return groupedBy(rows, ({ pollId }) => pollId);
  }, []);

  /** The links of where this viewer works; for who looks after polls, of every organisation through which ten began. */
  async linksFor(context: RequestContext, poll: Poll): Promise<PollLink[]> {
    if (poll.status === 'DRAFT') return [];
    const { viewer } = context;
    const places = viewer.roles.flatMap(({ organisationId }) =>
      organisationId && worksAt(viewer, organisationId) ? [organisationId] : [],
    );
    const looksAfter = canLookAfterPolls(viewer);
    if (!looksAfter && places.length === 0) return [];
    const starts = (await this.starts.load(context, poll.id))
      .filter(({ organisationId }) => looksAfter || places.includes(organisationId))
      .slice(0, mostLinks);
    const enough = new Map(
      starts.filter(({ started }) => started >= threshold).map((each) => [each.organisationId, each.started]),
    );
    const ids = [...new Set([...places, ...enough.keys()])];
    const organisations = await Promise.all(ids.map((id) => this.organisations.byId.load(context, id)));
    return organisations
      .filter((each) => each !== null)
      .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
      .map(({ id, name, slug }) => ({
        organisationName: name,
        path: `/peiling/${poll.slug}?via=${slug}`,
        started: enough.get(id) ?? null,
      }));
  }
}
