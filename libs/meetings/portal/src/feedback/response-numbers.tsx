import { writeDate } from '@verbonden/shared/kernel';
import { BigNumbers, Section, Stack } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { ShownResults } from './feedback-results.page';

/** How many answered, and of which way of taking part answers are shown. */
export function ResponseNumbers({ results }: { results: ShownResults }) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  const { present, answered, responses, closesAt } = results;
  const closes = new Date(closesAt);
  const day = writeDate(closes, locale);
  return (
    <Section id="respons" title={say('Wie antwoordde')}>
      <Stack>
        <BigNumbers
          label={say('Wie antwoordde')}
          numbers={[
            { label: say('antwoordden'), value: answered },
            { label: say('waren erbij'), value: present, quiet: true },
          ]}
        />
        <ul>
          {responses.map(({ mode, counted, present: there }) => (
            <li key={mode}>
              {mode === 'ONSITE'
                ? say('In de zaal waren er {there}; van {counted} zie je hier de antwoorden.', {
                    there,
                    counted,
                  })
                : say('Online waren er {there}; van {counted} zie je hier de antwoorden.', {
                    there,
                    counted,
                  })}
            </li>
          ))}
        </ul>
        <p>
          {say('Antwoorden komen er per vijf bij. Minder dan vijf van de zaal of van online tonen we nooit.')}{' '}
          {closes.getTime() > now
            ? say('Antwoorden kan tot en met {day}.', { day })
            : say('Antwoorden kon tot en met {day}.', { day })}
        </p>
      </Stack>
    </Section>
  );
}
