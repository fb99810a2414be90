import 'reflect-metadata';
import { readSettings, SettingsError } from '@verbonden/shared/server';
import { createApi } from './api';
import { stopAtSignals } from './stopping/graceful-stop';

/** The HTTP program: GraphQL, pages, calendars. What it serves is a setting (`SERVE`). */
try {
  const settings = readSettings(process.env);
  const app = await createApi(settings);
  stopAtSignals(app);
  await app.listen(settings.PORT, settings.HOST);
} catch (fault) {
  if (!(fault instanceof SettingsError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
