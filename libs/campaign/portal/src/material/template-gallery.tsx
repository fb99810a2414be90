import {
  Disclosure,
  Grid,
  LinkButton,
  Picture,
  PictureCard,
  PlainText,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import { CopyText } from './copy-text';
import { useSay } from '@verbonden/shared/web';
import type { ShownTemplateFragment } from './materials.page.generated';

/** What is out, to look at and to fetch. */
export function TemplateGallery({ templates }: { templates: readonly ShownTemplateFragment[] }) {
  const say = useSay();
  const pictures = templates.filter(({ isDrawn, files }) => isDrawn && files.length > 0);
  const texts = templates.filter(({ isDrawn, files }) => !isDrawn && files.length > 0);
  const pasted = pictures.filter(({ html }) => html);
  return (
    <>
      {pictures.length > 0 ? (
        <Section id="plaatjes" title={say('Posters en plaatjes')}>
          <Grid min="medium">
            {pictures.map((each) => (
              <PictureCard
                key={each.id}
                picture={<Picture src={each.picture ?? ''} alt={each.says ?? ''} fixed />}
                title={each.name}
                meta={each.size}
                actions={<Downloads template={each} />}
              />
            ))}
          </Grid>
        </Section>
      ) : null}
      {texts.length + pasted.length > 0 ? (
        <Section
          id="teksten"
          title={say('Teksten')}
          lead={say('Wat tussen haken staat, vul je zelf in. Maak je eigen materiaal, dan doen wij dat.')}
        >
          <Stack>
            {texts.map((each) => (
              <Disclosure key={each.id} title={each.name}>
                <Stack>
                  <PlainText text={each.says ?? ''} lang="nl" />
                  <CopyText template={each} />
                  <Downloads template={each} />
                </Stack>
              </Disclosure>
            ))}
            {pasted.map((each) => (
              <Disclosure key={each.id} title={say('{name}, om te plakken', { name: each.name })}>
                <CopyText template={each} />
              </Disclosure>
            ))}
          </Stack>
        </Section>
      ) : null}
    </>
  );
}

function Downloads({ template: { files, name } }: { template: ShownTemplateFragment }) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    pdf: say('PDF voor de drukker'),
    png: say('Plaatje (PNG)'),
    txt: say('Tekst'),
    html: say('HTML-bestand'),
  };
  return (
    <Toolbar>
      {files.map(({ form, path }) => (
        <LinkButton
          key={form}
          href={`${path}?bewaar`}
          variant="secondary"
          size="small"
          aria-label={`${name}: ${words[form] ?? form}`}
          download
        >
          {words[form] ?? form}
        </LinkButton>
      ))}
    </Toolbar>
  );
}
