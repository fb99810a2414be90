import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';
import { type CheckResult, verdict } from './check.ts';
import { runCommand } from './tool.ts';

const schemaFile = 'apps/api/schema.graphql';

/** Whether the committed schema is the one that the resolvers make: its diff is the review of the API. */
export async function checkSchema(project: Project, signal: AbortSignal): Promise<CheckResult> {
  // The program writes to the folder it runs in, so it gets one of its own.
  const folder = mkdtempSync(join(tmpdir(), 'verbonden-schema-'));
  try {
    mkdirSync(join(folder, 'apps/api'), { recursive: true });
    const printer = join(project.dist, 'apps/api/schema.js');
    const { code, output } = await runCommand([process.execPath, printer], folder, process.env, 2, signal);
    if (code !== 0) return verdict(false, output);
    const isSame =
      readFileSync(join(folder, schemaFile), 'utf8') === readFileSync(join(project.root, schemaFile), 'utf8');
    return verdict(isSame, `${schemaFile} is not what the resolvers make. Run: npm run schema`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
