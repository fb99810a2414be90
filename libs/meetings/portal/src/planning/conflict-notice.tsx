import { DescriptionList, Notice } from '@verbonden/shared/ui';
import { type FormState, type Say, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { FieldValues } from './agenda-row';
import { typedDifferences } from './typed-differences';

/** Somebody else saved in the meantime: what differs, and how to choose. Nothing is lost (P37). */
export function ConflictNotice({ form, standing }: { form: FormState; standing: FieldValues }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const names = fieldNames(say);
  const differences = typedDifferences(form, standing);
  return (
    <Notice kind="attention" title={form.message}>
      <p>
        {say('Hieronder staat wat jij typte. Bewaar je nu, dan komt dat in de plaats van wat er nu staat.')}
      </p>
      <DescriptionList
        facts={differences.map(({ field, typed, standing: now }) => ({
          term: names[field] ?? field,
          details:
            field === 'agenda'
              ? say('Het programma is anders dan wat er nu staat.')
              : [
                  say('Nu staat er: {text}', { text: now || say('niets') }),
                  say('Jij typte: {text}', { text: typed || say('niets') }),
                ],
        }))}
      />
      <p>
        <a href={href(address)}>{say('Laat mijn tekst vallen en begin met wat er nu staat')}</a>
      </p>
    </Notice>
  );
}

function fieldNames(say: Say): Readonly<Record<string, string>> {
  return {
    kind: say('Wat voor bijeenkomst is het?'),
    seriesId: say('Hoort bij een reeks'),
    title: say('Titel'),
    titleEn: say('Titel in het Engels'),
    lead: say('Waar gaat het over?'),
    leadEn: say('Waar gaat het over, in het Engels'),
    form: say('Hoe kunnen mensen meedoen?'),
    venueName: say('Naam van de plek'),
    venueAddress: say('Adres'),
    venueRoom: say('Zaal of verdieping'),
    venueRoute: say('Hoe kom je er?'),
    venueAccessibility: say('Toegankelijkheid'),
    seatsOnsite: say('Plekken in de zaal'),
    joinUrl: say('Link om online mee te doen'),
    seatsOnline: say('Plekken online'),
    audience: say('Wie kan zich aanmelden?'),
    opensDay: say('Vanaf wanneer?'),
    opensTime: say('Vanaf wanneer?'),
    closesDay: say('Tot wanneer?'),
    closesTime: say('Tot wanneer?'),
    agenda: say('Programma'),
  };
}
