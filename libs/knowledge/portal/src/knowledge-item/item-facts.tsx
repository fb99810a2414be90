import { DescriptionList, EvidenceSteps, Panel } from '@verbonden/shared/ui';
import { Help, useHref, useSay } from '@verbonden/shared/web';
import { labelOf, type Term } from '../terms';
import { evidenceStep } from './evidence-step';
import type { ItemData } from './knowledge-item.page';

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
  const step = evidenceStep(text.evidenceLevel);
  const hasKinds = text.activityKinds.length > 0;
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
            details: [
              ...links('activityKinds', 'vorm', text.activityKinds),
              text.activityStyle ? labelOf(terms, 'activityStyles', text.activityStyle) : null,
              hasKinds ? (
                <a key="meaning" href={href('/kennis/soorten-activiteiten')}>
                  {say('Wat betekent dit?')}
                </a>
              ) : null,
            ],
          },
          { term: say('Dit helpt bij'), details: links('outcomes', 'opbrengst', text.outcomes) },
          { term: say('Wat speelt er thuis?'), details: links('careAreas', 'thuis', text.careAreas) },
          { term: say('De jongere zorgt voor'), details: links('caredFor', 'voor', text.caredFor) },
          { term: say('Je werkt met'), details: links('workWith', 'met', text.workWith) },
          {
            term: say('Duur'),
            details: text.minutes
              ? say('{minutes, plural, one {# minuut} other {# minuten}}', { minutes: text.minutes })
              : null,
          },
          {
            term: say('Ondertiteling'),
            details: text.captions === null ? null : text.captions ? say('Ja') : say('Nee'),
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
          { term: say('Waar'), details: [text.place, text.region].filter(Boolean).join(', ') },
          {
            term: say('Gedeeld door'),
            details: item.organisation ? (
              <a href={href(`/organisaties/${item.organisation.slug}`)}>{item.organisation.name}</a>
            ) : (
              (item.author?.name ?? null)
            ),
          },
          { term: say('Vraag het aan'), details: text.contact ? contactLines(text.contact) : null },
          { term: say('Gebruik'), details: item.licence ? labelOf(terms, 'licences', item.licence) : null },
        ]}
      />
      <Help title={say('Wat zeggen de treden?')} chapter="redacteur#hoe-goed-onderzocht">
        {say(
          'Hoe meer treden, hoe zekerder onderzoek is dat het helpt. ‘Uit de praktijk’ staat eronder: mensen doen dit en vertellen erover, en niemand heeft het nog beoordeeld.',
        )}
      </Help>
    </Panel>
  );
}

/** Whom to ask, with what one presses to do it. Only members of the network get this far. */
function contactLines({ name, email, phone }: NonNullable<Text['contact']>) {
  return [
    name,
    email ? (
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>
    ) : null,
    phone ? (
      <a key="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        {phone}
      </a>
    ) : null,
  ];
}
