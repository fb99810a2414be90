import { Args, Query, Resolver } from '@nestjs/graphql';
import { LabProject } from '../project/lab-project.entity';
import { LabProjectsArgs } from './lab-list.input';
import { LabListService } from './lab-list.service';
import { LabProjectConnection } from './lab-project.connection';

@Resolver(() => LabProject)
export class LabListResolver {
  constructor(private readonly service: LabListService) {}

  @Query(() => LabProjectConnection, { description: 'The newest first; also what was stopped.' })
  labProjects(@Args() args: LabProjectsArgs): Promise<LabProjectConnection> {
    return this.service.list(args);
  }
}
