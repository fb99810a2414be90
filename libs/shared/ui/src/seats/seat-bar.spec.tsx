import { render, screen } from '@testing-library/react';
import { SeatBar, SeatBars } from './seat-bar';

function widthOfTaken(container: HTMLElement): string {
  return `${container.querySelector('.taken rect')?.getAttribute('width') ?? ''}%`;
}

describe('the bar of seats', () => {
  it('says in words what it draws', () => {
    render(<SeatBar label="In de zaal" taken={12} capacity={40} text="12 van 40 plaatsen bezet" />);
    expect(screen.getByText('12 van 40 plaatsen bezet')).toBeTruthy();
  });

  it('hides the drawing from who listens, for the words are there', () => {
    const { container } = render(<SeatBar label="In de zaal" taken={12} capacity={40} text="12 van 40" />);
    expect(container.querySelector('.line')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('fills as far as seats are taken, and no further than full', () => {
    expect(widthOfTaken(render(<SeatBar label="a" taken={10} capacity={40} text="" />).container)).toBe(
      '25%',
    );
    expect(widthOfTaken(render(<SeatBar label="b" taken={41} capacity={40} text="" />).container)).toBe(
      '100%',
    );
    expect(widthOfTaken(render(<SeatBar label="c" taken={0} capacity={0} text="" />).container)).toBe('100%');
  });

  it('is never full when as many may come as want to', () => {
    const { container } = render(<SeatBar label="Online" taken={5000} capacity={null} text="" />);
    expect(parseFloat(widthOfTaken(container))).toBeLessThan(80);
    expect(container.querySelector('[data-full]')).toBeNull();
  });

  it('draws who waits behind the bar, and counts on when the line is long', () => {
    const { container } = render(
      <SeatBar label="In de zaal" taken={40} capacity={40} waiting={14} text="40 van 40, 14 wachten" />,
    );
    expect(container.querySelectorAll('.person')).toHaveLength(8);
    expect(screen.getByText('+6')).toBeTruthy();
  });

  it('shows room and online below one another, each with its own words', () => {
    render(
      <SeatBars
        bars={[
          { label: 'In de zaal', taken: 40, capacity: 40, text: 'vol' },
          { label: 'Online', taken: 3, capacity: null, text: 'plek genoeg' },
        ]}
      />,
    );
    expect(screen.getByText('In de zaal').parentElement?.textContent).toBe('In de zaal vol');
    expect(screen.getByText('Online').parentElement?.textContent).toBe('Online plek genoeg');
  });
});
