import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { DataExport } from './data-export.entity';
import { DataExportService } from './data-export.service';

@Resolver(() => DataExport)
export class DataExportResolver {
  constructor(private readonly service: DataExportService) {}

  @Query(() => DataExport, {
    nullable: true,
    description: 'All that is kept about the viewer, as they asked for it last; null when that is gone.',
  })
  myDataExport(@CurrentPerson() viewer: SignedInViewer): Promise<DataExport | null> {
    return this.service.latest(viewer);
  }

  @Mutation(() => DataExport, {
    description: 'Has a file made of all that is kept about the viewer; a mail says when it is ready.',
  })
  askDataExport(@CurrentPerson() viewer: SignedInViewer): Promise<DataExport> {
    return this.service.ask(viewer);
  }
}
