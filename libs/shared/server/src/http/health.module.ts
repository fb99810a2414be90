import { Module } from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

/** Health, readiness and metrics of a process. */
@Module({ controllers: [HealthController], providers: [Readiness], exports: [Readiness] })
export class HealthModule {
  constructor() {
    register.clear();
    collectDefaultMetrics();
  }
}
