import { whatChanged } from './what-changed';

const entry = (title: string, addedAt: string, changedAt: string | null = null) => ({
  title,
  anchor: title,
  addedAt,
  changedAt,
});
const entries = [
  entry('oud', '2027-01-01T09:00:00Z', '2027-01-02T09:00:00Z'),
  entry('veranderd', '2027-01-01T09:00:00Z', '2027-02-02T09:00:00Z'),
  entry('nieuw', '2027-02-01T09:00:00Z', '2027-02-02T09:00:00Z'),
];

it('tells a returning reader what came in and what changed, each once', () => {
  const { added, changed } = whatChanged(entries, '2027-01-15T09:00:00Z');
  expect([added.map(({ title }) => title), changed.map(({ title }) => title)]).toEqual([
    ['nieuw'],
    ['veranderd'],
  ]);
});

it('tells nothing at a first visit, or when what this device kept cannot be read', () => {
  for (const since of [null, 'gisteren']) {
    expect(whatChanged(entries, since)).toEqual({ added: [], changed: [] });
  }
});
