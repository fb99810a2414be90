import { join } from 'node:path';
import type { Project } from '../project/project.ts';
import { secretOf } from '../project/secret.ts';

/** What differs from start to start. */
export interface Surrounding {
  readonly databaseUrl: string;
  readonly url?: string;
  readonly smtpUrl?: string;
  readonly workerPort?: number;
  readonly watch?: boolean;
}

/** The settings with which API, worker and command line run on this machine; what the person gave goes first. */
export function programSettings(
  project: Project,
  given: NodeJS.ProcessEnv,
  { databaseUrl, url, smtpUrl, workerPort, watch = false }: Surrounding,
): NodeJS.ProcessEnv {
  return {
    ...given,
    NODE_ENV: given['NODE_ENV'] ?? (watch ? 'development' : 'production'),
    HOST: given['HOST'] ?? '127.0.0.1',
    DATABASE_URL: databaseUrl,
    FILES_DIR: given['FILES_DIR'] ?? join(project.data, 'files'),
    PORTAL_DIR: join(project.dist, 'apps/portal'),
    MAIL_FROM: given['MAIL_FROM'] ?? 'Verbonden <verbonden@example.org>',
    SECRET: given['SECRET'] ?? secretOf(project),
    DEMO: given['DEMO'] ?? 'true',
    // The passwords of the example people are printed: no phone is needed to look around.
    SECOND_FACTOR: given['SECOND_FACTOR'] ?? 'offered',
    ...(url ? { PUBLIC_URL: url } : {}),
    ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    ...(workerPort ? { WORKER_PORT: String(workerPort) } : {}),
    ...(watch ? { DEV_RELOAD: 'true' } : {}),
  };
}
