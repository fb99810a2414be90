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
import { FilesModule, MarkdownModule } from '@verbonden/shared/server';
import { SignalsModule } from '@verbonden/signals/api';
import { SoundingboardModule } from '@verbonden/soundingboard/api';

/** The domains that the API serves, for what is printed of them and for tests of all of them; an app imports no other app. */
export const apiDomains: readonly Type[] = [
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
];
