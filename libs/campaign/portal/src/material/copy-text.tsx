import { CopyButton, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ShownTemplateFragment } from './materials.page.generated';

/** A text to take along by copying: as it reads, and as HTML for a newsletter, a site or a mail program. */
export function CopyText({ template: { id, html, says, isDrawn } }: { template: ShownTemplateFragment }) {
  const say = useSay();
  if (!html) return null;
  const [plainId, htmlId] = [`tekst-${id}`, `html-${id}`];
  return (
    <Stack gap="small">
      <TextArea
        name={htmlId}
        label={say('Als HTML')}
        hint={
          isDrawn
            ? say(
                'Plak dit bij de handtekening van je mailprogramma. Wie geen plaatjes ziet, leest de woorden.',
              )
            : say('Voor je nieuwsbrief of je site.')
        }
        rows={5}
        readOnly
        defaultValue={html}
      />
      <input type="hidden" id={plainId} value={says ?? ''} />
      <Toolbar>
        <CopyButton field={htmlId} told={say('De HTML is gekopieerd.')} size="small">
          {say('Kopieer de HTML')}
        </CopyButton>
        {isDrawn ? null : (
          <CopyButton field={plainId} told={say('De tekst is gekopieerd.')} size="small">
            {say('Kopieer de tekst')}
          </CopyButton>
        )}
      </Toolbar>
    </Stack>
  );
}
