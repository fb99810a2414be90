import { render, screen } from '@testing-library/react';
import { BarChart } from './bar-chart';

const table = { open: 'Bekijk als tabel', label: 'Antwoord', value: 'Aantal' };

describe('a chart of bars', () => {
  it('has the question, how many answered, and a sentence that says what it shows', () => {
    render(
      <BarChart
        title="Hoe nuttig?"
        count="6 antwoorden"
        sentence="De meesten geven een 5."
        bars={[]}
        table={table}
      />,
    );
    const figure = screen.getByRole('figure');
    expect(figure.textContent).toContain('Hoe nuttig?6 antwoordenDe meesten geven een 5.');
  });

  it('draws each bar as its part of the whole', () => {
    const bars = [
      { label: 'een', value: 2 },
      { label: 'twee', value: 6 },
      { label: 'drie', value: 0 },
    ];
    const { container } = render(<BarChart title="a" count="" sentence="" bars={bars} table={table} />);
    const widths = [...container.querySelectorAll('.filled')].map((bar) => bar.getAttribute('width'));
    expect(widths).toEqual(['25', '75', '0']);
  });

  it('draws a lone percentage as its part of a hundred', () => {
    const bars = [{ label: 'een', value: 75 }];
    const { container } = render(
      <BarChart title="a" count="" sentence="" bars={bars} whole={100} table={table} />,
    );
    expect(container.querySelector('.filled')?.getAttribute('width')).toBe('75');
  });

  it('has the same as a table, one click away, with or without JavaScript', () => {
    const { container } = render(
      <BarChart title="a" count="" sentence="" bars={[{ label: 'een', value: 2 }]} table={table} />,
    );
    expect(container.querySelector('details > summary')?.textContent).toBe('Bekijk als tabel');
    expect(container.querySelector('details table')?.textContent).toContain('een2');
  });
});
