import { render, screen, within } from '@testing-library/react';
import { Table } from './table';

const columns = [
  { key: 'naam', header: 'Naam', sort: { href: '?sorteer=-naam', direction: 'ascending' as const } },
  { key: 'organisatie', header: 'Organisatie', sort: { href: '?sorteer=organisatie' } },
  { key: 'doe', header: 'Wat je kunt doen', quiet: true },
];
const rows = [{ key: '1', cells: ['Fatma', 'De Brug', 'Verplaats'] }];

describe('a table', () => {
  it('says which column it is sorted by, and sorts by a link', () => {
    render(<Table caption="Wie er komt" columns={columns} rows={rows} />);
    const [name, organisation] = screen.getAllByRole('columnheader');
    expect(name?.getAttribute('aria-sort')).toBe('ascending');
    expect(organisation?.hasAttribute('aria-sort')).toBe(false);
    expect(screen.getByRole('link', { name: 'Organisatie' }).getAttribute('href')).toBe(
      '?sorteer=organisatie',
    );
  });

  it('names each row by its first cell and keeps the column’s name beside each value for the phone', () => {
    render(<Table caption="Wie er komt" columns={columns} rows={rows} />);
    const row = screen.getByRole('rowheader', { name: 'Fatma' }).closest('tr') as HTMLElement;
    const [organisation, action] = within(row).getAllByRole('cell');
    expect(organisation?.dataset.label).toBe('Organisatie');
    expect(action?.dataset.label).toBeUndefined();
  });

  it('says so when there is nothing', () => {
    render(<Table caption="Wie er komt" columns={columns} rows={[]} empty="Nog niemand." />);
    expect(screen.getByText('Nog niemand.')).toBeTruthy();
  });
});
