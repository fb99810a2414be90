import { CopyButton, Section, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { labelOf, type Term } from '../terms';
import type { ItemCiteFragment } from './cite.generated';

/** Where each licence is written out; what is reserved has no such place. */
const deeds = {
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl',
  CC_BY: 'https://creativecommons.org/licenses/by/4.0/deed.nl',
  CC_BY_SA: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl',
  CC_BY_NC: 'https://creativecommons.org/licenses/by-nc/4.0/deed.nl',
  RESERVED: null,
} as const;

/** How to refer to it, ready to be taken along, and what may be done with it in one sentence. */
export function Cite({
  item: { citation, licence },
  terms,
}: {
  item: ItemCiteFragment;
  terms: readonly Term[];
}) {
  const say = useSay();
  const deed = licence ? deeds[licence] : null;
  const meaning = terms.find(({ group, code }) => group === 'licences' && code === licence)?.hint;
  return (
    <Section id="verwijzen" title={say('Zo verwijs je hiernaar')}>
      <Stack>
        <TextArea
          name="verwijzing"
          readOnly
          rows={3}
          label={say('Verwijzing')}
          hint={say('Dit adres blijft bestaan, ook als de tekst verandert.')}
          defaultValue={citation}
        />
        <Toolbar>
          <CopyButton field="verwijzing" told={say('De verwijzing is gekopieerd.')}>
            {say('Kopieer de verwijzing')}
          </CopyButton>
        </Toolbar>
        <p>
          {licence ? (
            <>
              {deed ? (
                <a href={deed}>{labelOf(terms, 'licences', licence)}</a>
              ) : (
                labelOf(terms, 'licences', licence)
              )}
              {meaning ? `: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}` : null}
            </>
          ) : (
            say('Hoe je dit mag gebruiken, is niet gezegd. Vraag het de maker.')
          )}
        </p>
      </Stack>
    </Section>
  );
}
