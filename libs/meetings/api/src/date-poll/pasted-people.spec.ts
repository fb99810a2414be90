import { readPastedPeople } from './pasted-people';

const fatma = { name: 'Fatma Yildiz', address: 'fatma@example.org' };

describe('pasted people', () => {
  it.each([
    ['as a mailbox writes them', 'Fatma Yildiz <fatma@example.org>'],
    ['with the name in quotes', '"Fatma Yildiz" <Fatma@Example.org>'],
    ['with a comma between', 'Fatma Yildiz, fatma@example.org'],
    ['with a semicolon between', 'Fatma Yildiz; fatma@example.org'],
    ['out of a sheet', 'Fatma Yildiz\tfatma@example.org'],
    ['out of a sheet, the address first', 'fatma@example.org\tFatma Yildiz'],
    ['with white space around', '   Fatma   Yildiz   fatma@example.org  '],
    ['as a link', 'Fatma Yildiz (mailto:fatma@example.org)'],
  ])('are read %s', (_, line) => {
    expect(readPastedPeople(line)).toEqual({ people: [fatma], unread: [], doubles: 0 });
  });

  it('get a name out of the address when there is none', () => {
    expect(readPastedPeople('joost.de-vries@example.org').people).toEqual([
      { name: 'Joost De Vries', address: 'joost.de-vries@example.org' },
    ]);
  });

  it('may stand on one line, with names that hold a comma', () => {
    expect(
      readPastedPeople('Yildiz, Fatma <fatma@example.org>; "Joost" <joost@example.org>, sam@example.org')
        .people,
    ).toEqual([
      { name: 'Yildiz Fatma', address: 'fatma@example.org' },
      { name: 'Joost', address: 'joost@example.org' },
      { name: 'Sam', address: 'sam@example.org' },
    ]);
  });

  it('who stand there twice are asked once, and counted', () => {
    expect(readPastedPeople('Fatma Yildiz <fatma@example.org>\n\nF. <FATMA@example.org>')).toEqual({
      people: [fatma],
      unread: [],
      doubles: 1,
    });
  });

  it('without an address are told with the number of their line, and nobody else is lost', () => {
    expect(readPastedPeople('Fatma Yildiz <fatma@example.org>\nde directeur\njoost@example')).toEqual({
      people: [fatma],
      unread: [
        { line: 2, text: 'de directeur' },
        { line: 3, text: 'joost@example' },
      ],
      doubles: 0,
    });
  });

  it('with half a character in it are read as far as they can be', () => {
    expect(readPastedPeople('\ud800\nFatma Yildiz \udc00<fatma@example.org>').people).toMatchObject([
      { address: 'fatma@example.org' },
    ]);
  });

  it('may be nobody', () => {
    expect(readPastedPeople(' \n ')).toEqual({ people: [], unread: [], doubles: 0 });
  });
});
