import { originOf } from './same-origin';

const home = 'https://verbonden.example.org';

describe('where a request comes from', () => {
  it.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: home }, 'OURS'],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, 'OURS'],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, 'ELSEWHERE'],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }, 'ELSEWHERE'],
    ['an older browser on a page of ours', { origin: home, host: 'api:4000' }, 'OURS'],
    ['an older browser on the address it used', { origin: 'http://api:4000', host: 'api:4000' }, 'OURS'],
    ['an older browser elsewhere', { origin: 'https://elsewhere.example', host: 'api:4000' }, 'ELSEWHERE'],
    ['a page that hides where it is', { origin: 'null' }, 'ELSEWHERE'],
    ['a program that is no browser', { host: 'api:4000' }, 'UNKNOWN'],
  ])('%s', (_, headers, origin) => {
    expect(originOf({ headers }, home)).toBe(origin);
  });
});
