import { Button, CheckboxField, Panel, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownSignalFragment } from './signal.page.generated';
import styles from './signal.module.css';

/** How many know it, where by consent, and the one button to say so oneself or to take it back. */
export function Recognise({ signal, isMain }: { signal: ShownSignalFragment; isMain: boolean }) {
  const say = useSay();
  const href = useHref();
  const { id, recognitionCount, recognisedAt, viewerRecognises, viewerCanRecognise } = signal;
  return (
    <Panel>
      <Stack>
        <p className={styles.count}>
          <span className={styles.number}>{recognitionCount}</span>{' '}
          {say('{count, plural, one {ander herkent dit} other {anderen herkennen dit}}', {
            count: recognitionCount,
          })}
        </p>
        {recognisedAt.length > 0 ? (
          <div>
            <p>{say('Onder meer bij:')}</p>
            <ul className={styles.places}>
              {recognisedAt.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={href(`/organisaties/${slug}`)}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {viewerRecognises ? (
          <form method="post" action={href(`/signalen/${id}`)}>
            <Stack gap="small">
              <p>{say('Jij zei dat dit bij jullie ook speelt.')}</p>
              <Button type="submit" name="stap" value="herken-niet" variant="quiet">
                {say('Toch niet')}
              </Button>
            </Stack>
          </form>
        ) : viewerCanRecognise ? (
          <form method="post" action={href(`/signalen/${id}`)}>
            <Stack>
              <CheckboxField
                name="showOrganisation"
                label={say('Laat zien bij welke organisatie het speelt')}
                audience={say('Je naam ziet niemand.')}
              />
              <Button
                type="submit"
                name="stap"
                value="herken"
                variant={isMain ? 'primary' : 'secondary'}
                wide
              >
                {say('Dit speelt bij ons ook')}
              </Button>
            </Stack>
          </form>
        ) : null}
      </Stack>
    </Panel>
  );
}
