import { render, screen } from '@testing-library/react';
import { FoldingSection } from './folding-section';

describe('a part of a long text', () => {
  it('is folded unless it is what readers came for, and its place is inside, so that a link opens it', () => {
    render(
      <>
        <FoldingSection id="stappen" title="Zo doe je het" open>
          <p>Kies een middag.</p>
        </FoldingSection>
        <FoldingSection id="bewijs" title="Wat het oplevert">
          <p>Meer rust.</p>
        </FoldingSection>
      </>,
    );
    const foldOf = (words: string) => screen.getByText(words).closest('details');
    expect(foldOf('Kies een middag.')?.open).toBe(true);
    expect(foldOf('Meer rust.')?.open).toBe(false);
    expect(document.getElementById('bewijs')?.closest('details')).toBe(foldOf('Meer rust.'));
  });
});
