import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Readiness } from './readiness';

/** What a balancer and a monitor ask: is the process alive, may it get work, what are its figures. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: DataSource,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers. Says nothing about the database: a restart would not help there. */
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when the process can do its work, 503 when the database is away or the process is stopping. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string; database: string }> {
    const database = await this.databaseAnswers();
    const ok = database && !this.readiness.isStopping;
    response.status(ok ? 200 : 503);
    return { status: ok ? 'ok' : 'unavailable', database: database ? 'ok' : 'unreachable' };
  }

  /** Figures in the text format of Prometheus. */
  @Get('metrics')
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.database.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}
