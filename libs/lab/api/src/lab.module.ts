import { Module } from '@nestjs/common';
import { FilesModule } from '@verbonden/shared/server';
import { LabCoreModule } from './lab-core.module';
import { parts } from './parts';

/** Questions from practice, tried out with young carers and described: from a signal to a good practice. */
@Module({
  imports: [LabCoreModule, FilesModule],
  controllers: parts.flatMap((part) => [...(part.controllers ?? [])]),
  providers: parts.flatMap((part) => [...(part.resolvers ?? [])]),
  exports: [LabCoreModule],
})
export class LabModule {}
