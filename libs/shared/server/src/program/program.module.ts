import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { AuditModule } from '../audit/audit.module';
import { AuthModule } from '../auth/auth.module';
import { ConfigModule } from '../config/config.module';
import type { Settings } from '../config/settings';
import { DatabaseModule } from '../database/database.module';
import { FilesCoreModule } from '../files/files.module';
import { LoggingModule } from '../http/logging.module';
import { LiveModule } from '../live/live.module';
import { QueueModule } from '../queue/queue.module';
import { RetentionModule } from '../retention/retention.module';
import { TracingModule } from '../tracing/tracing.module';
import { SitemapModule } from '../sitemap/sitemap.module';

/** The ground that API, worker and command line stand on; each adds its list of domain modules. */
@Module({})
export class ProgramModule {
  static with(settings: Settings, clock?: Clock): DynamicModule {
    return {
      module: ProgramModule,
      imports: [
        ConfigModule.with(settings, clock),
        TracingModule.with(settings),
        LoggingModule.with(settings),
        DatabaseModule,
        AuthModule,
        AuditModule,
        LiveModule,
        QueueModule,
        RetentionModule,
        SitemapModule,
        FilesCoreModule,
      ],
    };
  }
}
