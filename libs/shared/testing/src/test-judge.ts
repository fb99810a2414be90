import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Global, Module } from '@nestjs/common';
import { FileWork, JUDGE_PROGRAM } from '@verbonden/shared/server';
import type { TestApi } from './test-api';

/** Builds the judge as the build of the worker does. A process of its own: the bundler does not live in Jest's world. */
const script = `
import { rolldown } from 'rolldown';
const build = await rolldown({
  input: 'libs/shared/server/src/files/judge/judge-program.ts',
  platform: 'node',
  tsconfig: 'tsconfig.base.json',
  external: (id) => !/^([./]|@verbonden\\/)/.test(id) && !id.includes('oxc-project'),
});
await build.write({ file: process.argv[1], format: 'esm', codeSplitting: false });`;

/** The program that judges files, in a place from which it finds its packages. */
async function judgeProgram(): Promise<string> {
  const file = resolve('node_modules/.cache', `verbonden-judge-${process.pid}`, 'judge.js');
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, file]);
  return file;
}

/** For the list of modules of a test API: files are judged in a process of their own, as they are by a worker. */
@Global()
@Module({
  providers: [{ provide: JUDGE_PROGRAM, useFactory: judgeProgram }],
  exports: [JUDGE_PROGRAM],
})
export class TestJudgeModule {}

/** Does what a worker does with files that came in. */
export function filesLookedAt(api: TestApi): Promise<void> {
  return api.app.get(FileWork).doDue();
}

/** Sends a file as a browser does; gives its id, or the code of why it was not taken. */
export async function sentFile(
  api: Pick<TestApi, 'url'>,
  who: { readonly cookie: string },
  bytes: Buffer | string,
  name: string,
  field = 'file',
): Promise<string> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(Buffer.from(bytes))]), name);
  const answer = await fetch(`${api.url}/files`, {
    method: 'POST',
    headers: { cookie: who.cookie, origin: 'https://verbonden.example.org' },
    body: form,
  });
  const { id, code } = (await answer.json()) as { id?: string; code?: string };
  return id ?? code ?? String(answer.status);
}
