import { TextChanges } from '../changes/text-changes';
import { FileField } from '../file/file-field';
import { FileLine, FileList } from '../file/file-line';
import { Panel, Section, Stack } from '../layout/layout';
import { Marked } from '../marked/marked';
import { FoldingSection } from '../folding-section/folding-section';
import { OnThisPage } from '../on-this-page/on-this-page';
import { PartList } from '../parts/part-list';
import { SectionNav } from '../section-nav/section-nav';
import { type ShowcaseLocale, sayIn } from './say';

/** Writing together: the parts of a long form, files, what changed, where one is. */
export function WritingExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  const names = {
    added: say('toegevoegd', 'added'),
    removed: say('weggehaald', 'removed'),
    unchanged: say('Toon wat hetzelfde bleef', 'Show what stayed the same'),
  };
  return (
    <Section id="schrijven" title={say('Samen schrijven', 'Writing together')}>
      <Stack gap="large">
        <SectionNav
          label={say('Plekken van deze bijeenkomst', 'Places of this meeting')}
          items={[
            { href: '#schrijven', label: say('Programma', 'Programme'), current: true },
            { href: '#tekst', label: say('Deelnemers', 'Participants'), count: 43 },
          ]}
        />
        <OnThisPage
          label={say('Op deze pagina', 'On this page')}
          links={[
            { href: '#tekst', label: say('Tekst en feiten', 'Text and facts') },
            { href: '#schrijven', label: say('Samen schrijven', 'Writing together') },
          ]}
        />
        <FoldingSection id="voorbeeld-stappen" title={say('Zo doe je het', 'How you do it')} open>
          <p>{say('Kies een vaste middag.', 'Choose a fixed afternoon.')}</p>
        </FoldingSection>
        <form id="voorbeeld-delen">
          <PartList
            label={say('Zo ver ben je', 'How far you are')}
            form="voorbeeld-delen"
            name="naar"
            doneText={say('klaar', 'done')}
            parts={[
              { value: 'kort', label: say('Kort', 'In short'), isDone: true },
              {
                value: 'wat',
                label: say('Wat doe je', 'What you do'),
                isDone: false,
                isCurrent: true,
                about: say('Nuttig: de stappen', 'Useful: the steps'),
              },
            ]}
          />
        </form>
        <Panel>
          <Stack>
            <p>
              <Marked
                parts={[
                  { text: say('Zorg voor ', 'Care for '), hit: false },
                  { text: say('brussen', 'siblings'), hit: true },
                ]}
              />
            </p>
            <TextChanges
              names={names}
              parts={[
                { change: 'SAME', text: say('Elke ', 'Every ') },
                { change: 'REMOVED', text: say('woensdag', 'Wednesday') },
                { change: 'ADDED', text: say('donderdag', 'Thursday') },
                { change: 'SAME', text: say(' samen koken.', ' we cook together.') },
              ]}
            />
          </Stack>
        </Panel>
        <FileField
          name="bestand"
          label={say('Voeg een bijlage toe', 'Add an attachment')}
          hint={say('Tot 20 MB. Zet een film liever als link.', 'Up to 20 MB. Better link to a film.')}
        />
        <FileList label={say('Bijlagen', 'Attachments')}>
          {[
            <FileLine
              key="draaiboek"
              title={say('Draaiboek', 'Script')}
              href="#schrijven"
              look="PDF"
              facts={['PDF', '1,2 MB', say('12 bladzijden', '12 pages')]}
            />,
          ]}
        </FileList>
      </Stack>
    </Section>
  );
}
