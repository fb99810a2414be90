import { Global, Module } from '@nestjs/common';
import { LiveNotes } from './live-notes';

@Global()
@Module({ providers: [LiveNotes], exports: [LiveNotes] })
export class LiveModule {}
