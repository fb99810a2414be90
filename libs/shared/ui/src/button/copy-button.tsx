import { Copy, Link } from 'lucide-react';
import { Button, type ButtonProps } from './button';

export interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  /** The id of the field, or the code, whose words are copied; without it the page's own address is. */
  field?: string;
  /** What is said once it is copied: 'De link is gekopieerd.' */
  told: string;
  children: string;
}

/** Copies, and says that it did in the status behind it. It needs a script and is not there without it. */
export function CopyButton({ field, told, children, ...look }: CopyButtonProps) {
  const Icon = field ? Copy : Link;
  return (
    <>
      <Button
        type="button"
        {...look}
        hidden
        data-copy-address={told}
        {...(field ? { 'data-copy-field': field } : {})}
        icon={<Icon aria-hidden="true" size="1.1em" />}
      >
        {children}
      </Button>
      <span role="status" />
    </>
  );
}
