import { isSearchPage, searchedAt } from './search-address';

const site = 'https://verbonden.example.org';

describe('where somebody came from', () => {
  it.each([
    ['the page of a search', `${site}/zoeken?q=rouw+op+school&soort=kennis`, 'rouw op school'],
    ['the same in English', `${site}/en/zoeken?q=rouw`, 'rouw'],
    ['a search without words', `${site}/zoeken?q=`, null],
    ['a page below it', `${site}/zoeken/woorden?q=rouw`, null],
    ['another site', 'https://www.example.org/zoeken?q=rouw', null],
    ['nowhere', undefined, null],
    ['something that is no address', 'zoeken?q=rouw', null],
  ])('%s', (_, referer, searched) => {
    expect(searchedAt(referer, site)).toBe(searched);
  });
});

describe('the page of a search', () => {
  it.each(['/zoeken', '/en/zoeken'])('%s', (path) => expect(isSearchPage(path)).toBe(true));
  it.each(['/zoeken/woorden', '/kennis', '/graphql'])('is not %s', (path) =>
    expect(isSearchPage(path)).toBe(false),
  );
});
