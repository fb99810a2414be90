import {
  Button,
  CopyButton,
  LinkButton,
  RangeFigure,
  Section,
  Stack,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { Printer } from 'lucide-react';
import type { PlaceName } from './estimate-address';
import type { EstimatePageQuery } from './estimate.page.generated';

type Estimate = NonNullable<EstimatePageQuery['localEstimate']>;

/** The estimate itself, in large type. */
export function EstimateAnswer({
  estimate: { count, range },
  place,
}: {
  estimate: Estimate;
  place: PlaceName;
}) {
  const say = useSay();
  const whose = {
    school: say('jonge mantelzorgers onder je {count, number} leerlingen', { count }),
    gemeente: say('jonge mantelzorgers onder de {count, number} jongeren in je gemeente', { count }),
    regio: say('jonge mantelzorgers onder de {count, number} jongeren in je regio', { count }),
  };
  return (
    <Section id="schatting" title={say('De schatting')}>
      <RangeFigure
        value={say('{low, number} tot {high, number}', { ...range })}
        of={whose[place]}
        {...range}
        all={count}
      >
        {say('Ongeveer {middle, number} is het meest waarschijnlijk. Dit is een schatting, geen telling.', {
          middle: range.middle,
        })}
      </RangeFigure>
    </Section>
  );
}

/** The paragraph that goes into a plan, to copy, to print or to put in. @param again what was asked, as an address says it */
export function PolicyText({ text, again }: { text: string; again: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <Section
      id="beleidstekst"
      title={say('Neem dit mee in je plan')}
      lead={say('De tekst noemt de bron en de marge. Pas hem gerust aan.')}
    >
      <Stack>
        <TextArea
          name="tekst"
          readOnly
          rows={9}
          label={say('Tekst voor een plan of beleidsstuk')}
          defaultValue={text}
        />
        <Toolbar>
          <CopyButton field="tekst" told={say('De tekst is gekopieerd.')}>
            {say('Kopieer de tekst')}
          </CopyButton>
          <Button
            type="button"
            variant="quiet"
            hidden
            data-print-page=""
            icon={<Printer aria-hidden="true" size="1.1em" />}
          >
            {say('Print deze pagina')}
          </Button>
          <LinkButton variant="quiet" href={href(`/beleid/cijfer?${again}`)}>
            {say('Zet in een beleidstekst')}
          </LinkButton>
          <LinkButton variant="quiet" href={href('/kennis?thema=IDENTIFICATION')}>
            {say('Zo herken je ze')}
          </LinkButton>
        </Toolbar>
      </Stack>
    </Section>
  );
}
