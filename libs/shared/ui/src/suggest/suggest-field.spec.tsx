import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { SuggestField, type Suggestion } from './suggest-field';

const all: Suggestion[] = [
  { id: '1', label: 'Steun op school', about: 'Thema' },
  { id: '2', label: 'School en zorg aan één tafel', about: 'Goede praktijk' },
];

function Search({ onChoose, onSend }: { onChoose: (label: string) => void; onSend: (text: string) => void }) {
  const [value, setValue] = useState('');
  const found = all.filter((one) => value && one.label.toLowerCase().includes(value.toLowerCase()));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('q');
        if (typeof typed === 'string') onSend(typed);
      }}
    >
      <SuggestField
        name="q"
        label="Zoek"
        value={value}
        onInput={setValue}
        suggestions={found}
        onChoose={(one) => onChoose(one.label)}
        emptyText="Druk op Enter om te zoeken"
      />
    </form>
  );
}

describe('typing with suggestions', () => {
  it('walks with the arrows, takes with Enter and closes with Escape', async () => {
    const chosen: string[] = [];
    render(<Search onChoose={(label) => chosen.push(label)} onSend={() => undefined} />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Zoek' }), 'school');
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toEqual(['School en zorg aan één tafel']);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('shows suggestions that arrive after the typing', async () => {
    function Slow({ arrived }: { arrived: readonly Suggestion[] }) {
      const [value, setValue] = useState('');
      return (
        <SuggestField
          name="q"
          label="Zoek"
          value={value}
          onInput={setValue}
          suggestions={arrived}
          onChoose={() => undefined}
          emptyText="Druk op Enter om te zoeken"
        />
      );
    }
    const { rerender } = render(<Slow arrived={[]} />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Zoek' }), 'school');
    expect(screen.getByText('Druk op Enter om te zoeken')).toBeTruthy();
    rerender(<Slow arrived={all} />);
    expect(screen.getAllByRole('option', { name: /School|school/ })).toHaveLength(2);
  });

  it('sends what is typed after something was chosen before', async () => {
    const sent: string[] = [];
    render(<Search onChoose={() => undefined} onSend={(text) => sent.push(text)} />);
    const field = screen.getByRole('combobox', { name: 'Zoek' });
    await userEvent.type(field, 'school{ArrowDown}{Enter}');
    await userEvent.type(field, '{Backspace}{Enter}');
    expect(sent).toEqual(['Steun op schoo']);
  });

  it('sends what was typed when nothing from the list is chosen', async () => {
    const sent: string[] = [];
    render(<Search onChoose={() => undefined} onSend={(text) => sent.push(text)} />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Zoek' }), 'school{Enter}');
    expect(sent).toEqual(['school']);
  });
});
