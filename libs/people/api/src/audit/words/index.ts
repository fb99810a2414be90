import { alliance } from './alliance';
import { campaign } from './campaign';
import { knowledge } from './knowledge';
import { meetings } from './meetings';
import { people } from './people';
import { together } from './together';
import type { ActWords } from './words';

/** Doors beside GraphQL, the command line, and what goes by a rule. */
const doors: ActWords = {
  'POST /files': ['stuurde een bestand', 'sent a file'],
  'POST /files/inlezen/:kind': ['stuurde een bestand om in te lezen', 'sent a file to import'],
  'command account create': ['maakte een account of gaf een rol', 'made an account or gave a role'],
  'command account reset-second-factor': ['nam een tweede stap weg', 'took a second step away'],
  'command account erase-again': [
    'wiste na een back-up opnieuw wie gewist was',
    'erased again who was erased, after a backup',
  ],
  'command network begin': ['begon het netwerk', 'began the network'],
  'rule erase-account': ['wiste een account', 'erased an account'],
  'rule retention': ['wiste wat lang genoeg bewaard was', 'erased what was kept long enough'],
  'POST /mail-reports': [
    'meldde als mailserver wat er van een mail werd',
    'told as a mail server what became of a mail',
  ],
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
