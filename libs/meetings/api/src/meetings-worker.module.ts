import { Module } from '@nestjs/common';
import { MeetingsModule } from './meetings.module';

@Module({ imports: [MeetingsModule] })
export class MeetingsWorkerModule {}
