import type { Type } from '@nestjs/common';
import { AllianceModule } from '@verbonden/alliance/api';
import { CampaignModule } from '@verbonden/campaign/api';
import { ImportsModule } from '@verbonden/imports/api';
import { KnowledgeModule } from '@verbonden/knowledge/api';
import { LabModule } from '@verbonden/lab/api';
import { MeetingsModule } from '@verbonden/meetings/api';
import { NotificationsModule } from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { PollsModule } from '@verbonden/polls/api';
import { SearchApiModule } from '@verbonden/search/api';
import { SoundingboardModule } from '@verbonden/soundingboard/api';
import { FilesModule, MarkdownModule } from '@verbonden/shared/server';
import { SignalsModule } from '@verbonden/signals/api';
import { KnowledgeInMeetingsModule } from './meeting-points/knowledge-in-meetings';

/** What several domains share, the domains that the API serves, and where two of them meet. */
export const domainModules: readonly Type[] = [
  FilesModule,
  MarkdownModule,
  NotificationsModule,
  PeopleModule,
  SearchApiModule,
  ImportsModule,
  AllianceModule,
  SignalsModule,
  KnowledgeModule,
  LabModule,
  MeetingsModule,
  PollsModule,
  CampaignModule,
  SoundingboardModule,
  KnowledgeInMeetingsModule,
];
