import { AgendaItemKind } from '../agenda/agenda-item.entity';
import { netMinutes } from './net-hours';

const at = (time: string) => new Date(`2027-03-24T${time}:00Z`);
const meeting = { startsAt: at('12:30'), endsAt: at('16:00') };
const pause = (from: string, to: string) => ({
  kind: AgendaItemKind.BREAK,
  startsAt: at(from),
  endsAt: at(to),
});

describe('the hours on a certificate', () => {
  it('are the whole meeting when there is no break', () => {
    expect(netMinutes(meeting, [])).toBe(210);
  });

  it('leave out the breaks and nothing else', () => {
    const talk = { ...pause('13:00', '14:00'), kind: AgendaItemKind.PRESENTATION };
    expect(netMinutes(meeting, [talk, pause('14:00', '14:20')])).toBe(190);
  });

  it.each([
    ['breaks that lie in one another once', [pause('14:00', '14:30'), pause('14:10', '14:20')], 180],
    ['breaks that overlap once', [pause('14:00', '14:20'), pause('14:10', '14:30')], 180],
    ['of a break that runs on after the end only what lies inside', [pause('15:30', '17:00')], 180],
    ['nothing for a break without times', [{ ...pause('14:00', '14:20'), endsAt: null }], 210],
  ])('count %s', (_, programme, minutes) => {
    expect(netMinutes(meeting, programme)).toBe(minutes);
  });
});
