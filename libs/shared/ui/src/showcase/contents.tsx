import { OnThisPage } from '../on-this-page/on-this-page';
import { type ShowcaseLocale, sayIn } from './say';

/** The parts of the page of components, in order. */
export function Contents({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  const parts = [
    { id: 'kleuren', label: say('Kleuren met een taak', 'Colours with a job') },
    { id: 'letters', label: say('Letters', 'Type') },
    { id: 'tekeningen', label: say('Het kwart', 'The quarter') },
    { id: 'knoppen', label: say('Knoppen', 'Buttons') },
    { id: 'velden', label: say('Velden', 'Fields') },
    { id: 'voortgang', label: say('Lang werk', 'Long work') },
    { id: 'meldingen', label: say('Meldingen', 'Notices') },
    { id: 'labels', label: say('Labels', 'Labels') },
    { id: 'plaatsen', label: say('Plaatsen', 'Seats') },
    { id: 'data', label: say('Data', 'Dates') },
    { id: 'stappen', label: say('Stappen en tijd', 'Steps and time') },
    { id: 'meer', label: say('Opengeklapt', 'Folded open') },
    { id: 'leeg', label: say('Niets gevonden', 'Nothing found') },
    { id: 'lijsten', label: say('Lijsten en filters', 'Lists and filters') },
    { id: 'tabel', label: say('Tabel', 'Table') },
    { id: 'week', label: say('De dagen van een week', 'The days of a week') },
    { id: 'tekst', label: say('Tekst en feiten', 'Text and facts') },
    { id: 'schrijven', label: say('Samen schrijven', 'Writing together') },
    { id: 'werk', label: say('Werk achter de schermen', 'Work behind the scenes') },
    { id: 'losse-velden', label: say('Velden van jezelf', 'Controls of your own') },
    { id: 'rond-een-pagina', label: say('Rond een pagina', 'Around a page') },
    { id: 'code', label: say('Code en platte tekst', 'Code and plain text') },
    { id: 'bureau', label: say('Wat er wacht', 'What waits') },
    { id: 'beelden', label: say('Beelden en cijfers', 'Pictures and figures') },
  ];
  return (
    <OnThisPage
      label={say('Alle onderdelen', 'All components')}
      links={parts.map(({ id, label }) => ({ href: `#${id}`, label }))}
    />
  );
}
