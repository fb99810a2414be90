import { fireEvent, render, screen } from '@testing-library/react';
import { leaveQuickly } from '../enhance/quick-exit';
import { QuickExit } from './quick-exit';

const elsewhere = 'https://www.example.org/';

/** A page with the way out; gives where somebody went. */
function opened(): string[] {
  const went: string[] = [];
  document.title = 'Een tip';
  document.body.hidden = false;
  render(<QuickExit href={elsewhere} label="Snel weg" hint="Of druk twee keer op Escape" />);
  leaveQuickly(document, (address) => went.push(address));
  return went;
}

function escape(at: number, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(document.body, event);
}

describe('the quick way out', () => {
  it('takes the place of the page when pressed, and nothing stays on the screen meanwhile', () => {
    const went = opened();
    fireEvent.click(screen.getByRole('link', { name: 'Snel weg' }));
    expect(went).toEqual([elsewhere]);
    expect(document.body.hidden).toBe(true);
    expect(document.title).not.toContain('tip');
  });

  it('goes at Escape twice, not at once, nor at two that have nothing to do with one another or a key held down', () => {
    const went = opened();
    escape(1000);
    escape(3000);
    escape(3100, { repeat: true });
    expect(went).toEqual([]);
    escape(3400);
    expect(went).toEqual([elsewhere]);
  });

  it('is a link that says nothing of where somebody came from when there is no JavaScript', () => {
    render(<QuickExit href={elsewhere} label="Snel weg" hint="Of druk twee keer op Escape" />);
    const link = screen.getAllByRole('link', { name: 'Snel weg', hidden: true }).at(-1)!;
    expect(link.getAttribute('href')).toBe(elsewhere);
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });
});
