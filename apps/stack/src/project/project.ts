import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where everything of this copy of the project lies. Only paths; nothing is read or written here. */
export interface Project {
  readonly root: string;
  readonly dist: string;
  /** What belongs to this machine alone: database, mails, logs, secret. Never committed. */
  readonly data: string;
  readonly logs: string;
  readonly modules: string;
  readonly tools: string;
}

const here = resolve(import.meta.dirname, '../../../..');

/** The project in a folder; by default the one these files belong to. */
export function projectAt(root: string = process.env['VERBONDEN_PROJECT'] ?? here): Project {
  const absolute = resolve(root);
  return {
    root: absolute,
    dist: join(absolute, 'dist'),
    data: join(absolute, '.data'),
    logs: join(absolute, '.data/logs'),
    modules: join(here, 'node_modules'),
    tools: join(here, 'node_modules/.bin'),
  };
}

/** The file that starts one of the apps after the build. */
export function mainOf(project: Project, app: 'api' | 'worker' | 'cli'): string {
  return join(project.dist, 'apps', app, 'main.js');
}

/** The file that Node runs for a tool of the project, such as `nx`. */
export function toolScript(project: Project, name: string): string {
  return realpathSync(join(project.tools, name));
}

/** Makes the data folder. Others may walk through it (the database's user must) but not list it. */
export function makeDataFolder(project: Project): void {
  mkdirSync(project.data, { recursive: true, mode: 0o711 });
  mkdirSync(project.logs, { recursive: true, mode: 0o700 });
}

/** Environment for tools of the project: the project's own Node first on the path. */
export function toolEnvironment(project: Project): NodeJS.ProcessEnv {
  const path = [project.tools, dirname(process.execPath), process.env['PATH'] ?? ''].join(':');
  return { ...process.env, PATH: path, NX_DAEMON: 'false', NX_TUI: 'false' };
}
