import { render, screen } from '@testing-library/react';
import { Doors } from './doors';
import { FirstSteps } from './first-steps';
import { LinkRows } from './link-rows';

describe('doors', () => {
  it('are links in a list, each named by who goes in and where they work', () => {
    render(<Doors doors={[{ href: '/begin/poh', label: 'Huisarts', note: 'Praktijk', picture: <svg /> }]} />);
    expect(screen.getByRole('listitem')).toBeTruthy();
    const door = screen.getByRole('link', { name: /^Huisarts\s*Praktijk$/ });
    expect(door.getAttribute('href')).toBe('/begin/poh');
  });
});

describe('first steps', () => {
  it('are an ordered list below their own heading, without reading the numbers twice', () => {
    render(<FirstSteps title="Vandaag" id="vandaag" steps={['Vraag iets.', 'Luister.']} />);
    expect(screen.getByRole('region', { name: 'Vandaag' })).toBeTruthy();
    expect(
      screen.getAllByRole('listitem').map((step) => step.querySelector('span:last-child')?.textContent),
    ).toEqual(['Vraag iets.', 'Luister.']);
  });
});

describe('rows of links', () => {
  it('have their words as their name', () => {
    render(<LinkRows links={[{ href: '/kennis?q=rouw', label: 'rouw', note: '3 stukken' }]} />);
    expect(screen.getByRole('link', { name: /^rouw\s*3 stukken$/ })).toBeTruthy();
  });
});
