import { z } from 'zod';
import { redisSetting } from '../queue/redis-address';
import { houseColoursSetting } from './house-colours-setting';
import { oidcProvidersSetting } from './oidc-providers';

/**
 * Every setting of API, worker and command line, with what it is for. Read once at the start from the environment;
 * what is wrong is told all at once, in words. `docs/configuration.md` is printed from here.
 */
export const settingsSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('How the program runs.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('The PostgreSQL database that holds everything.'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(12)
    .describe('Connections one process may hold.'),
  DATABASE_REPLICA_URLS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((url) => url.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.url({ protocol: /^postgres(ql)?$/ })).max(8))
    .describe(
      'Replicas of it that visitors are answered from, with commas, each by its own address; see docs/scaling.md.',
    ),
  REDIS_URL: redisSetting
    .optional()
    .describe(
      'Redis or Valkey for the queues: redis://host, redis+sentinel://host,host/group or redis+cluster://host,host; without it they live in PostgreSQL.',
    ),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on.'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(4000)
    .describe('The port of the API and the pages.'),
  WORKER_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(4010)
    .describe('Health and metrics of the worker.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:4000')
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('The address people reach the portal at; links in mail begin with it.'),
  SERVE: z
    .string()
    .default('graphql,pages')
    .transform((list) => list.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(['graphql', 'pages'])).min(1))
    .describe('What this API process serves: graphql, pages, or both.'),
  PORTAL_DIR: z.string().default('dist/apps/portal').describe('Where the built portal is.'),
  FILES_DIR: z
    .string()
    .default('.data/files')
    .describe('The folder that keeps files that people send; the same one in every process.'),
  S3_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'S3 for files instead of a folder: https://KEY:SECRET@host/bucket?region=eu-central-1, or https://KEY:SECRET@bucket.host.',
    ),
  S3_HANDS_OUT: z
    .stringbool()
    .default(false)
    .describe(
      'True when browsers can reach S3: large files then come from there, by an address of one minute.',
    ),
  INTROSPECTION: z
    .stringbool()
    .optional()
    .describe(
      'Whether the schema can be asked for at /graphql; without it, only while developing, testing and in the demo network.',
    ),
  DOCUMENTS: z
    .enum(['open', 'trusted'])
    .default('open')
    .describe(
      'open: /graphql answers any operation within the limits; trusted: only those of our own pages.',
    ),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/|tel:)\S+$/)
    .optional()
    .describe(
      'Where people can tell about a weakness, for /.well-known/security.txt: mailto:… or https://….',
    ),
  SECRET: z
    .string()
    .min(32)
    .describe('Signs the links in mail and to files; at least 32 characters, the same in every process.'),
  SECOND_FACTOR: z
    .enum(['required', 'offered'])
    .default('required')
    .describe(
      'Whether coordinators and administrators must take a second step at signing in (a code of an app, or a passkey) before their roles hold.',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .default('smtp://127.0.0.1:4025')
    .describe('The mail server that sends for us.'),
  MAIL_FROM: z
    .string()
    .default('Verbonden <verbonden@example.org>')
    .describe('The sender of all mail, as "Name <address>".'),
  MAIL_REPLY_TO: z.string().optional().describe('Where answers go; without it, the sender.'),
  MAIL_REPORTS_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'What our mail server says when it hands in bounces and complaints at POST /mail-reports; without it that door is closed.',
    ),
  MAIL_DKIM_SELECTOR: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,63}$/)
    .optional()
    .describe(
      'The name of the DKIM key of our sender, for the page that checks it; without it the usual names are tried.',
    ),
  OIDC_PROVIDERS: oidcProvidersSetting.describe(
    'Where people can sign in besides here, as a JSON list; see docs/single-sign-on.md.',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The collector of OpenTelemetry traces (OTLP over HTTP); without it nothing is traced.'),
  OTEL_SERVICE_NAME: z.string().default('verbonden').describe('What this program is called in traces.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('The share of traces that is kept: 0.1 is one in ten.'),
  HOUSE_COLOURS: houseColoursSetting.describe(
    'The colours of this alliance, as JSON: {"brand": ["#4a2160", "#c9a3e0"]} (light, dark); see docs/design.md.',
  ),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much is logged.'),
  DEMO: z
    .stringbool()
    .default(false)
    .describe('True in the demo network: shows the demo accounts on the sign-in page.'),
  DEV_RELOAD: z
    .stringbool()
    .default(false)
    .describe('True while developing: the browser reloads after a build.'),
  TRUST_PROXY: z.stringbool().default(false).describe('True behind a proxy of ours that sets X-Forwarded-*.'),
});

export type Settings = z.output<typeof settingsSchema>;

/** The settings are not usable; the message lists every one that is wrong, a line each. */
export class SettingsError extends Error {}

/**
 * Reads and checks the settings.
 * @param env usually `process.env`; an empty string counts as absent
 * @throws SettingsError naming every wrong or missing setting
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = settingsSchema.safeParse(given);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => {
    const name = String(issue.path[0]) as keyof typeof settingsSchema.shape;
    return `  ${name}: ${issue.message}. ${settingsSchema.shape[name]?.description ?? ''}`;
  });
  throw new SettingsError(`These settings need attention:\n${lines.join('\n')}`);
}
