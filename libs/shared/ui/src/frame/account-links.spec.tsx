import { render, screen } from '@testing-library/react';
import { AccountLinks } from './account-links';

it('leads to what is one’s own, and signs out by a form that works asleep', () => {
  render(
    <AccountLinks
      own={{ href: '/mijn', label: 'Mijn' }}
      leave={{ action: '/uitloggen', label: 'Uitloggen' }}
    />,
  );
  expect(screen.getByRole('link', { name: 'Mijn' }).getAttribute('href')).toBe('/mijn');
  const form = screen.getByRole<HTMLButtonElement>('button', { name: 'Uitloggen' }).form!;
  expect(form.method).toBe('post');
  expect(form.getAttribute('action')).toBe('/uitloggen');
});
