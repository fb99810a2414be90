import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, Disclosure, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ItemThanksFragment } from './thanks.generated';

/** One press to thank the maker; how many did; and for the maker, who and why. */
export function Thanks({ item }: { item: ItemThanksFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { slug, id, thanksCount, viewerThanked, viewerCanThank, thanks } = item;
  return (
    <Stack>
      <p>
        {say(
          '{count, plural, =0 {Heb je hier iets aan? Laat het de maker weten.} one {1 persoon zei dank je wel.} other {# mensen zeiden dank je wel.}}',
          { count: thanksCount },
        )}
      </p>
      {viewerCanThank ? (
        <form method="post" action={href(`/kennis/${slug}/bedankt`)} noValidate>
          <Stack>
            <input type="hidden" name="id" value={id} />
            {viewerThanked ? (
              <Disclosure title={say('Vertel in één zin wat je eraan had')}>
                <Stack>
                  <TextField
                    name="sentence"
                    label={say('Wat had je eraan?')}
                    audience={say('Alleen de maker leest dit, met je naam.')}
                    maxLength={300}
                  />
                  <Button type="submit" size="small" name="stap" value="zin">
                    {say('Verstuur')}
                  </Button>
                </Stack>
              </Disclosure>
            ) : null}
            <Toolbar>
              {viewerThanked ? (
                <Button type="submit" name="stap" value="haal-terug" variant="quiet" size="small">
                  {say('Toch geen dank je wel')}
                </Button>
              ) : (
                <Button type="submit">{say('Zeg dank je wel')}</Button>
              )}
            </Toolbar>
          </Stack>
        </form>
      ) : null}
      {thanks.some(({ sentence }) => sentence) ? (
        <Disclosure title={say('Wat mensen eraan hadden')}>
          <ul>
            {thanks
              .filter(({ sentence }) => sentence)
              .map((each) => (
                <li key={each.id}>
                  {each.sentence} (
                  {[each.person?.name, writeShortDate(new Date(each.at), locale)].filter(Boolean).join(', ')})
                </li>
              ))}
          </ul>
        </Disclosure>
      ) : null}
    </Stack>
  );
}
