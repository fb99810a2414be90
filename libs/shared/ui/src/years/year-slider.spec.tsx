import { fireEvent, render, screen } from '@testing-library/react';
import { YearSlider } from './year-slider';

describe('sliding over years', () => {
  it('tells the year it is moved to', () => {
    const told: number[] = [];
    render(
      <YearSlider
        name="op"
        label="Jaar"
        from={2020}
        to={2027}
        value={2027}
        onMove={(year) => told.push(year)}
      />,
    );
    fireEvent.change(screen.getByRole('slider', { name: 'Jaar' }), { target: { value: '2023' } });
    expect(told).toEqual([2023]);
  });

  it('asleep is a field of a form like any other', () => {
    render(
      <form aria-label="f">
        <YearSlider name="op" label="Jaar" from={2020} to={2027} value={2021} />
      </form>,
    );
    expect(new FormData(screen.getByRole('form')).get('op')).toBe('2021');
  });
});
