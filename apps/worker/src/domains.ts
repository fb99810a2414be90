import type { Type } from '@nestjs/common';
import { AllianceWorkerModule } from '@verbonden/alliance/api';
import { CampaignWorkerModule } from '@verbonden/campaign/api';
import { ImportsWorkerModule } from '@verbonden/imports/api';
import { KnowledgeWorkerModule } from '@verbonden/knowledge/api';
import { LabWorkerModule } from '@verbonden/lab/api';
import { MeetingsWorkerModule } from '@verbonden/meetings/api';
import { NotificationsWorkerModule } from '@verbonden/notifications/api';
import { PeopleWorkerModule } from '@verbonden/people/api';
import { PollsWorkerModule } from '@verbonden/polls/api';
import { SearchWorkerModule } from '@verbonden/search/api';
import { SoundingboardWorkerModule } from '@verbonden/soundingboard/api';
import { FilesWorkerModule } from '@verbonden/shared/server';
import { SignalsWorkerModule } from '@verbonden/signals/api';

/** The domains that have work that may wait: each one's worker module, with its kinds of mail and its schedules. */
export const workerModules: readonly Type[] = [
  FilesWorkerModule,
  NotificationsWorkerModule,
  SearchWorkerModule,
  PeopleWorkerModule,
  ImportsWorkerModule,
  AllianceWorkerModule,
  SignalsWorkerModule,
  KnowledgeWorkerModule,
  LabWorkerModule,
  MeetingsWorkerModule,
  PollsWorkerModule,
  CampaignWorkerModule,
  SoundingboardWorkerModule,
];
