import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { path } from './change-school-calendar';

/** What was just taken away, and the way back. */
export function GoneHoliday({ gone }: { readonly gone: URLSearchParams }) {
  const say = useSay();
  const href = useHref();
  const given = (name: string) => gone.get(name)?.slice(0, 100) ?? '';
  return (
    <Notice
      kind="success"
      live="status"
      title={say('‘{name}’ staat er niet meer in.', { name: given('naam') })}
      action={
        <form method="post" action={href(path)}>
          <input type="hidden" name="id" value={given('id')} />
          <input type="hidden" name="name" value={given('naam')} />
          {given('regio')
            .split('-')
            .map((region) => (
              <input key={region} type="hidden" name="regions" value={region} />
            ))}
          <input type="hidden" name="firstOn" value={given('van')} />
          <input type="hidden" name="lastOn" value={given('tot')} />
          <Button type="submit" size="small">
            {say('Terughalen')}
          </Button>
        </form>
      }
    />
  );
}
