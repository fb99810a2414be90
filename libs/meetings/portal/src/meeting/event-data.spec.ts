import { eventData, type ToldMeeting } from './event-data';

const around = { publicUrl: 'https://verbonden.example.org', organizer: 'Verbonden', locale: 'nl' };
const page = 'https://verbonden.example.org/bijeenkomsten/lab';
const schema = (name: string) => `https://schema.org/${name}`;

function aMeeting(traits: Partial<ToldMeeting> = {}): ToldMeeting {
  return {
    slug: 'lab',
    title: 'Expertiselab',
    lead: 'Samen kijken wat werkt.',
    status: 'PUBLISHED',
    form: 'HYBRID',
    startsAt: '2027-03-24T12:30:00.000Z',
    endsAt: '2027-03-24T16:00:00.000Z',
    previousStartsAt: null,
    timesKnown: true,
    venueName: 'Het Buurthuis',
    venueAddress: 'Voorbeeldstraat 12, Utrecht',
    seats: { onsite: { seats: 40 }, online: { seats: null } },
    ...traits,
  };
}

const room = { '@type': 'Place', name: 'Het Buurthuis', address: 'Voorbeeldstraat 12, Utrecht' };
const screen = { '@type': 'VirtualLocation', url: page };

describe('what search engines read of a meeting', () => {
  it('is a schema.org Event with who organises it, when it is and how many fit in', () => {
    expect(eventData(aMeeting(), around)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': page,
      name: 'Expertiselab',
      description: 'Samen kijken wat werkt.',
      url: page,
      inLanguage: 'nl',
      startDate: '2027-03-24T12:30:00.000Z',
      endDate: '2027-03-24T16:00:00.000Z',
      eventStatus: schema('EventScheduled'),
      eventAttendanceMode: schema('MixedEventAttendanceMode'),
      location: [room, screen],
      maximumPhysicalAttendeeCapacity: 40,
      organizer: { '@type': 'Organization', name: 'Verbonden', url: 'https://verbonden.example.org' },
    });
  });

  it.each([
    ['HYBRID', 'MixedEventAttendanceMode', [room, screen]],
    ['ONSITE', 'OfflineEventAttendanceMode', room],
    ['ONLINE', 'OnlineEventAttendanceMode', screen],
  ] as const)('says of %s where people take part', (form, mode, location) => {
    expect(eventData(aMeeting({ form }), around)).toMatchObject({
      eventAttendanceMode: schema(mode),
      location,
    });
  });

  it('says nothing of a form that is still open', () => {
    const told = eventData(
      aMeeting({ form: null, venueName: null, seats: { onsite: null, online: null } }),
      around,
    );
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['eventAttendanceMode']));
    expect(told).not.toHaveProperty('location');
    expect(told).not.toHaveProperty('maximumPhysicalAttendeeCapacity');
  });

  it.each([
    ['planned', {}, 'EventScheduled', undefined],
    [
      'moved',
      { previousStartsAt: '2027-03-10T12:30:00.000Z' },
      'EventRescheduled',
      '2027-03-10T12:30:00.000Z',
    ],
    ['cancelled', { status: 'CANCELLED' }, 'EventCancelled', undefined],
    [
      'moved and then cancelled',
      { status: 'CANCELLED', previousStartsAt: '2027-03-10T12:30:00.000Z' },
      'EventCancelled',
      '2027-03-10T12:30:00.000Z',
    ],
    ['held', { status: 'HELD' }, 'EventScheduled', undefined],
  ] as const)('says of a meeting that is %s how it stands', (_, traits, status, before) => {
    const told = eventData(aMeeting(traits), around) as Record<string, unknown>;
    expect([told['eventStatus'], told['previousStartDate']]).toEqual([schema(status), before]);
  });

  it('gives only the day where the times were not kept', () => {
    const told = eventData(aMeeting({ timesKnown: false, startsAt: '2019-03-24T23:30:00.000Z' }), around);
    expect(told).toMatchObject({ startDate: '2019-03-25' });
    expect(told).not.toHaveProperty('endDate');
  });

  it('points at the page in the language that is read', () => {
    const told = eventData(aMeeting({ form: 'ONLINE' }), { ...around, locale: 'en' });
    const url = 'https://verbonden.example.org/en/bijeenkomsten/lab';
    expect(told).toMatchObject({ url, '@id': page, location: { url }, inLanguage: 'en' });
  });

  it('of a season names it as the event it belongs to', () => {
    expect(eventData(aMeeting({ series: { slug: 'labs-2027', title: 'Labs 2027' } }), around)).toMatchObject({
      superEvent: {
        '@type': 'EventSeries',
        name: 'Labs 2027',
        url: 'https://verbonden.example.org/bijeenkomsten/reeks/labs-2027',
      },
    });
  });
});
