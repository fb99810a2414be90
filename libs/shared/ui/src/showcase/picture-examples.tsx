import { Cartogram } from '../cartogram/cartogram';
import { ValueChart } from '../charts/value-chart';
import { Grid, Section, Stack } from '../layout/layout';
import { Photo } from '../photo/photo';
import { SmallPhoto } from '../photo/small-photo';
import { Picture, PictureCard } from '../picture/picture';
import { TypedText } from '../prose/typed-text';
import { QrCode } from '../qr/qr-code';
import { SeatBar } from '../seats/seat-bar';
import { type ShowcaseLocale, sayIn } from './say';

/** A drawing in place of a photo: three quarters of a round. */
const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><rect width="80" height="60" fill="#f2e9f7"/><path d="M40 30V10a20 20 0 1 1-20 20z" fill="#4a2160"/></svg>',
)}`;

/** What is drawn, and pictures with who made them. */
export function PictureExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  const seen = say('Drie kwarten van een rond', 'Three quarters of a round');
  return (
    <Section id="beelden" title={say('Beelden en cijfers', 'Pictures and figures')}>
      <Stack gap="large">
        <Cartogram
          label={say('Drie gemeenten', 'Three municipalities')}
          size="small"
          marks={[
            {
              key: 'a',
              x: 0,
              y: 0,
              href: '#beelden',
              label: say('Assen: allebei', 'Assen: both'),
              look: 'full',
            },
            {
              key: 'b',
              x: 1,
              y: 0,
              href: '#beelden',
              label: say('Zwolle: één', 'Zwolle: one'),
              look: 'half',
            },
            {
              ...{ key: 'c', x: 0, y: 1, href: '#beelden', look: 'outline', dot: true },
              label: say('Utrecht: onbekend', 'Utrecht: unknown'),
            },
          ]}
          legend={[
            { look: 'full', text: say('erkent en steunt', 'recognises and supports') },
            { look: 'half', text: say('een van de twee', 'one of the two') },
            {
              look: 'outline',
              dot: true,
              text: say('onbekend; er werkt iemand', 'unknown; somebody works there'),
            },
          ]}
        />
        <ValueChart
          title={say('Gemeenten die steunen', 'Municipalities that support')}
          values={[
            { key: '1', when: '2026', value: 12, written: '12', source: say('telling', 'count') },
            { key: '2', when: '2027', value: 31, written: '31', source: say('telling', 'count') },
          ]}
          table={{
            open: say('Bekijk als tabel', 'See as a table'),
            when: say('Wanneer', 'When'),
            value: say('Aantal', 'Number'),
            source: say('Bron', 'Source'),
          }}
        />
        <SeatBar
          label={say('In de zaal', 'In the room')}
          taken={28}
          capacity={40}
          text={say('28 van 40 plaatsen bezet', '28 of 40 seats taken')}
        />
        <Grid>
          <PictureCard
            picture={<Picture src={drawing} alt={seen} fixed />}
            title={say('Poster', 'Poster')}
            meta={['A3']}
          />
          <Photo
            src={drawing}
            alt={seen}
            width={80}
            height={60}
            credit={say('Tekening: wij', 'Drawing: us')}
          />
          <SmallPhoto src={drawing} full="#beelden" alt={seen} />
          <QrCode
            label={say('Zo ziet een code eruit', 'What a code looks like')}
            modules={pattern}
            text="7KQ4-M2XD"
          />
        </Grid>
        <TypedText
          text={say(
            'Wat iemand typte,\nregel voor regel.\n\nEn een alinea.',
            'What somebody typed,\nline by line.\n\nAnd a paragraph.',
          )}
        />
      </Stack>
    </Section>
  );
}

/** No code that can be read: a page of examples should lead a phone nowhere. */
const pattern = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => x > 3 && x < 17 && y > 3 && y < 17 && (x * y + x) % 3 !== 1),
);
