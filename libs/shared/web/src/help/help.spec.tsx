import { render, screen } from '@testing-library/react';
import { PageFactsContext } from '../page/page-facts';
import { Help } from './help';

const english = {
  locale: 'en' as const,
  viewer: { personId: null, roles: [], locale: 'en' as const },
  now: 0,
  address: '/',
  demo: false,
};

describe('help where a question arises', () => {
  it('is one press away, and leads to its chapter in the reader’s language', () => {
    render(
      <PageFactsContext value={english}>
        <Help title="Telefoon kwijt?" chapter="professional#veilig-inloggen">
          Je hebt reservecodes.
        </Help>
      </PageFactsContext>,
    );
    expect(screen.getByText('Telefoon kwijt?').closest('details')?.open).toBe(false);
    expect(screen.getByText('Je hebt reservecodes.')).toBeTruthy();
    expect(screen.getByRole('link', { hidden: true }).getAttribute('href')).toBe(
      '/en/handboek/professional#veilig-inloggen',
    );
  });
});
