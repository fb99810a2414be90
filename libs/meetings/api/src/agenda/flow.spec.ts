import { flowProblems } from './flow';

function part(titleNl: string, from: string, to: string, day = '24') {
  const at = (time: string) => new Date(`2027-03-${day}T${time}:00Z`);
  return { startsAt: at(from), endsAt: at(to), titleNl };
}

describe('a programme that joins up', () => {
  it.each([
    ['one part after the other', [part('Een', '12:30', '13:00'), part('Twee', '13:00', '14:00')]],
    [
      'parts in another order than the clock',
      [part('Twee', '13:00', '14:00'), part('Een', '12:30', '13:00')],
    ],
    [
      'a moment without length in between',
      [part('Een', '12:30', '13:00'), part('Foto', '13:00', '13:00'), part('Twee', '13:00', '14:00')],
    ],
    ['two days with a night between', [part('Een', '12:30', '16:00'), part('Twee', '08:00', '09:00', '25')]],
    ['nothing at all', []],
  ])('has %s', (_, items) => {
    expect(flowProblems(items)).toEqual([]);
  });
});

describe('a programme that does not join up', () => {
  it('is told with both parts and the minutes, at the start of the later one', () => {
    const problems = flowProblems([
      part('Welkom', '12:30', '12:40'),
      part('Verhaal', '12:50', '13:30'),
      part('Pauze', '13:15', '13:45'),
    ]);
    expect(problems).toMatchObject([
      { field: 'agenda.1.startsAt', code: 'GAP' },
      { field: 'agenda.2.startsAt', code: 'OVERLAP' },
    ]);
    expect(problems.map(({ text }) => text.nl)).toEqual([
      'Tussen ‘Welkom’ en ‘Verhaal’ zitten 10 minuten waarin niets gebeurt. Laat ze aansluiten, of zet er iets tussen.',
      '‘Pauze’ begint 15 minuten voordat ‘Verhaal’ klaar is. Laat ze op elkaar aansluiten.',
    ]);
    expect(problems[0]!.text.en).toContain('Between “Welkom” and “Verhaal” there are 10 minutes');
  });

  it('is seen behind a long part with a short one inside it', () => {
    expect(
      flowProblems([
        part('Lang', '12:30', '15:00'),
        part('Kort', '13:00', '13:10'),
        part('Daarna', '15:05', '16:00'),
      ]),
    ).toMatchObject([
      { field: 'agenda.1.startsAt', code: 'OVERLAP' },
      {
        field: 'agenda.2.startsAt',
        code: 'GAP',
        text: { nl: expect.stringContaining('‘Lang’ en ‘Daarna’') },
      },
    ]);
  });
});
