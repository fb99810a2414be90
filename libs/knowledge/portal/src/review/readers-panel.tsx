import {
  Button,
  Disclosure,
  Panel,
  Section,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ReadAlongData } from './read-along.page';

/** Who reads along, and asking somebody else to. */
export function ReadersPanel({
  item,
  path,
  form,
}: {
  item: ReadAlongData['item'];
  path: string;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { review, readers, viewerCanReadAlong, viewerCanAskReader } = item;
  const names = readers.map(({ person }) => person?.name ?? say('iemand'));
  if (!review && names.length === 0 && !viewerCanAskReader) return null;
  return (
    <Panel tone="quiet">
      <Section id="lezers" title={say('Wie leest mee?')}>
        <Stack>
          <p>
            {review?.reviewer
              ? say('{name} leest dit.', { name: review.reviewer.name })
              : say('Nog geen coördinator.')}{' '}
            {names.length > 0 ? say('Ook gevraagd: {names}.', { names: names.join(', ') }) : ''}
          </p>
          {viewerCanReadAlong ? (
            <form method="post" action={href(path)}>
              <input type="hidden" name="id" value={item.id} />
              <Button type="submit" name="stap" value="lees" size="small">
                {say('Ik lees dit')}
              </Button>
            </form>
          ) : null}
          {viewerCanAskReader ? (
            <Disclosure
              title={say('Vraag iemand om mee te lezen')}
              open={['email', 'question'].some((field) => problemAt(form, field) !== undefined)}
            >
              <form method="post" action={href(path)} noValidate>
                <Stack gap="small">
                  <input type="hidden" name="id" value={item.id} />
                  <TextField
                    name="email"
                    type="email"
                    label={say('E-mail')}
                    hint={say('Iemand uit het netwerk, maar niet van dezelfde organisatie als de schrijver.')}
                    defaultValue={valueAt(form, 'email')}
                    error={problemAt(form, 'email')}
                  />
                  <TextArea
                    name="question"
                    rows={2}
                    label={say('Waar moet deze persoon op letten?')}
                    optional={say('niet verplicht')}
                    defaultValue={valueAt(form, 'question')}
                    error={problemAt(form, 'question')}
                  />
                  <Toolbar>
                    <Button type="submit" name="stap" value="vraag-lezer" size="small">
                      {say('Vraag om mee te lezen')}
                    </Button>
                  </Toolbar>
                </Stack>
              </form>
            </Disclosure>
          ) : null}
        </Stack>
      </Section>
    </Panel>
  );
}
