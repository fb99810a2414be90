import { DescriptionList, EvidenceSteps, Panel } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { labelOf, type Term } from '../terms';
import type { ItemData } from './knowledge-item.page';

const ladder = {
  NONE: 0,
  DESCRIBED: 1,
  GROUNDED: 1,
  FIRST_INDICATIONS: 2,
  GOOD_INDICATIONS: 3,
  STRONG_INDICATIONS: 4,
} as const;

type Text = NonNullable<ItemData['item']['draft']>;

/** What it is about, for whom, who shares it: beside the text. */
export function ItemFacts({
  item,
  text,
  terms,
}: {
  item: ItemData['item'];
  text: Text;
  terms: readonly Term[];
}) {
  const say = useSay();
  const href = useHref();
  const links = (group: string, name: string, codes: readonly string[]) =>
    codes.map((code) => (
      <a key={code} href={href(`/kennis?${name}=${code}`)}>
        {labelOf(terms, group, code)}
      </a>
    ));
  const step = ladder[text.evidenceLevel];
  return (
    <Panel tone="quiet">
      <DescriptionList
        layout="below"
        facts={[
          { term: say('Thema'), details: links('themes', 'thema', text.themes) },
          { term: say('Voor wie werkt bij'), details: links('settings', 'werkplek', text.settings) },
          { term: say('Leeftijd'), details: links('ageGroups', 'leeftijd', text.ageGroups) },
          {
            term: say('Soort activiteit'),
            details: text.activityStyle ? labelOf(terms, 'activityStyles', text.activityStyle) : null,
          },
          {
            term: say('Hoe goed onderzocht?'),
            details: (
              <EvidenceSteps
                level={step}
                word={labelOf(terms, 'evidenceLevels', text.evidenceLevel)}
                {...(step > 0 ? { spoken: say('trede {step} van 4', { step }) } : {})}
              />
            ),
          },
          { term: say('Waar'), details: text.region },
          {
            term: say('Gedeeld door'),
            details: item.organisation ? (
              <a href={href(`/organisaties/${item.organisation.slug}`)}>{item.organisation.name}</a>
            ) : (
              (item.author?.name ?? null)
            ),
          },
          { term: say('Gebruik'), details: item.licence ? labelOf(terms, 'licences', item.licence) : null },
        ]}
      />
    </Panel>
  );
}
