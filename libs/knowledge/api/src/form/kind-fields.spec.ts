import { contentKeys, sectionNames } from '../item/knowledge-content';
import { kinds } from '../taxonomy/codes';
import { termGroups } from '../taxonomy/terms';
import { contentFields, fieldNames } from './content-fields';
import { fieldsOf, formOf } from './kind-fields';

describe('what a kind asks', () => {
  it.each(kinds)('%s begins with its title, asks nothing twice, and can be found by a theme', (kind) => {
    const names = fieldsOf(kind).map(({ name }) => name);
    expect(names[0]).toBe('title');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('themes');
    expect(formOf(kind).every(({ fields }) => fields.length > 0)).toBe(true);
  });

  it('a good practice asks for why, for whom, steps, what it takes, what it brings and how it is found', () => {
    const required = fieldsOf('GOOD_PRACTICE').flatMap(({ name, isRequired }) => (isRequired ? [name] : []));
    expect(required).toEqual([
      'title',
      'summary',
      'why',
      'forWhom',
      'steps',
      'activityKinds',
      'people',
      'time',
      'results',
      'themes',
    ]);
    expect(fieldsOf('GOOD_PRACTICE').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['money', 'differently', 'voice', 'activityStyle', 'contactName', 'licence']),
    );
  });

  it('every field that somebody may write has words, and every list it is chosen from exists', () => {
    const written = contentKeys.filter(
      (key) => !['kind', 'sections', 'publishedOn', 'attachments'].includes(key),
    );
    expect([...fieldNames].sort()).toEqual([...written, ...sectionNames].sort());
    const lists = fieldNames.flatMap((name) => contentFields[name].list ?? []);
    expect(termGroups).toEqual(expect.arrayContaining(lists));
  });

  it('only whom to ask is kept from visitors', () => {
    expect(fieldNames.filter((name) => contentFields[name].membersOnly)).toEqual([
      'contactName',
      'contactEmail',
      'contactPhone',
    ]);
  });
});
