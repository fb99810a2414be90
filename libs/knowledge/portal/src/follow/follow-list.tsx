import { Button, Panel, SelectField, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { Term } from '../terms';
import { addressOf, wordsOf } from './followed';
import type { FollowedFragment } from './follow.generated';

/** What somebody follows, each with how soon they hear. */
export function FollowList({
  follows,
  terms,
  action,
}: {
  follows: readonly FollowedFragment[];
  terms: readonly Term[];
  action: string;
}) {
  const say = useSay();
  const href = useHref();
  const kinds = {
    THEME: say('Thema'),
    ORGANISATION: say('Organisatie'),
    SEARCH: say('Zoekvraag'),
    OWN: say('Van jou'),
  };
  return (
    <Stack>
      {follows.map((follow) => {
        const words = wordsOf(follow, terms, say);
        return (
          <Panel key={follow.id}>
            <form method="post" action={action}>
              <Stack>
                <input type="hidden" name="id" value={follow.id} />
                <input type="hidden" name="vraag" value={addressOf(follow).split('?')[1] ?? ''} />
                <p>
                  {kinds[follow.kind]}: <a href={href(addressOf(follow))}>{words}</a>
                </p>
                <SelectField
                  name="frequency"
                  label={say('Wanneer wil je mail over {what}?', { what: words })}
                  options={[
                    { value: 'AT_ONCE', label: say('Meteen') },
                    { value: 'WEEKLY', label: say('Eén keer per week, op maandag') },
                    { value: 'NEVER', label: say('Nooit') },
                  ]}
                  defaultValue={follow.frequency}
                />
                <Toolbar>
                  <Button type="submit" size="small" name="stap" value="bewaar">
                    {say('Bewaar')}
                  </Button>
                  {follow.kind === 'OWN' ? null : (
                    <Button type="submit" size="small" variant="quiet" name="stap" value="stop">
                      {say('Volg dit niet meer')}
                    </Button>
                  )}
                </Toolbar>
              </Stack>
            </form>
          </Panel>
        );
      })}
    </Stack>
  );
}
