import { nextLine } from './markdown-lines';

/** The text after Enter; "|" stands where the cursor is, before and after. Null when Enter is left alone. */
function entered(marked: string): string | null {
  const start = marked.indexOf('|');
  const value = marked.replace('|', '');
  const change = nextLine({ value, start, end: start });
  if (!change) return null;
  const after = value.slice(0, change.from) + change.insert + value.slice(change.to);
  return `${after.slice(0, change.selectFrom)}|${after.slice(change.selectTo)}`;
}

describe('Enter in a list', () => {
  it.each([
    ['- soep|', '- soep\n- |', 'goes on with the same sign'],
    ['9. soep|', '9. soep\n10. |', 'counts on'],
    ['  * soep|', '  * soep\n  * |', 'stays as deep'],
    ['> zei ze|', '> zei ze\n> |', 'goes on with a quotation'],
    ['- so|ep', '- so\n- |ep', 'cuts an item in two'],
    ['- soep\n- |', '- soep\n|', 'ends the list on an empty item'],
  ])('%j becomes %j: %s', (given, wanted) => {
    expect(entered(given)).toBe(wanted);
  });

  it.each(['gewoon|', '-geen lijst|', '|- soep', ''])('%j is left to the browser', (given) => {
    expect(entered(given.includes('|') ? given : '|')).toBeNull();
  });
});
