import { CodeBlock, CopyButton } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** Code that is meant to be pasted somewhere. */
export function CodeToCopy({ id, label, code }: { id: string; label: string; code: string }) {
  const say = useSay();
  return (
    <div>
      <CodeBlock id={id} label={label} code={code} />
      <CopyButton field={id} size="small" variant="quiet" told={say('Gekopieerd.')}>
        {say('Kopieer')}
      </CopyButton>
    </div>
  );
}
