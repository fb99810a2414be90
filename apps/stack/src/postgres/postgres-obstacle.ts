import { Obstacle } from '../terminal/obstacle.ts';

/** Says in sentences why PostgreSQL did not start or stopped, from the last lines it wrote. */
export function postgresObstacle(log: string, dataFolder: string): Obstacle {
  const reason = reasons.find(({ seen }) => seen.test(log));
  if (reason) return new Obstacle(reason.message(dataFolder, log), reason.advice(dataFolder));
  const last = log
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|PANIC|ERROR|error/.test(line));
  return new Obstacle(
    `The database did not start${last ? `: ${last.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')}` : ''}.`,
    'All it said is in .data/logs/postgres.log.',
  );
}

/** Whether PostgreSQL said that another program has its port. */
export function portWasTaken(log: string): boolean {
  return /could not bind|Address already in use/.test(log);
}

/** Whether parts of a killed PostgreSQL still hold its memory; they go by themselves within seconds. */
export function formerServerLingers(log: string): boolean {
  return /pre-existing shared memory block|is another postmaster|lock file "postmaster.pid" already exists/i.test(
    log,
  );
}

const startFresh = (folder: string) =>
  `Put a backup back, or start with fresh demo data: move the folder away (mv ${folder} ${folder}.broken) and start again.`;

const reasons: {
  seen: RegExp;
  message: (folder: string, log: string) => string;
  advice: typeof startFresh;
}[] = [
  {
    seen: /No space left on device|Disk quota exceeded/i,
    message: () => 'The disk is full, so the database cannot write.',
    advice: () => 'Make some room (about 500 MB) and start again; what was confirmed is kept.',
  },
  {
    seen: /database files are incompatible with server|initialized by PostgreSQL version/,
    message: (folder, log) =>
      `The data in ${folder} was made by ${/PostgreSQL version (\d+)/.exec(log)?.[1] ? `PostgreSQL ${/PostgreSQL version (\d+)/.exec(log)?.[1]}` : 'another version of PostgreSQL'}, which this one cannot read.`,
    advice: startFresh,
  },
  {
    seen: /could not create shared memory segment|could not map anonymous shared memory|Cannot allocate memory|out of memory/i,
    message: () => 'There is too little memory for the database.',
    advice: () => 'Close some programs, or give this machine at least 2 GB, and start again.',
  },
  {
    seen: /could not bind|Address already in use/,
    message: () => 'The port for the database is in use by another program.',
    advice: () => 'Start again; another port is chosen by itself.',
  },
  {
    seen: /is another postmaster|lock file "postmaster.pid" already exists|pre-existing shared memory block/i,
    message: (folder) => `Another PostgreSQL is still using ${folder}.`,
    advice: () => 'Stop it first, or wait a few seconds if it is stopping, and start again.',
  },
  {
    seen: /wrong ownership|Permission denied/,
    message: (folder) => `The database may not read its data in ${folder}: it belongs to another user.`,
    advice: (folder) =>
      `Start as the user who started it first, or give the folder to yourself (sudo chown -R "$USER" ${folder}).`,
  },
  {
    seen: /not a valid data directory|could not open file|could not read file|invalid checkpoint|could not locate a valid checkpoint|invalid primary checkpoint|incorrect checksum in control file|could not open directory|is missing|does not exist|could not load|pg_control|could not access status|syntax error in file|invalid (data|line)|contains errors/,
    message: (folder) => `The database's files in ${folder} are damaged or incomplete.`,
    advice: startFresh,
  },
];
