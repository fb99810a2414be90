import { partNow } from './part-now';

const part = (id: string, from: string, to: string) => ({
  id,
  startsAt: `2027-03-24T${from}Z`,
  endsAt: `2027-03-24T${to}Z`,
});
const agenda = [
  { id: 'onbekend', startsAt: null, endsAt: null },
  part('welkom', '12:30', '12:40'),
  part('verhaal', '12:45', '13:30'),
];

describe('where we are in the programme', () => {
  it.each([
    ['12:29', null],
    ['12:30', 'welkom'],
    ['12:40', null],
    ['13:29', 'verhaal'],
    ['13:30', null],
  ])('at %s is %s', (time, id) => {
    expect(partNow(agenda, Date.parse(`2027-03-24T${time}Z`))).toBe(id);
  });
});
