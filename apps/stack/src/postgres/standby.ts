import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { anyFreePort } from '../ports/ports.ts';
import { findBinaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { databaseUser } from './database-user.ts';
import { PostgresServer } from './server.ts';

/** What a cluster needs that is to have replicas. */
export const replicating = { wal_level: 'replica', max_wal_senders: '4', max_replication_slots: '4' };

/** A replica of a cluster, which follows it as it is written. */
export interface Standby {
  /** The address of the same database at the replica. */
  url(atPrimary: string): string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Makes a replica and starts it. The PostgreSQL of an npm package comes without pg_basebackup, so the files are copied
 * between the beginning and the end of a backup; a slot keeps what is written meanwhile.
 */
export async function startStandby(primary: Cluster): Promise<Standby> {
  const user = databaseUser();
  const binaries = await findBinaries(user);
  const dataFolder = `${primary.dataFolder}-standby`;
  const client = new Client({ connectionString: primary.url('postgres') });
  await client.connect();
  try {
    await client.query(`SELECT pg_create_physical_replication_slot('standby', true)`);
    await client.query(`SELECT pg_backup_start('standby', true)`);
    execFileSync('cp', ['-a', primary.dataFolder, dataFolder]);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    writeFileSync(join(dataFolder, 'backup_label'), rows[0]!.labelfile);
  } finally {
    await client.end();
  }
  rmSync(join(dataFolder, 'postmaster.pid'));
  for (const slot of readdirSync(join(dataFolder, 'pg_replslot')))
    rmSync(join(dataFolder, 'pg_replslot', slot), { recursive: true });
  writeFileSync(join(dataFolder, 'standby.signal'), '');
  appendFileSync(
    join(dataFolder, 'postgresql.auto.conf'),
    `primary_conninfo = '${primary.url('postgres')}'\nprimary_slot_name = 'standby'\n`,
  );
  for (const file of user.ids ? ['backup_label', 'standby.signal'] : [])
    chownSync(join(dataFolder, file), user.ids!.uid, user.ids!.gid);

  const { password } = new URL(primary.url('postgres'));
  const port = await anyFreePort();
  const settings = { ...replicating, hot_standby: 'on', fsync: 'off', shared_buffers: '64MB' };
  const start = () => PostgresServer.start({ binaries, user, dataFolder, port, password, settings });
  let server = await start();
  return {
    url: (atPrimary) => Object.assign(new URL(atPrimary), { port: `${port}` }).toString(),
    start: async () => {
      server = await start();
    },
    stop: () => server.stop(),
  };
}
