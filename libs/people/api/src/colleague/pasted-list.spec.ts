import { readPastedList } from './pasted-list';

const people = (pasted: string) =>
  readPastedList(pasted).map((each) => ('email' in each ? [each.name, each.email] : each.problem.nl));

describe('a list of colleagues as people have it', () => {
  it.each([
    ['Iris de Boer <iris@example.org>', 'Iris de Boer', 'iris@example.org'],
    ['"Boer, Iris de" <Iris@Example.org>', 'Boer Iris de', 'iris@example.org'],
    ['iris@example.org; Iris de Boer', 'Iris de Boer', 'iris@example.org'],
    ['Iris de Boer, iris@example.org', 'Iris de Boer', 'iris@example.org'],
    ['Iris\tde Boer\tiris@example.org', 'Iris de Boer', 'iris@example.org'],
    ['"Iris de Boer";"iris@example.org"', 'Iris de Boer', 'iris@example.org'],
    ['Iris de Boer iris@example.org', 'Iris de Boer', 'iris@example.org'],
    ['mailto:iris@example.org', 'Iris', 'iris@example.org'],
    ['fatma.el-amrani@example.org', 'Fatma El-Amrani', 'fatma.el-amrani@example.org'],
  ])('%s', (line, name, email) => {
    expect(people(line)).toEqual([[name, email]]);
  });

  it('takes a line of a mail program apart, and skips headings and empty lines', () => {
    expect(
      people('Naam;E-mail\n\nIris <iris@example.org>; Bo <bo@example.org>\r\nan@example.org, ot@example.org'),
    ).toEqual([
      ['Iris', 'iris@example.org'],
      ['Bo', 'bo@example.org'],
      ['An', 'an@example.org'],
      ['Ot', 'ot@example.org'],
    ]);
  });

  it('says of each line why nobody can be invited by it, and keeps the line', () => {
    const read = readPastedList('Iris de Boer\niris@nergens\nbo@example.org\nBo <BO@example.org>');
    expect(read.map((each) => ('problem' in each ? [each.line, each.problem.nl] : each.email))).toEqual([
      ['Iris de Boer', 'Hier staat geen e-mailadres. Zet het achter de naam.'],
      ['iris@nergens', 'Dit adres klopt nog niet. Mist er een punt, of staat er iets te veel?'],
      'bo@example.org',
      ['Bo <BO@example.org>', 'Dit adres staat al eerder in je lijst.'],
    ]);
  });

  it('reads whatever is pasted without falling over', () => {
    for (const odd of [
      '@',
      '<>',
      '<@>',
      ';;;',
      '\ud800@example.org',
      'a@b@c.nl',
      '"',
      'x'.repeat(5000) + '@example.org',
    ]) {
      for (const each of readPastedList(odd))
        expect('email' in each || each.problem.nl.length > 0).toBe(true);
    }
  });
});
