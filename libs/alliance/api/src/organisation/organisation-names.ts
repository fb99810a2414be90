import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { OrganisationShelf } from '../import/organisation-shelf';

/** What is wrong with the name of a new organisation: it is taken, or looks like one that is there. */
export function nameProblems(name: string, shelf: OrganisationShelf, isAnother: boolean): FieldProblem[] {
  if (shelf.named(name)) {
    return [
      {
        field: 'name',
        code: 'TAKEN',
        text: text(
          'Een organisatie met precies deze naam is er al.',
          'There is an organisation with exactly this name.',
        ),
      },
    ];
  }
  const alike = isAnother ? [] : shelf.alike(name);
  if (alike.length === 0) return [];
  const names = alike.map((each) => `‘${each}’`).join(', ');
  return [
    {
      field: 'isAnother',
      code: 'ALIKE',
      text: text(
        `Dit lijkt op ${names}. Is het dezelfde? Dan is ze er al. Is het een andere? Vink dat dan aan.`,
        `This looks like ${names}. Is it the same? Then it is there already. Is it another? Then tick that.`,
      ),
    },
  ];
}
