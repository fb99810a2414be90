import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessTable } from '@verbonden/people/api';
import { readSettings, settingsSchema } from '@verbonden/shared/server';
import { readYamlFile } from 'nx/src/utils/fileutils.js';
import { projectAt } from '../project/project.ts';
import { readDockerfile, type Stage } from '../testing/dockerfile.ts';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart: string;
  readonly stop_grace_period: string;
  readonly mem_limit: string;
  readonly cpus: number;
}

const { root } = projectAt();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const compose = readYamlFile<{
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean } | null>;
}>(join(root, 'docker/compose.yml'));
const stages = readDockerfile(read('docker/Dockerfile'));
const caddyfile = read('docker/Caddyfile');

const services = Object.entries(compose.services);
const programs = services.filter(([, { build }]) => build !== undefined);
const lasting = services.filter(([, { restart }]) => restart !== 'no');
const names = (some: typeof services) => some.map(([name]) => name).sort();

/** What a person puts in `docker/.env` at least. */
const filledIn = { SECRET: 's'.repeat(64), POSTGRES_PASSWORD: 'p'.repeat(64), S3_PASSWORD: 'f'.repeat(64) };

/** Settings that are nobody's to choose here: the images and their places in Compose decide them. */
const decided = [
  ...['NODE_ENV', 'HOST', 'PORT', 'WORKER_PORT', 'SERVE', 'PORTAL_DIR', 'FILES_DIR', 'DEV_RELOAD'],
  ...['DATABASE_URL', 'REDIS_URL', 'PUBLIC_URL', 'TRUST_PROXY'],
];

/** A value as Compose fills it in; without what a person must give it stops, with this sentence. */
function filled(value: string, given: Readonly<Record<string, string>>): string {
  // One inside another is filled in first.
  const next = value.replace(
    /\$\{(\w+)(?::([-?])([^{}]*))?\}/g,
    (_, name: string, sign?: string, rest?: string) => {
      const found = given[name];
      if (found) return found;
      if (sign === '?') throw new Error(`${name}: ${rest}`);
      return rest ?? '';
    },
  );
  return next === value ? value : filled(next, given);
}

function stageOf({ build }: Service): Stage {
  const stage = stages.get(build?.target ?? '');
  if (!stage) throw new Error(`no stage ${build?.target} in the Dockerfile`);
  return stage;
}

/** The environment a program really gets: of its image, and of Compose over it. */
function environmentOf(service: Service, given: Readonly<Record<string, string>> = filledIn) {
  const own = Object.entries(service.environment ?? {}).map(([name, value]) => [name, filled(value, given)]);
  return { ...stageOf(service).environment, ...(Object.fromEntries(own) as Record<string, string>) };
}

/** The paths of a named matcher in the Caddyfile. */
const pathsOf = (matcher: string) =>
  new RegExp(`@${matcher} path (.*)`).exec(caddyfile)?.[1]?.split(' ') ?? [];
/** As Caddy matches: a star stands for anything, also nothing. */
const isAmong = (paths: readonly string[], path: string) =>
  paths.some((each) => new RegExp(`^${each.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path));

describe('the Compose file', () => {
  it('has every part, each program from an image of ours', () => {
    expect(names(services)).toEqual(
      [
        'api',
        'bucket',
        'caddy',
        'demo',
        'mail',
        'migrate',
        'portal',
        'postgres',
        's3',
        'valkey',
        'worker',
      ].sort(),
    );
    expect(names(programs)).toEqual(['api', 'bucket', 'demo', 'migrate', 'portal', 'worker']);
    for (const [, { build }] of programs) {
      expect(build).toMatchObject({ context: '..', dockerfile: 'docker/Dockerfile' });
    }
  });

  it.each(programs)('gives %s settings that it knows and that suffice', (_, service) => {
    const environment = environmentOf(service);
    const { NODE_OPTIONS: ofNode, ...ours } = environment;
    expect(ofNode).toBeDefined();
    expect(Object.keys(settingsSchema.shape)).toEqual(expect.arrayContaining(Object.keys(ours)));
    expect(readSettings(environment)).toMatchObject({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      TRUST_PROXY: true,
      DEMO: false,
      PUBLIC_URL: 'https://localhost',
    });
  });

  it('lets the API answer questions and the portal serve pages', () => {
    const served = (name: string) => readSettings(environmentOf(compose.services[name]!)).SERVE;
    expect(served('api')).toEqual(['graphql']);
    expect(served('portal')).toEqual(['pages']);
  });

  it.each(['SECRET', 'POSTGRES_PASSWORD', 'S3_PASSWORD'])(
    'does not start without %s, and says where to put it',
    (name) => {
      const given = { ...filledIn, [name]: '' };
      expect(() => environmentOf(compose.services['api']!, given)).toThrow(
        `${name}: put ${name} in docker/.env`,
      );
      expect(read('docker/.env.example')).toContain(`\n${name}=\n`);
    },
  );

  it('explains in .env.example all that may be filled in, and nothing else', () => {
    const asked = [...read('docker/compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const offered = [...read('docker/.env.example').matchAll(/^#?([A-Z\d_]+)=/gm)].map(([, name]) => name);
    expect(new Set(offered)).toEqual(new Set(asked));
  });

  it('leaves every other setting of docs/configuration.md to who fills in .env', () => {
    const explained = [...read('docs/configuration.md').matchAll(/^\| `([A-Z\d_]+)` \|/gm)].map(
      ([, name]) => name!,
    );
    expect(explained).toEqual(Object.keys(settingsSchema.shape));
    const toChoose = explained.filter((name) => !decided.includes(name));
    for (const [, service] of programs) {
      expect(Object.keys(service.environment ?? {})).toEqual(expect.arrayContaining(toChoose));
    }
    const offered = [...read('docker/.env.example').matchAll(/^#?([A-Z\d_]+)=/gm)].map(([, name]) => name);
    expect(offered).toEqual(expect.arrayContaining(toChoose));
  });

  it('gives a program what was filled in', () => {
    const filled = {
      ...{ ...filledIn, SECOND_FACTOR: 'offered', DATABASE_POOL: '6', OTEL_TRACES_SAMPLER_ARG: '0.1' },
      DATABASE_REPLICA_URLS: 'postgres://replica/verbonden',
    };
    expect(readSettings(environmentOf(compose.services['api']!, filled))).toMatchObject({
      ...{ SECOND_FACTOR: 'offered', DATABASE_POOL: 6, OTEL_TRACES_SAMPLER_ARG: 0.1 },
      DATABASE_REPLICA_URLS: ['postgres://replica/verbonden'],
    });
  });

  it('names hosts that are there and can be reached', () => {
    for (const [, service] of programs) {
      const { DATABASE_URL, REDIS_URL, SMTP_URL, S3_URL } = readSettings(environmentOf(service));
      for (const url of [DATABASE_URL, REDIS_URL!, SMTP_URL, S3_URL!]) {
        const host = compose.services[new URL(url).hostname];
        expect(host?.networks.some((network) => service.networks.includes(network))).toBe(true);
      }
    }
  });

  it('opens the door of Caddy alone, and the inbox to the machine itself only', () => {
    expect(names(services.filter(([, { ports }]) => ports))).toEqual(['caddy']);
    const inside = compose.services['caddy']!.ports!.filter(
      (port) => !/^(80:80|443:443(\/udp)?)$/.test(port),
    );
    expect(inside).toEqual(['127.0.0.1:8025:8025']);
    expect(compose.networks['back']?.internal).toBe(true);
    for (const name of ['postgres', 'valkey']) expect(compose.services[name]!.networks).toEqual(['back']);
  });

  it.each(lasting)('keeps %s running, watched, within bounds and with time to stop', (_, service) => {
    expect(service.restart).toBe('unless-stopped');
    expect(service.healthcheck?.test !== undefined || (service.build && stageOf(service).isWatched)).toBe(
      true,
    );
    // P17: programs finish within 30 s, and only then may they be cut off.
    expect(parseInt(service.stop_grace_period, 10)).toBeGreaterThanOrEqual(35);
    expect(service.stop_grace_period).toMatch(/^\d+s$/);
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.cpus).toBeGreaterThan(0);
  });

  it('migrates once, before any program starts', () => {
    expect(compose.services['migrate']).toMatchObject({
      command: ['node', 'dist/apps/cli/main.js', 'migrate'],
      restart: 'no',
      depends_on: { postgres: { condition: 'service_healthy' } },
    });
    for (const [name, { depends_on }] of programs) {
      if (name !== 'migrate' && name !== 'bucket') {
        expect(depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
      }
    }
  });

  it('keeps data in named volumes, where the images really write', () => {
    const mounted = services.flatMap(([, { volumes }]) => volumes ?? []);
    const named = mounted.filter((volume) => !volume.startsWith('./')).map((volume) => volume.split(':')[0]);
    // What several programs write, files, is one volume for all of them.
    expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort());
    // PostgreSQL 18 moved: a volume on …/data as before would stay empty, and the data would go with the container.
    expect(compose.services['postgres']).toMatchObject({
      image: expect.stringMatching(/^postgres:18/),
      volumes: ['postgres:/var/lib/postgresql'],
    });
    const valkey = compose.services['valkey']!.command!.join(' ');
    expect(valkey).toContain('--maxmemory-policy noeviction');
    expect(valkey).toContain('--appendonly yes');
  });
});

describe('the images', () => {
  const ignored = read('.dockerignore').split('\n');

  it.each([...stages.values()])('$name copies what is there', ({ copies }) => {
    for (const { from, sources } of copies) {
      for (const source of sources) {
        if (from === undefined) {
          expect(existsSync(join(root, source))).toBe(true);
          expect(source === '.' || ignored.includes(`!${source}`)).toBe(true);
        } else if (source.startsWith('/app/dist/')) {
          expect(existsSync(join(root, source.replace('/app/dist/', ''), 'project.json'))).toBe(true);
        } else {
          expect(stages.has(from)).toBe(true);
        }
      }
    }
  });

  it('are built from all that the build reads, and from nothing that is of this machine', () => {
    expect(ignored).toContain('*');
    const letIn = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    for (const path of letIn) expect(existsSync(join(root, path))).toBe(true);
    expect(letIn).toEqual(expect.arrayContaining(['apps', 'libs', 'nx.json', 'tsconfig.base.json']));
    expect(letIn.some((path) => /^\.|data|docker|node_modules|dist/.test(path))).toBe(false);
  });

  it.each(programs)('%s runs a program that is in its image, not as root', (_, service) => {
    const stage = stageOf(service);
    const [node, file = ''] = service.command ?? stage.command;
    expect(node).toBe('node');
    const copied = stage.copies.filter(({ from }) => from === 'build').flatMap(({ sources }) => sources);
    expect(copied.some((folder) => `/app/${file}`.startsWith(`${folder}/`))).toBe(true);
    expect(stage.user).toBe('node');
  });

  it('have the Node that the project is tested with', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const [major] = dependencies['node']!.split('.');
    for (const { image } of stages.values()) expect(image).toMatch(new RegExp(`^node:${major}-`));
  });
});

describe('the Caddyfile', () => {
  it('asks each program at the port it listens on', () => {
    const asked = [...caddyfile.matchAll(/dynamic a (\w+) (\d+)/g)].map(([, name, port]) => [
      name,
      Number(port),
    ]);
    expect(asked).toEqual([
      ['api', 4000],
      ['portal', 4000],
    ]);
    for (const [name, port] of asked as [string, number][]) {
      const service = compose.services[name]!;
      expect(readSettings(environmentOf(service)).PORT).toBe(port);
      expect(stageOf(service).ports).toEqual([port]);
      expect(service.networks).toContain('front');
    }
    expect(readSettings(environmentOf(compose.services['worker']!)).WORKER_PORT).toBe(
      stages.get('worker')!.ports[0],
    );
  });

  it('sends every door beside the pages to the API, except health and figures, which stay inside', () => {
    const doors = Object.keys(accessTable).flatMap((row) => /^(?:GET|POST) (\/.*)/.exec(row)?.[1] ?? []);
    expect(doors.length).toBeGreaterThan(3);
    for (const door of [...doors, '/graphql']) {
      const isInside = /^\/(health|metrics)/.test(door);
      expect([door, isAmong(pathsOf('inside'), door)]).toEqual([door, isInside]);
      expect([door, isAmong(pathsOf('api'), door)]).toEqual([door, !isInside]);
    }
    expect(caddyfile).toMatch(/handle @inside \{\s+respond 404\s+\}/);
  });
});
