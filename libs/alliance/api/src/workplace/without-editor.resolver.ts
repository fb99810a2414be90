import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import {
  type Clock,
  forbidden,
  looksAfterNetwork,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, CurrentPerson } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { today } from '../partnership/partnership-dates';

/** Organisations that take part and whose last editor went, for the coordinators to find another. */
@Resolver()
export class WithoutEditorResolver {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [Organisation], {
    description: 'Had an editor once and have none now who can sign in; by name, 20 at most.',
  })
  organisationsWithoutEditor(@CurrentPerson() viewer: SignedInViewer): Promise<Organisation[]> {
    if (!looksAfterNetwork(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db
      .getRepository(Organisation)
      .createQueryBuilder('o')
      .where(
        `EXISTS (SELECT FROM memberships m WHERE m.organisation_id = o.id AND m.role = 'EDITOR')
         AND NOT EXISTS (SELECT FROM memberships m JOIN accounts a USING (person_id)
           WHERE m.organisation_id = o.id AND m.role = 'EDITOR' AND m.until IS NULL AND a.suspended_at IS NULL)
         AND EXISTS (SELECT FROM partnerships p
           WHERE p.organisation_id = o.id AND (p.until IS NULL OR p.until > :today))`,
        { today: today(this.clock) },
      )
      .orderBy('o.name')
      .take(20)
      .getMany();
  }
}
