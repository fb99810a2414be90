import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '@verbonden/shared/kernel';
import { HealthModule, ProgramModule, type Settings } from '@verbonden/shared/server';
import { Logger } from 'nestjs-pino';

/**
 * Makes the worker out of a list of modules. Its only doors are health and metrics; the caller listens.
 * At SIGTERM it takes nothing new, lets what runs come to an end, and leaves (P17).
 */
export async function createWorkerProgram(
  settings: Settings,
  modules: readonly Type[],
  clock?: Clock,
): Promise<NestExpressApplication> {
  @Module({ imports: [ProgramModule.with(settings, clock), HealthModule, ...modules] })
  class WorkerProgram {}

  const app = await NestFactory.create<NestExpressApplication>(WorkerProgram, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.enableShutdownHooks();
  return app;
}
