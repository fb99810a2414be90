import { Button } from '@verbonden/shared/ui';
import { useHref, usePageFacts } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { stepField } from './agenda-steps';

export interface StepButtonProps {
  readonly step: string;
  /** The id at which the page comes back. */
  readonly to: string;
  /** The button's name for who does not see where it stands. */
  readonly name?: string;
  readonly icon: ReactNode;
  readonly children: string;
}

/**
 * Sends the form to be filled in further and comes back at the part that changed, so it works without JavaScript;
 * nothing is saved by it.
 */
export function StepButton({ step, to, name, icon, children }: StepButtonProps) {
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Button
      type="submit"
      name={stepField}
      value={step}
      formAction={`${href(address)}#${to}`}
      aria-label={name}
      variant={name ? 'quiet' : 'secondary'}
      size="small"
      icon={icon}
    >
      {children}
    </Button>
  );
}
