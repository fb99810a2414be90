import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, Disclosure, Notice, Stack, TextArea, Toolbar, TypedText } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { ReadAlongData } from './read-along.page';

/** What was asked last, whether the writer agreed, and the way to say that one does not. */
export function PastRounds({
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
  const { locale } = usePageFacts();
  const last = item.pastReviews.find(({ outcome }) => outcome === 'CHANGES_REQUESTED');
  if (!last || (item.stage !== 'CHANGES_REQUESTED' && item.stage !== 'SUBMITTED')) return null;
  const when = last.decidedAt ? writeShortDate(new Date(last.decidedAt), locale) : '';
  return (
    <Stack>
      <Notice
        kind="attention"
        title={say('{name} vroeg op {when} om een aanpassing', {
          name: last.decidedBy?.name ?? say('Iemand'),
          when,
        })}
      >
        <TypedText lang="nl" text={last.note ?? say('Zie de opmerkingen bij de tekst.')} />
      </Notice>
      {last.objection ? (
        <Notice kind="info" title={say('De schrijver is het daar niet mee eens')}>
          <TypedText lang="nl" text={last.objection} />
        </Notice>
      ) : null}
      {item.viewerCanObject ? (
        <Disclosure
          title={say('Ik ben het er niet mee eens')}
          open={problemAt(form, 'objection') !== undefined}
        >
          <form method="post" action={href(path)} noValidate>
            <Stack gap="small">
              <input type="hidden" name="id" value={item.id} />
              <input type="hidden" name="version" value={item.version ?? 0} />
              <TextArea
                name="objection"
                rows={3}
                label={say('Waarom niet?')}
                hint={say('Een andere coördinator leest je tekst en beslist. Dat kan één keer.')}
                defaultValue={valueAt(form, 'objection')}
                error={problemAt(form, 'objection')}
              />
              <Toolbar>
                <Button type="submit" name="stap" value="bezwaar">
                  {say('Laat een ander ernaar kijken')}
                </Button>
              </Toolbar>
            </Stack>
          </form>
        </Disclosure>
      ) : null}
    </Stack>
  );
}
