import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '@verbonden/shared/kernel';
import { createApiProgram, type Settings } from '@verbonden/shared/server';
import { ReloadModule } from './development/reload.module';
import { domainModules } from './domains';
import { closedDoor } from './pages/closed-door';
import { PagesModule } from './pages/pages.module';

/**
 * Everything that this HTTP program serves. `SERVE` says whether GraphQL and pages are open; pages reach GraphQL in the
 * process either way. The caller listens, and closes.
 */
export async function createApi(settings: Settings, clock?: Clock): Promise<NestExpressApplication> {
  const app = await createApiProgram(
    settings,
    [
      ...domainModules,
      ...(settings.DEV_RELOAD ? [ReloadModule] : []),
      ...(settings.SERVE.includes('pages') ? [PagesModule] : []),
    ],
    clock,
  );
  if (!settings.SERVE.includes('graphql')) app.use('/graphql', closedDoor);
  return app;
}
