import { Query, Resolver } from '@nestjs/graphql';
import { LabYear, LabYears } from './lab-years';

@Resolver(() => LabYear)
export class LabYearsResolver {
  constructor(private readonly years: LabYears) {}

  @Query(() => [LabYear], { description: 'The latest first.' })
  labYears(): Promise<LabYear[]> {
    return this.years.list();
  }
}
