import { DescriptionList } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ProcessingsQuery } from './processings.generated';

export type ShownProcessing = ProcessingsQuery['processings'][number];

/** One kind of data, every part of it. */
export function ProcessingFacts({ processing }: { processing: ShownProcessing }) {
  const say = useSay();
  const { purpose, whose, data, ground, receivers, periods, until, isSpecial } = processing;
  const grounds = {
    CONSENT: say('Jouw toestemming. Die kun je altijd intrekken.'),
    AGREEMENT: say('Nodig voor wat je met ons afspreekt, zoals een plek of een account.'),
    LEGITIMATE_INTEREST: say('Een belang van het netwerk dat jou weinig kost.'),
    LEGAL_DUTY: say('De wet: we moeten kunnen laten zien dat we zorgvuldig zijn.'),
  } as const;
  return (
    <DescriptionList
      facts={[
        { term: say('Waarvoor'), details: purpose },
        { term: say('Van wie'), details: whose },
        { term: say('Welke gegevens'), details: data },
        { term: say('Waarom dat mag'), details: grounds[ground] },
        { term: say('Wie het ziet'), details: receivers },
        { term: say('Hoe lang'), details: [...periods, say('Verder: {until}.', { until })] },
        {
          term: say('Bijzonder'),
          details: isSpecial ? say('Ja, hier zijn we extra voorzichtig mee.') : null,
        },
      ]}
    />
  );
}
