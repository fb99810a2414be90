import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1';
import { readSettings, settingsSchema } from '@verbonden/shared/server';
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { Job } from 'kubernetes-models/batch/v1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Service } from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';
import { projectAt } from '../project/project.ts';
import { readDockerfile } from '../testing/dockerfile.ts';

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly resources?: { readonly limits?: { readonly memory?: string } };
  readonly securityContext?: object;
  readonly readinessProbe?: { readonly httpGet?: { readonly path: string } };
}
interface Described {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly template?: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: {
        readonly containers: readonly Container[];
        readonly initContainers?: readonly Container[];
        readonly securityContext?: object;
        readonly terminationGracePeriodSeconds?: number;
      };
    };
    readonly selector?: Readonly<Record<string, unknown>>;
    readonly scaleTargetRef?: { readonly kind: string; readonly name: string };
    readonly minReplicas?: number;
  };
}

/** What Kubernetes and CloudNativePG say a description of theirs may hold. */
const schemas = {
  Cluster,
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  Job,
  NetworkPolicy,
  PodDisruptionBudget,
  Service,
  StatefulSet,
};

const docker = join(projectAt().root, 'docker');
const read = (path: string) => readFileSync(join(docker, path), 'utf8');
const documents = (path: string) =>
  parseAllDocuments(read(path)).map((each) => {
    expect(each.errors).toEqual([]);
    return each.toJS() as Described;
  });
const kustomization = documents('kustomization.yaml')[0] as unknown as {
  resources: string[];
  images: { name: string }[];
  configMapGenerator: { name: string; literals?: string[]; files?: string[] }[];
  secretGenerator: { name: string; envs: string[] }[];
};
const all = kustomization.resources.flatMap((path) => documents(path));
const named = all.map((each) => [`${each.kind} ${each.metadata.name}`, each] as const);
const running = named.filter(([, { spec }]) => spec.template);
const programs = all.filter(
  ({ kind, spec }) => kind === 'Deployment' && spec.template?.metadata.labels['part'] === 'program',
);
const stages = readDockerfile(read('Dockerfile'));
const linesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z][A-Z\d_]*)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
  );

describe('the Kubernetes description', () => {
  it.each(named)('%s is as its API wants it', (_, described) => {
    const Schema = schemas[described.kind as keyof typeof schemas] as
      (new (data: object) => { validate(): void; apiVersion: string }) | undefined;
    expect(Schema).toBeDefined();
    const object = new Schema!(structuredClone(described));
    expect(object.apiVersion).toBe(described.apiVersion);
    expect(() => object.validate()).not.toThrow();
    // The check can say no.
    expect(() => new Schema!({ ...described, spec: 'nonsense' }).validate()).toThrow();
  });

  it('names every file there is', () => {
    const there = readdirSync(join(docker, 'kubernetes')).filter((name) => name.endsWith('.yaml'));
    expect(kustomization.resources.map((path) => path.replace('kubernetes/', '')).sort()).toEqual(
      there.sort(),
    );
  });

  it.each(running)(
    '%s runs as nobody in particular, writes nothing to its image and has bounds',
    (_, { spec }) => {
      const { containers, initContainers = [], securityContext } = spec.template!.spec;
      expect(securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const container of [...containers, ...initContainers]) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: {
            drop: ['ALL'],
            ...(container.name === 'caddy' ? { add: ['NET_BIND_SERVICE'] } : {}),
          },
        });
        expect(container.resources?.limits?.memory).toMatch(/^\d+Mi$/);
      }
    },
  );

  it('runs api, portal and worker from images of ours, at the ports they listen on', () => {
    expect(programs.map(({ metadata }) => metadata.name).sort()).toEqual(['api', 'portal', 'worker']);
    const given = kustomization.images.map(({ name }) => name).sort();
    expect(given).toEqual(['verbonden-api', 'verbonden-portal', 'verbonden-worker']);
    for (const { metadata, spec } of programs) {
      const [container] = spec.template!.spec.containers;
      expect(container!.image).toBe(`verbonden-${metadata.name}`);
      expect(stages.get(metadata.name)!.ports).toEqual(
        container!.ports!.map(({ containerPort }) => containerPort),
      );
    }
  });

  it('lets a program start once the database is up to date, serve once it is ready, and finish before it is cut off', () => {
    for (const { spec } of programs) {
      const { containers, initContainers, terminationGracePeriodSeconds } = spec.template!.spec;
      expect(initContainers?.[0]?.command).toEqual(['node', 'dist/apps/cli/main.js', 'migrate', '--wait']);
      expect(containers[0]!.readinessProbe?.httpGet?.path).toBe('/health/ready');
      // P17: 30 s to finish, after the 5 in which balancers see that it leaves.
      expect(terminationGracePeriodSeconds).toBeGreaterThanOrEqual(36);
    }
  });

  it('scales every program by itself, from two up', () => {
    const scaled = all.filter(({ kind }) => kind === 'HorizontalPodAutoscaler');
    expect(scaled.map(({ spec }) => spec.scaleTargetRef!.name).sort()).toEqual(['api', 'portal', 'worker']);
    for (const { spec } of scaled) expect(spec.minReplicas).toBeGreaterThanOrEqual(2);
  });

  it('gives settings that the programs know and that suffice', () => {
    const settings = linesOf(
      kustomization.configMapGenerator.find(({ name }) => name === 'settings')!.literals!.join('\n'),
    );
    const secrets = linesOf(read('kubernetes/secrets.env.example'));
    const environment = {
      ...settings,
      ...secrets,
      SECRET: 's'.repeat(64),
      DATABASE_URL: 'postgres://verbonden:secret@database-rw:5432/verbonden',
    };
    expect(Object.keys(settingsSchema.shape)).toEqual(expect.arrayContaining(Object.keys(environment)));
    // Programs on several machines have no folder together, and no queue in memory.
    expect(readSettings(environment)).toMatchObject({ TRUST_PROXY: true, DEMO: false });
    expect(readSettings(environment).S3_URL).toBeDefined();
    expect(readSettings(environment).REDIS_URL).toBe('redis://valkey:6379');
    expect(kustomization.secretGenerator).toEqual([{ name: 'secrets', envs: ['kubernetes/secrets.env'] }]);
    expect(readFileSync(join(docker, '../.gitignore'), 'utf8')).toContain('docker/kubernetes/secrets.env\n');
  });

  it('names services that are there', () => {
    const services = all.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
    for (const host of ['api', 'portal', 'caddy', 'valkey', 'worker']) expect(services).toContain(host);
    const labelled = running.map(([, { spec }]) => spec.template!.metadata.labels['app']);
    for (const { kind, spec, metadata } of all) {
      if (kind === 'Service') expect(labelled).toContain((spec.selector as { app: string }).app);
      if (kind === 'Deployment') expect(spec.template!.metadata.labels['app']).toBe(metadata.name);
    }
  });
});
