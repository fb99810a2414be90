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
        onSend(String(new FormData(event.currentTarget).get('q')));
      }}
    >
      <SuggestField
        name="q"
        label="Zoek"
        value={value}
        onInput={setValue}
        suggestions={found}
        onChoose={(one) => onChoose(one.label)}
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

  it('sends what was typed when nothing from the list is chosen', async () => {
    const sent: string[] = [];
    render(<Search onChoose={() => undefined} onSend={(text) => sent.push(text)} />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Zoek' }), 'school{Enter}');
    expect(sent).toEqual(['school']);
  });
});
