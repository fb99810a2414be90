import { emptyRow, fieldsOfRows, rowsIn } from './agenda-row';
import { withSignal } from './with-signal';

const programme = fieldsOfRows([{ ...emptyRow, title: 'Welkom', from: '13:30', to: '14:00' }]);
const titles = (fields: Readonly<Record<string, string>>) =>
  rowsIn((field) => fields[field] ?? '').map(({ from, title }) => `${from} ${title}`);

describe('a signal on the programme', () => {
  it('comes at the end, where the last part ends, and nothing else changes', () => {
    const fields = withSignal({ title: 'Expertiselab', ...programme }, 'Wie praat met het kind?');
    expect(titles(fields)).toEqual(['13:30 Welkom', '14:00 Wie praat met het kind?']);
    expect(fields['title']).toBe('Expertiselab');
  });

  it('comes once', () => {
    const once = withSignal(programme, 'Wie praat met het kind?');
    expect(withSignal(once, 'Wie praat met het kind?')).toEqual(once);
  });
});
