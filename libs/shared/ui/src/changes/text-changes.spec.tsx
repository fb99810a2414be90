import { render, screen } from '@testing-library/react';
import { TextChanges } from './text-changes';

const names = { added: 'toegevoegd', removed: 'weggehaald', unchanged: 'Toon wat hetzelfde bleef' };

describe('what changed in a text', () => {
  it('is said aloud as well as drawn', () => {
    const { container } = render(
      <TextChanges
        names={names}
        parts={[
          { change: 'SAME', text: 'Op ' },
          { change: 'REMOVED', text: 'woensdag' },
          { change: 'ADDED', text: 'donderdag' },
          { change: 'SAME', text: ' samen.' },
        ]}
      />,
    );
    expect(container.querySelector('del')?.textContent).toBe('[weggehaald: woensdag]');
    expect(container.querySelector('ins')?.textContent).toBe('[toegevoegd: donderdag]');
    expect(container.textContent).toBe('Op [weggehaald: woensdag][toegevoegd: donderdag] samen.');
  });

  it('folds a long stretch that stayed, and keeps every letter of it', () => {
    const long = 'woord '.repeat(200);
    const { container } = render(
      <TextChanges
        names={names}
        parts={[
          { change: 'ADDED', text: 'Nieuw.' },
          { change: 'SAME', text: long },
          { change: 'ADDED', text: 'Slot.' },
        ]}
      />,
    );
    screen.getByText('Toon wat hetzelfde bleef');
    const words = (container.textContent ?? '').match(/woord/g);
    expect(words).toHaveLength(200);
  });

  it('shows a list choice by choice', () => {
    render(
      <TextChanges
        isList
        names={names}
        parts={[
          { change: 'SAME', text: 'Beleid' },
          { change: 'REMOVED', text: 'Rouw' },
        ]}
      />,
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});
