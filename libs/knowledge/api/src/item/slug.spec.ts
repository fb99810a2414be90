import { matchKey } from './match-key';
import { isSlug, ownSlug, slugOf } from './slug';

describe('the address of an item', () => {
  it.each([
    ['Brussen: visiedocument & praktische handreiking', 'brussen-visiedocument-praktische-handreiking'],
    ['Anne en Eméli: van kinds af aan', 'anne-en-emeli-van-kinds-af-aan'],
    ["Foto's van één dag", 'fotos-van-een-dag'],
    ['!!!', 'kennis'],
    ['مقدمو الرعاية', 'kennis'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('"%s" becomes "%s"', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(isSlug(slugOf(title))).toBe(true);
  });

  it('is cut between words, and has a piece of its own id behind it', () => {
    const title =
      'Samen met jonge mantelzorgers werken aan een school waar iedereen zich gezien en gesteund voelt';
    const slug = ownSlug(title, '019B0000-0000-7000-8000-0000001A2B3C');
    expect(slug).toBe(
      'samen-met-jonge-mantelzorgers-werken-aan-een-school-waar-iedereen-zich-gezien-en-1a2b3c',
    );
    expect(isSlug(slug)).toBe(true);
  });

  it.each(['', '-', 'A', 'a--b', 'a b', "a'; DROP", 'a\u0000b', 'x'.repeat(121)])(
    '%j is no address',
    (slug) => {
      expect(isSlug(slug)).toBe(false);
    },
  );
});

describe('what an import takes for the same thing', () => {
  it('address and title survive copying', () => {
    expect(matchKey('https://www.scp.nl/bezorgd/?utm_source=mail#top', 'Bezorgd naar school')).toBe(
      matchKey('http://scp.nl/bezorgd', '  bezorgd  náár SCHOOL. '),
    );
  });

  it('another page, another query or another title is something else', () => {
    const key = matchKey('https://scp.nl/?id=1', 'Bezorgd');
    expect(matchKey('https://scp.nl/?id=2', 'Bezorgd')).not.toBe(key);
    expect(matchKey('https://scp.nl/?id=1', 'Bezorgd naar school')).not.toBe(key);
    expect(matchKey(null, 'Bezorgd')).not.toBe(key);
  });
});
