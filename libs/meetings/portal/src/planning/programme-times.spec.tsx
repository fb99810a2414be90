import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import programmeTimes from './programme-times.island';

const { Component: ProgrammeTimes } = programmeTimes;

/**
 * The form around the line, as the page has it: typed fields, and a place for a note at each row. Without a catalogue a
 * text is said as it is written, so sliders are called by their pattern.
 */
function aProgramme(rows: readonly (readonly [title: string, from: string, to: string])[]) {
  render(
    <form>
      <input type="hidden" name="agenda-count" value={rows.length} readOnly />
      <ProgrammeTimes from="13:30" to="17:00" />
      {rows.map(([title, from, to], place) => (
        <fieldset key={title}>
          <p data-agenda-note={place} hidden data-testid={`note-${place}`}>
            <span />
          </p>
          <input name={`agenda-${place}-title`} defaultValue={title} />
          <input name={`agenda-${place}-from`} defaultValue={from} aria-label={`Van ${title}`} />
          <input name={`agenda-${place}-to`} defaultValue={to} aria-label={`Tot ${title}`} />
        </fieldset>
      ))}
    </form>,
  );
}

const typed = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const slider = (name: string) => screen.getByRole('slider', { name });
const now = (name: string) => slider(name).getAttribute('aria-valuenow');

describe('the line of the day', () => {
  it('moves a part by the arrow keys and types the new times into its fields', async () => {
    aProgramme([['Welkom', '13:30', '13:40']]);
    slider('Verschuif {title}').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect([typed('Van Welkom'), typed('Tot Welkom')]).toEqual(['13:35', '13:45']);
    slider('Einde van {title}').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect([typed('Van Welkom'), typed('Tot Welkom')]).toEqual(['13:35', '13:50']);
  });

  it('moves when another time is typed', () => {
    aProgramme([['Welkom', '13:30', '13:40']]);
    fireEvent.input(screen.getByLabelText('Van Welkom'), { target: { value: '13.35' } });
    expect(now('Verschuif {title}')).toBe(String(13 * 60 + 35));
  });

  it('says at the part itself that it does not join up, and is silent when it does again', () => {
    aProgramme([
      ['Welkom', '13:30', '13:40'],
      ['Pauze', '13:50', '14:00'],
    ]);
    expect(screen.getByTestId('note-0').hidden).toBe(true);
    expect(screen.getByTestId('note-1').hidden).toBe(false);
    expect(screen.getByTestId('note-1').textContent).toContain('waarin niets gebeurt');
    fireEvent.input(screen.getByLabelText('Van Pauze'), { target: { value: '13:40' } });
    expect(screen.getByTestId('note-1').hidden).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('Alles sluit op elkaar aan.');
    fireEvent.input(screen.getByLabelText('Tot Pauze'), { target: { value: '13.30' } });
    expect(screen.getByTestId('note-1').textContent).toContain('eindigt voor het begint');
  });
});
