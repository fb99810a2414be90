import { readFileSync } from 'node:fs';
import { apiDomains } from './api-domains';

describe('the domains that are printed and tested as one', () => {
  it('are those that the API serves', () => {
    const served = readFileSync('apps/api/src/domains.ts', 'utf8').matchAll(
      /^import .*?\{ (.*?) \} from '@verbonden\//gm,
    );
    const names = [...served].flatMap(([, list]) => list!.split(', '));
    expect(names.length).toBeGreaterThan(10);
    expect(apiDomains.map(({ name }) => name).sort()).toEqual(names.sort());
  });
});
