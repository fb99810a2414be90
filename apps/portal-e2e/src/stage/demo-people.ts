import { readFileSync } from 'node:fs';
import { projectFolder } from './program';

/** Somebody of the example network. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const everybody = JSON.parse(
  readFileSync(`${projectFolder}libs/people/api/src/demo/people.json`, 'utf8'),
) as readonly DemoPerson[];

/** Finds somebody of the example network by first name. */
export function demoPerson(
  key: 'fatma' | 'samira' | 'joost' | 'nova' | 'marieke' | 'rajesh' | 'hanneke' | 'kiki',
): DemoPerson {
  const person = everybody.find((each) => each.key === key);
  if (!person?.password) throw new Error(`${key} has no demo account`);
  return person;
}
