import { type Locale, writeDate, writeTimes } from '@verbonden/shared/kernel';
import {
  Button,
  LinkButton,
  NoteLines,
  PrintSheet,
  type SheetRow,
  SheetRows,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  localHref,
  type Say,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { Printer } from 'lucide-react';
import encodeQR from 'qr';
import { loadMeeting, type ShownMeeting } from '../meeting/meeting.page';
import { agendaKindName, kindName, whenIs } from '../meeting-words';

interface SheetData {
  readonly meeting: ShownMeeting;
  readonly publicUrl: string;
}

/** The programme of a meeting on paper: to lay on the chairs, or to take along in the train. */
export const programmeSheetPage = definePage<SheetData>({
  path: '/bijeenkomsten/:slug/programmablad',
  load: async (args) => ({ meeting: await loadMeeting(args), publicUrl: args.context.publicUrl }),
  title: ({ meeting }, say) => say('Programma van {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: SheetView,
});

function SheetView({ data: { meeting, publicUrl } }: ViewProps<SheetData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { slug, title, lead, agenda, status } = meeting;
  const address = publicUrl + localHref(locale, `/bijeenkomsten/${slug}`);
  const days = [...new Set(agenda.map((part) => dayOf(part, locale)))];
  return (
    <PrintSheet
      kind={kindName(meeting.kind, say)}
      title={status === 'CANCELLED' ? say('Gaat niet door: {title}', { title }) : title}
      lead={lead}
      facts={[{ term: say('Wanneer'), details: [whenIs(meeting, locale)] }, ...waysToJoin(meeting, say)]}
      link={{
        words: say('Alles over deze bijeenkomst:'),
        address: withoutScheme(address),
        code: encodeQR(address, 'raw', { border: 4, ecc: 'medium' }),
        label: say('QR-code naar de bijeenkomst'),
      }}
      actions={
        <Toolbar>
          <Button
            type="button"
            variant="primary"
            hidden
            data-print-page=""
            icon={<Printer aria-hidden="true" size="1.1em" />}
          >
            {say('Print dit blad')}
          </Button>
          <LinkButton href={href(`/bijeenkomsten/${slug}`)} variant="quiet">
            {say('Terug naar de bijeenkomst')}
          </LinkButton>
        </Toolbar>
      }
    >
      {days.map((day) => (
        <SheetRows
          key={day}
          heading={days.length > 1 && day ? say('Programma van {day}', { day }) : say('Programma')}
          rows={agenda.filter((part) => dayOf(part, locale) === day).map((part) => rowOf(part, say, locale))}
        />
      ))}
      <NoteLines heading={say('Aantekeningen')} lines={8} />
    </PrintSheet>
  );
}

/** How one comes: to the room, by the link, or both; each with what one needs to know. */
function waysToJoin(meeting: ShownMeeting, say: Say) {
  const { form, venueName, venueAddress, venueRoom, venueRoute } = meeting;
  if (!form) return [{ term: say('Waar'), details: [say('Zaal of online: volgt')] }];
  const room = { term: say('In de zaal'), details: [venueName, venueRoom, venueAddress, venueRoute] };
  const online = {
    term: say('Online'),
    details: [
      say('Via de pagina van de bijeenkomst'),
      say('Ga naar het adres hierboven of scan de code. De ingang staat ook in je mail.'),
    ],
  };
  return [...(form === 'ONLINE' ? [] : [room]), ...(form === 'ONSITE' ? [] : [online])];
}

type Part = ShownMeeting['agenda'][number];

function rowOf(part: Part, say: Say, locale: Locale): SheetRow {
  const { id, kind, startsAt, endsAt, title, description, speakers, subsessions } = part;
  return {
    id,
    margin:
      startsAt && endsAt
        ? writeTimes(new Date(startsAt), new Date(endsAt), locale)
        : agendaKindName(kind, say),
    title,
    about: speakers.map(({ name, organisation }) => (organisation ? `${name}, ${organisation}` : name)),
    text: description,
    rows: subsessions.map((each) => ({
      id: each.id,
      margin: '',
      title: each.title,
      about: [each.hostName ? say('Met {name}', { name: each.hostName }) : null, each.room],
      text: each.description,
    })),
  };
}

function dayOf({ startsAt }: Part, locale: Locale): string {
  return startsAt ? writeDate(new Date(startsAt), locale) : '';
}

/** As people type an address. */
function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
