import { sayIn } from '@verbonden/shared/web';
import { shareWords } from './share-words';

const meeting = {
  kind: 'EXPERTISELAB',
  title: 'Op school gezien worden',
  lead: 'Een middag over wat leraren kunnen zien.',
  startsAt: '2027-03-24T12:30:00Z',
  endsAt: '2027-03-24T16:00:00Z',
  timesKnown: true,
  form: 'HYBRID',
  venueName: 'De Vereeniging',
} as const;
const nl = {
  address: 'https://verbonden.example.org/bijeenkomsten/op-school',
  say: sayIn('nl', {}),
  locale: 'nl',
} as const;

describe('the text to share a meeting with', () => {
  it('says what, why, when, where and how to come', () => {
    expect(shareWords(meeting, nl)).toBe(
      [
        'Expertiselab: Op school gezien worden',
        'Een middag over wat leraren kunnen zien.',
        'Wanneer: woensdag 24 maart 2027, 13.30 – 17.00 uur\nWaar: De Vereeniging en online',
        'Lees meer en meld je aan: https://verbonden.example.org/bijeenkomsten/op-school',
      ].join('\n\n'),
    );
  });

  it('leaves no hole where a meeting has no lead yet, and says what is still open', () => {
    const words = shareWords({ ...meeting, lead: ' ', form: null }, nl);
    expect(words).not.toContain('\n\n\n');
    expect(words).toContain('Waar: Zaal of online: volgt');
  });
});
