import { Crowd, DescriptionList, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { EstimateGroundsFragment } from './estimate.page.generated';

/** The figure seen in one class, who is meant by it, why there is no exact number, and where it comes from. */
export function EstimateGrounds({
  grounds: { classSize, inClass, lowPercent, highPercent, figure, source, year, definition },
  hasAges,
}: {
  grounds: EstimateGroundsFragment;
  hasAges: boolean;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Stack gap="section">
      <Section id="klas" title={say('In een klas van {size}', { size: classSize })}>
        <Crowd
          all={classSize}
          seen={inClass.middle}
          title={say('{size} leerlingen, van wie er {middle} een kleur hebben', {
            size: classSize,
            middle: inClass.middle,
          })}
        />
        <p>
          {say(
            'Gemiddeld {middle} leerlingen. De ene klas heeft er {low}, de andere {high}: in een kleine groep speelt toeval mee.',
            { ...inClass },
          )}
        </p>
      </Section>
      <Section id="marge" title={say('Waarom geen precies getal?')}>
        <DescriptionList
          layout="below"
          facts={[
            {
              term: say('Het cijfer is afgerond'),
              details: say(
                '‘{figure}’ kan staan voor {low} tot {high} procent. Daarmee rekenen we het laagste en het hoogste getal uit.',
                { figure, low: lowPercent, high: highPercent },
              ),
            },
            {
              term: say('Geen groep is gemiddeld'),
              details: say(
                'In een wijk, school of klas kunnen er toevallig meer of minder zijn. Hoe kleiner de groep, hoe groter de marge.',
              ),
            },
            {
              term: say('Het hangt ervan af wie je meetelt'),
              details: say(
                'Hieronder staat wie dit cijfer meetelt. Met een smallere of ruimere omschrijving worden het er minder of meer.',
              ),
            },
            ...(hasAges
              ? [
                  {
                    term: say('Voor jouw leeftijden is er geen eigen cijfer'),
                    details: say(
                      'Het cijfer gaat over alle jongeren samen. Per leeftijd kan het anders zijn; dat weten we niet.',
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section
        id="bron"
        title={say('Waar het cijfer vandaan komt')}
        link={{ href: href('/kennis?soort=RESEARCH'), label: say('Bekijk het onderzoek') }}
      >
        <DescriptionList
          layout="below"
          facts={[
            { term: say('Cijfer'), details: figure },
            { term: say('Bron'), details: `${source}, ${year}` },
            { term: say('Wie er bedoeld wordt'), details: definition },
          ]}
        />
      </Section>
    </Stack>
  );
}
