import { render, screen } from '@testing-library/react';
import { Crowd, placesSeen } from './crowd';
import { RangeFigure } from './range-figure';

describe('a crowd', () => {
  it.each([
    [28, 7],
    [22, 5],
    [143, 30],
    [4, 4],
    [3, 9],
  ])('of %d shows %d of them seen, each once, and never more than there are', (all, seen) => {
    expect(placesSeen(all, seen).size).toBe(Math.min(all, seen));
    const { container } = render(<Crowd all={all} seen={seen} title="Een klas" />);
    expect(container.querySelectorAll('.seen')).toHaveLength(Math.min(all, seen));
    expect(container.querySelectorAll('.tile')).toHaveLength(all);
  });

  it('says in words what it shows', () => {
    render(<Crowd all={28} seen={7} title="28 leerlingen, van wie 7 gekleurd" />);
    expect(screen.getByRole('img', { name: '28 leerlingen, van wie 7 gekleurd' })).toBeTruthy();
  });
});

describe('a range', () => {
  it('is a band in everybody, with the words above it', () => {
    const { container } = render(
      <RangeFigure
        value="110 tot 200"
        of="van je 600 leerlingen"
        low={110}
        middle={150}
        high={200}
        all={600}
      />,
    );
    expect(screen.getByRole('figure').textContent).toBe('110 tot 200 van je 600 leerlingen');
    expect(container.querySelector('.band')?.getAttribute('x')).toBe('183');
    expect(container.querySelector('.band')?.getAttribute('width')).toBe('150');
    expect(container.querySelector('.middle')?.getAttribute('x1')).toBe('250');
  });
});
