import { hasNoRoom } from '../file-store';
import { drawFirstPage } from './draw-first-page';
import { drawLogo } from './draw-logo';
import { judgeFile } from './judge-file';
import { noRoom } from './verdict';

/** The program that judges one file and ends: source, name, folder in; the verdict out, as JSON. With `draw` or `logo` it draws it. */
const [source = '', name = '', folder = '', task = 'judge'] = process.argv.slice(2);
const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  judge: () => judgeFile(source, name, folder),
  draw: () => drawFirstPage(source, folder),
  logo: () => drawLogo(source, folder),
};
const answer = await tasks[task]?.().catch((fault: unknown) => {
  if (hasNoRoom(fault)) process.exit(noRoom);
  throw fault;
});
process.stdout.write(JSON.stringify(answer));
