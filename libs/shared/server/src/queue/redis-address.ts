import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { z } from 'zod';

/** Where Redis or Valkey is: one server, whoever the sentinels say is the first, or a cluster. */
export interface RedisAddress {
  readonly kind: 'server' | 'sentinel' | 'cluster';
  /** Of the server, of sentinels, or of some of the cluster. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
  /** The group that sentinels watch. */
  readonly group?: string;
  readonly sentinelPassword?: string;
  readonly database: number;
}

const usualPort = { server: 6379, sentinel: 26379, cluster: 6379 } as const;
const form =
  /^redis(s?)(?:\+(sentinel|cluster))?:\/\/(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?@]+)(?:\/([^?]*))?(?:\?(.*))?$/;

/**
 * Reads an address: redis://host, redis+sentinel://host,host/group or redis+cluster://host,host; rediss for TLS. A name
 * and password before the hosts are the servers' own.
 * @returns null when it is none of these
 */
export function redisAddress(url: string): RedisAddress | null {
  const parts = form.exec(url);
  if (!parts) return null;
  const [, tls, cluster, username, password, list = '', path = '', query] = parts;
  const kind = (cluster ?? 'server') as RedisAddress['kind'];
  const hosts = list.split(',').map((each) => hostIn(each.trim(), usualPort[kind]));
  const more = new URLSearchParams(query);
  const database = (kind === 'server' && path) || (more.get('db') ?? '0');
  const sentinelPassword = more.get('sentinelPassword');
  if (kind === 'server' && hosts.length > 1) return null;
  if (hosts.includes(null) || !/^\d{1,4}$/.test(database)) return null;
  if ((kind === 'sentinel') !== (kind !== 'server' && path !== '')) return null;
  if (kind === 'cluster' && database !== '0') return null;
  return {
    kind,
    hosts: hosts.filter((each) => each !== null),
    tls: tls === 's',
    database: Number(database),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(kind === 'sentinel' ? { group: decodeURIComponent(path) } : {}),
    ...(sentinelPassword ? { sentinelPassword } : {}),
  };
}

/** The setting, in one of the three forms. */
export const redisSetting = z
  .string()
  .refine(
    (url) => redisAddress(url) !== null,
    'give redis://host:6379, redis+sentinel://host,host/group or redis+cluster://host,host',
  );

/** Connects when it is first used, and again whenever it was lost; what was asked meanwhile waits. */
export function connectRedis(address: RedisAddress): Redis | Cluster {
  const { kind, hosts, tls, username, password, database, group, sentinelPassword } = address;
  const common: RedisOptions = {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(tls ? { tls: {} } : {}),
    // Who was first until a moment ago says so; the next connection goes to who is first now, and asks once more.
    reconnectOnError: ({ message }) => (message.startsWith('READONLY') ? 2 : false),
  };
  if (kind === 'cluster')
    return new Cluster([...hosts], { lazyConnect: true, redisOptions: common, clusterRetryStrategy: soon });
  if (kind === 'sentinel')
    return new Redis({
      ...common,
      db: database,
      sentinels: [...hosts],
      name: group!,
      sentinelRetryStrategy: soon,
      ...(sentinelPassword ? { sentinelPassword } : {}),
      ...(tls ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
    });
  return new Redis({ ...common, ...hosts[0]!, db: database });
}

const soon = (times: number) => Math.min(times * 100, 2_000);

function hostIn(text: string, port: number): { host: string; port: number } | null {
  const [, six, host = six, given] = /^(?:\[([\da-fA-F:]+)\]|([\w.-]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  return host ? { host, port: Number(given ?? port) } : null;
}
