import { accessRows, accessTable } from './access-table';

describe('the access table', () => {
  it('has each operation in one domain', () => {
    const all = Object.values(accessRows).flatMap((rows) => Object.keys(rows));
    expect(all).toHaveLength(Object.keys(accessTable).length);
  });
});
