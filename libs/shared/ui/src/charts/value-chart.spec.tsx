import { render } from '@testing-library/react';
import { ValueChart } from './value-chart';

const table = { open: 'Bekijk als tabel', when: 'Wanneer', value: 'Waarde', source: 'Bron' };
const value = (key: string, number: number) => ({
  key,
  when: key,
  value: number,
  written: String(number),
  source: `rapport ${key}`,
});

describe('values through time', () => {
  it('are drawn as high as they are beside the highest', () => {
    const { container } = render(
      <ValueChart title="Scholen" values={[value('2025', 10), value('2026', 20)]} table={table} />,
    );
    const heights = [...container.querySelectorAll('.filled')].map((each) =>
      Number(each.getAttribute('height')),
    );
    expect(heights[1]).toBeGreaterThan(heights[0]! * 1.8);
  });

  it('of nothing are still drawn, without a number that is none', () => {
    const { container } = render(<ValueChart title="Scholen" values={[value('2025', 0)]} table={table} />);
    expect(container.querySelector('.filled')?.getAttribute('height')).toBe('1');
  });

  it('stand in a table with their sources, one click away', () => {
    const { container } = render(<ValueChart title="Scholen" values={[value('2025', 10)]} table={table} />);
    expect(container.querySelector('details > summary')?.textContent).toBe('Bekijk als tabel');
    expect(container.querySelector('details table')?.textContent).toContain('202510rapport 2025');
  });
});
