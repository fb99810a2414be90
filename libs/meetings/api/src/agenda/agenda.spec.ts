import { agendaProblems } from './agenda';

const meeting = { startsAt: new Date('2027-03-24T12:30:00Z'), endsAt: new Date('2027-03-24T16:00:00Z') };

function part(from: string | null, to: string | null, titleNl = 'Pauze') {
  const at = (time: string | null) => time && new Date(`2027-03-24T${time}:00Z`);
  return { startsAt: at(from) || null, endsAt: at(to) || null, titleNl };
}

describe('the programme of a meeting', () => {
  it('may fill the meeting from begin to end; a draft may have parts that do not join up yet', () => {
    expect(
      agendaProblems([part('12:30', '14:00'), part('13:00', '16:00'), part('16:00', '16:00')], meeting),
    ).toEqual([]);
  });

  it.each([
    [
      'begins before the meeting',
      part('12:00', '13:00'),
      'agenda.1.startsAt',
      'OUTSIDE_MEETING',
      '13.30 uur',
    ],
    ['ends after the meeting', part('15:00', '16:30'), 'agenda.1.endsAt', 'OUTSIDE_MEETING', '17.00 uur'],
    ['ends before it begins', part('15:00', '14:00'), 'agenda.1.endsAt', 'END_BEFORE_START', 'Pauze'],
    ['has no start', part(null, '14:00'), 'agenda.1.startsAt', 'MISSING', 'Onderdeel 2'],
    ['has no end', part('14:00', null), 'agenda.1.endsAt', 'MISSING', 'Onderdeel 2'],
  ])('refuses a part that %s and says which one', (_, wrong, field, code, words) => {
    const [problem, ...others] = agendaProblems([part('12:30', '13:00', 'Welkom'), wrong], meeting);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ field, code });
    expect(problem!.text.nl).toContain(words);
  });
});
