import { render, screen } from '@testing-library/react';
import { FacetGroup } from './facet-group';

const facets = [
  { value: 'school', label: 'School', count: 18 },
  { value: 'zorg', label: 'Zorg', count: 0 },
  { value: 'beleid', label: 'Beleid', count: 0, checked: true },
];

describe('choices with their numbers', () => {
  it('do not offer what would give nothing, unless it is on already', () => {
    render(<FacetGroup legend="Thema" name="thema" countText="resultaten" facets={facets} />);
    expect(screen.queryByText('Zorg')).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Beleid/ }).checked).toBe(true);
  });

  it('say aloud what the number counts', () => {
    render(<FacetGroup legend="Thema" name="thema" countText="resultaten" facets={facets} />);
    expect(screen.getByRole('checkbox', { name: /School ?18 resultaten/ })).toBeTruthy();
  });

  it('fold away what is further down, but never something that is on', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      value: `${index}`,
      label: `Thema ${index}`,
      count: 1,
      checked: index === 8,
    }));
    const { container } = render(
      <FacetGroup legend="Thema" name="thema" countText="" facets={many} first={3} moreText="Meer thema’s" />,
    );
    expect(container.querySelector('details')?.open).toBe(true);
  });

  it('are not there at all when nothing can be chosen', () => {
    const { container } = render(<FacetGroup legend="Thema" name="thema" countText="" facets={[]} />);
    expect(container.innerHTML).toBe('');
  });
});
