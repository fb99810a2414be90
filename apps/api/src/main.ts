import 'reflect-metadata';
import { createApiProgram, readSettings, SettingsError } from '@verbonden/shared/server';
import { domainModules } from './domains';
import { servePages } from './pages/serve-pages';

/** The HTTP program: GraphQL, pages, calendars. What it serves is a setting (`SERVE`). */
try {
  const settings = readSettings(process.env);
  const app = await createApiProgram(settings, domainModules);
  if (settings.SERVE.includes('pages')) await servePages(app, settings);
  await app.listen(settings.PORT, settings.HOST);
} catch (fault) {
  if (!(fault instanceof SettingsError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
