import { inBatches } from './in-batches';
import { problem } from './import-problem';
import type { ImportedRow } from './import-report';

const took = (row: number): ImportedRow => ({
  ...{ row, title: '', outcome: 'NEW', reasons: [], fields: [], alike: [], itemId: null, version: 0 },
});

describe('rows of a file', () => {
  it('are taken in batch by batch; what cannot be read is told, and all stand in the order of the file', async () => {
    const batches: number[][] = [];
    const told: number[] = [];
    const rows = ['a', '', 'b', 'c', 'd'].map((raw, at) => ({ row: at + 2, raw }));
    const done = await inBatches<{ name: string }>(rows, {
      size: 2,
      read: (raw) => (raw ? { name: raw as string } : [problem('name', 'ontbreekt', 'is missing')]),
      titleOf: () => '(leeg)',
      take: (batch) => {
        batches.push(batch.map(({ row }) => row));
        return Promise.resolve(batch.map(({ row }) => took(row)).reverse());
      },
      onProgress: (count) => told.push(count),
    });
    expect(batches).toEqual([[2], [4, 5], [6]]);
    expect(done.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'NEW'],
      [3, 'WRONG'],
      [4, 'NEW'],
      [5, 'NEW'],
      [6, 'NEW'],
    ]);
    expect(done[1]).toMatchObject({ title: '(leeg)', reasons: [{ field: 'name' }] });
    expect(told).toEqual([2, 4, 5]);
  });
});
