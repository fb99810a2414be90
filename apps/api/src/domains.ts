import type { Type } from '@nestjs/common';
import { AllianceModule } from '@verbonden/alliance/api';
import { KnowledgeModule } from '@verbonden/knowledge/api';
import { MeetingsModule } from '@verbonden/meetings/api';
import { PeopleModule } from '@verbonden/people/api';
import { SignalsModule } from '@verbonden/signals/api';

/** The domains that the API serves. */
export const domainModules: readonly Type[] = [
  PeopleModule,
  AllianceModule,
  SignalsModule,
  KnowledgeModule,
  MeetingsModule,
];
