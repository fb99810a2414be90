import { markdownProblem, renderMarkdown } from '@verbonden/shared/server';
import { AgendaItemKind } from '../agenda/agenda-item.entity';
import { MeetingForm } from '../meeting/meeting.enums';
import { aMeeting } from '../testing';
import { composeRecap } from './compose-recap';
import type { RecapFacts, ToldPart } from './recap-facts';

const aPart = (traits: Partial<ToldPart>): ToldPart => ({
  kind: AgendaItemKind.PRESENTATION,
  startsAt: null,
  title: 'Een deel',
  description: '',
  speakers: [],
  subsessions: [],
  ...traits,
});

const facts = (traits: Partial<RecapFacts> = {}): RecapFacts => ({
  locale: 'nl',
  meeting: aMeeting({ titleNl: 'Expertiselab lente', titleEn: 'Expertise lab spring' }),
  room: { present: 0, missed: 0 },
  online: { present: 0, missed: 0 },
  organisations: [],
  programme: [],
  outcomes: [],
  introductions: [],
  practices: [],
  materials: [],
  signals: [],
  comingUp: [],
  ...traits,
});

describe('the text a recap begins with', () => {
  it('says what was when and where, and nothing of what is not known', () => {
    expect(composeRecap(facts())).toBe(
      'Op woensdag 24 maart 2027 was Expertiselab lente, in Het Buurthuis en online. ' +
        'Samen kijken wat werkt voor jonge mantelzorgers.\n',
    );
  });

  it('counts by mode, and tells who did not come as a share', () => {
    const text = composeRecap(
      facts({ room: { present: 28, missed: 4 }, online: { present: 15, missed: 5 } }),
    );
    expect(text).toContain('We waren met 43 mensen: 28 in de zaal en 15 online.');
    expect(text).toContain('Van wie een plek in de zaal had, kwam 13 % niet; online was dat 25 %.');
  });

  it('does not speak of absence where everybody came, nor of a screen where nobody was online', () => {
    const text = composeRecap(facts({ room: { present: 1, missed: 0 } }));
    expect(text).toContain('We waren met 1 mens, allemaal in de zaal.');
    expect(text).not.toContain('%');
  });

  it('names organisations as organisations, and counts them by kind, the most first', () => {
    const text = composeRecap(
      facts({
        room: { present: 3, missed: 0 },
        organisations: [
          { name: 'De Brug', kind: 'Welzijn' },
          { name: 'Het Anker', kind: 'Welzijn' },
          { name: 'Lyceum West', kind: 'School' },
        ],
      }),
    );
    expect(text).toContain('3 organisaties waren erbij: De Brug, Het Anker en Lyceum West.');
    expect(text).toContain('Per soort: Welzijn (2), School (1).');
  });

  it('tells the programme with speakers and subsessions, without the breaks', () => {
    const text = composeRecap(
      facts({
        programme: [
          aPart({
            title: 'Welkom',
            startsAt: new Date('2027-03-24T12:30:00Z'),
            speakers: ['Marieke, JMZ Pro'],
          }),
          aPart({ kind: AgendaItemKind.BREAK, title: 'Pauze' }),
          aPart({ title: 'In groepen', subsessions: [{ title: 'Op het mbo', hostName: 'Joost' }] }),
        ],
      }),
    );
    expect(text).toContain('- **13.30 uur: Welkom** Met Marieke, JMZ Pro.');
    expect(text).toContain('- **In groepen**\n  - Op het mbo (met Joost)');
    expect(text).not.toContain('Pauze');
  });

  it('leaves the times out of a meeting of which only the day is known', () => {
    const part = aPart({ title: 'Welkom', startsAt: new Date('2027-03-24T12:30:00Z') });
    const text = composeRecap(facts({ meeting: aMeeting({ timesKnown: false }), programme: [part] }));
    expect(text).toContain('- **Welkom**');
  });

  it('links practices, open questions and what comes next', () => {
    const text = composeRecap(
      facts({
        practices: [{ title: 'De kletskaart', path: '/kennis/de-kletskaart' }],
        materials: [{ title: 'De dia’s', path: 'https://example.org/dia(s) 1' }],
        signals: [{ title: 'Wie belt er op maandag?', path: '/signalen/1' }],
        comingUp: [
          {
            title: 'Expertiselab zomer',
            path: '/bijeenkomsten/zomer',
            startsAt: new Date('2027-06-09T11:30:00Z'),
            endsAt: new Date('2027-06-09T15:00:00Z'),
          },
        ],
      }),
    );
    expect(text).toContain(
      '- [De kletskaart](/kennis/de-kletskaart)\n- [De dia’s](https://example.org/dia%28s%29%201)',
    );
    expect(text).toContain('- [Wie belt er op maandag?](/signalen/1)');
    expect(text).toContain(
      '- woensdag 9 juni 2027, 13.30 – 17.00 uur: [Expertiselab zomer](/bijeenkomsten/zomer)',
    );
  });

  it('is there in English too', () => {
    const text = composeRecap(
      facts({
        locale: 'en',
        meeting: aMeeting({ titleEn: 'Expertise lab spring', form: MeetingForm.ONLINE }),
        online: { present: 2, missed: 0 },
      }),
    );
    expect(text).toContain('On Wednesday 24 March 2027 it was Expertise lab spring, online.');
    expect(text).toContain('## Who was there\n\nWe were 2 people, all of us online.');
  });

  it('keeps what people wrote as text, whatever they wrote', () => {
    const hostile = '[x](javascript:alert(1)) <b>**# `';
    const text = composeRecap(
      facts({
        introductions: [{ name: hostile, proudOf: `${hostile}\n\n# kop` }],
        practices: [{ title: hostile, path: '/kennis/a' }],
        programme: [aPart({ title: hostile, description: hostile, speakers: [hostile] })],
      }),
    );
    expect(markdownProblem(text)).toBeNull();
    const html = renderMarkdown(text);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).not.toMatch(/<b>|javascript:[^a]|<h1/);
  });
});
