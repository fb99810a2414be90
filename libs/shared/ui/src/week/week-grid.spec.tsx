/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { WeekGrid } from './week-grid';

describe('the days of a week', () => {
  it('each say what happens, and where nothing does', () => {
    render(
      <WeekGrid
        label="De Week"
        nothing="Nog niets."
        days={[
          {
            dateTime: '2027-06-01',
            title: 'dinsdag 1 juni',
            items: [{ key: '1', href: '/koken', title: 'Samen koken', time: '14.00 uur', place: 'Utrecht' }],
          },
          { dateTime: '2027-06-02', title: 'woensdag 2 juni', items: [] },
        ]}
      />,
    );
    const [tuesday, wednesday] = within(screen.getByRole('list', { name: 'De Week' }))
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.parentElement!);
    expect(within(tuesday!).getByRole('link').textContent).toBe('14.00 uurSamen kokenUtrecht');
    expect(wednesday!.textContent).toContain('Nog niets.');
  });
});
