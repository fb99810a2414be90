import { render, screen } from '@testing-library/react';
import { Cartogram } from './cartogram';

const mark = {
  key: 'a',
  x: 2,
  y: 1,
  href: '/gemeenten/assen',
  label: 'Assen: onbekend',
  look: 'outline' as const,
};

describe('a cartogram', () => {
  it('makes every mark a link with its name and how it stands', () => {
    render(<Cartogram label="Kaart" marks={[mark]} legend={[]} />);
    const link = screen.getByRole('link', { name: 'Assen: onbekend' });
    expect(link.getAttribute('href')).toBe('/gemeenten/assen');
    expect(link.querySelector('g')?.getAttribute('transform')).toBe('translate(40 20)');
  });

  it('says by form, not only by colour, how a place stands', () => {
    const shapesOf = (look: 'full' | 'half' | 'cross' | 'outline') => {
      const { container } = render(<Cartogram label="Kaart" marks={[{ ...mark, look }]} legend={[]} />);
      return container.querySelector('a g')?.innerHTML;
    };
    const looks = (['full', 'half', 'cross', 'outline'] as const).map(shapesOf);
    expect(new Set(looks).size).toBe(4);
  });

  it('writes a number on a mark that has one', () => {
    render(<Cartogram label="Kaart" marks={[{ ...mark, text: '12' }]} legend={[]} />);
    expect(screen.getByRole('link').querySelector('text')?.textContent).toBe('12');
  });

  it('tells what each form means', () => {
    render(<Cartogram label="Kaart" marks={[]} legend={[{ look: 'full', text: 'erkent en steunt' }]} />);
    expect(screen.getByRole('listitem').textContent).toBe('erkent en steunt');
  });
});
