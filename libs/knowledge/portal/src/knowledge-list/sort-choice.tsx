import { Button, Row, SelectField } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { type ListChoice, partsOf, sortNames } from './list-address';

/** In which order; sends itself when another is chosen, and has a button where there is no JavaScript. */
export function SortChoice({ choice }: { choice: ListChoice }) {
  const say = useSay();
  const href = useHref();
  const kept = partsOf({ ...choice, sort: null });
  return (
    <form method="get" action={href('/kennis')} data-send-on-change="">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <Row>
        <SelectField
          name="sorteer"
          label={say('Volgorde')}
          options={[
            ...(choice.search ? [{ value: 'best', label: say('Wat het best past') }] : []),
            { value: 'nieuw', label: say('Nieuwste eerst') },
            { value: 'titel', label: say('Op titel') },
          ]}
          defaultValue={choice.sort ? sortNames[choice.sort] : choice.search ? 'best' : 'nieuw'}
        />
        <Button type="submit" size="small">
          {say('Sorteer')}
        </Button>
      </Row>
    </form>
  );
}
