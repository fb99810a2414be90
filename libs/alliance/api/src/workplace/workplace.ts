import { ObjectType } from '@nestjs/graphql';
import { Organisation } from '../organisation/organisation.entity';

/** An organisation as those see it who keep its list of people. */
@ObjectType({ description: 'An organisation, for who keeps the list of people who work there.' })
export class Workplace {
  organisation!: Organisation;
}
