import { drawFirstPage } from './draw-first-page';
import { judgeFile } from './judge-file';

/** The program that judges one file and ends: source, name, folder in; the verdict out, as JSON. With `draw` it draws it. */
const [source = '', name = '', folder = '', task = 'judge'] = process.argv.slice(2);
const answer = task === 'draw' ? await drawFirstPage(source, folder) : await judgeFile(source, name, folder);
process.stdout.write(JSON.stringify(answer));
