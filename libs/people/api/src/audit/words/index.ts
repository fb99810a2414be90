import { alliance } from './alliance';
import { campaign } from './campaign';
import { knowledge } from './knowledge';
import { meetings } from './meetings';
import { people } from './people';
import { together } from './together';
import type { ActWords } from './words';

/** Doors beside GraphQL, and the command line. */
const doors: ActWords = {
  'POST /files': ['stuurde een bestand', 'sent a file'],
  'POST /files/inlezen/:kind': ['stuurde een bestand om in te lezen', 'sent a file to import'],
  'POST /oai': ['vroeg gegevens op als programma', 'asked for data as a program'],
};

/** What each operation is called in the log; a test made from the schema keeps it whole. */
export const actWords: ActWords = {
  ...people,
  ...alliance,
  ...meetings,
  ...knowledge,
  ...together,
  ...campaign,
  ...doors,
};
