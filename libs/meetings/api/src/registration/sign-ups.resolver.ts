import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { groupedBy, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';

/** Days are counted as in the Netherlands; a meeting is open for at most a year or so. */
const mostDays = 400;

@ObjectType({ description: 'How many were on the list at the end of a day on which somebody joined it.' })
export class SignUpsOnDay {
  @Field(() => String, { description: 'A Dutch day: 2027-03-24.' })
  day!: string;

  @Field(() => Int, { description: 'Of those who come or wait now.' })
  count!: number;
}

/** How the list of a meeting filled up. */
@Resolver(() => Meeting)
export class SignUpsResolver {
  private readonly growth;

  constructor(db: DataSource) {
    this.growth = loader<string, SignUpsOnDay[]>(async (meetingIds) => {
      const rows = await db.query<(SignUpsOnDay & { meetingId: string })[]>(
        `SELECT meeting_id AS "meetingId", to_char(day, 'YYYY-MM-DD') AS day,
                sum(joined) OVER (PARTITION BY meeting_id ORDER BY day)::int AS count
         FROM (
           SELECT meeting_id, (created_at AT TIME ZONE 'Europe/Amsterdam')::date AS day, count(*) AS joined
           FROM registrations WHERE meeting_id = ANY ($1) AND status <> 'CANCELLED'
           GROUP BY 1, 2) AS days
         ORDER BY meeting_id, day DESC`,
        [meetingIds],
      );
      return new Map(
        [...groupedBy(rows, (row) => row.meetingId)].map(([id, days]) => [
          id,
          days.slice(0, mostDays).reverse(),
        ]),
      );
    }, []);
  }

  @ResolveField(() => [SignUpsOnDay], {
    nullable: true,
    description:
      'How the list filled up, day by day; for who looks after the network, null for everybody else.',
  })
  signUps(
    @Parent() meeting: Meeting,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<SignUpsOnDay[]> | null {
    return looksAfterNetwork(viewer) ? this.growth.load(context, meeting.id) : null;
  }
}
