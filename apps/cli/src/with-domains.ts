import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AllianceWorkerModule } from '@verbonden/alliance/api';
import { CampaignWorkerModule } from '@verbonden/campaign/api';
import { ImportsWorkerModule } from '@verbonden/imports/api';
import { KnowledgeWorkerModule } from '@verbonden/knowledge/api';
import { LabWorkerModule } from '@verbonden/lab/api';
import { MeetingsWorkerModule } from '@verbonden/meetings/api';
import { NotificationsWorkerModule } from '@verbonden/notifications/api';
import { PeopleWorkerModule } from '@verbonden/people/api';
import { PollsWorkerModule } from '@verbonden/polls/api';
import { SoundingboardWorkerModule } from '@verbonden/soundingboard/api';
import { SignalsWorkerModule } from '@verbonden/signals/api';
import { ProgramModule, readSettings } from '@verbonden/shared/server';

/** Runs some work with all services of all domains at hand, and closes what that opened. */
export async function withDomains(
  work: (services: INestApplicationContext) => Promise<void>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const settings = readSettings({ ...process.env, ...more, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error' });
  @Module({
    imports: [
      ProgramModule.with(settings),
      NotificationsWorkerModule,
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
    ],
  })
  class CommandLine {}

  const services = await NestFactory.createApplicationContext(CommandLine, { logger: ['error'] });
  try {
    await work(services);
  } finally {
    await services.close();
  }
}
