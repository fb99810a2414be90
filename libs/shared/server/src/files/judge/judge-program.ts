import { judgeFile } from './judge-file';

/** The program that judges one file and ends: source, name, folder in; the verdict out, as JSON. */
const [source = '', name = '', folder = ''] = process.argv.slice(2);
const verdict = await judgeFile(source, name, folder);
process.stdout.write(JSON.stringify(verdict));
