import { Module } from '@nestjs/common';
import { parts } from './parts';
import { SoundingboardCoreModule } from './soundingboard-core.module';

/** Young carers advise: asked, talked over in a closed room, published with a year and a number, and answered for. */
@Module({
  imports: [SoundingboardCoreModule],
  providers: parts.flatMap((part) => [...(part.resolvers ?? [])]),
  exports: [SoundingboardCoreModule],
})
export class SoundingboardModule {}
