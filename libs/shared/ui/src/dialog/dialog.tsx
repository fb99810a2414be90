import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../button/button';
import styles from './dialog.module.css';

export interface DialogProps {
  isOpen: boolean;
  /** Escape, a press outside, the close button. */
  onClose: () => void;
  title: string;
  closeLabel: string;
  children?: ReactNode;
  /** The primary button first. */
  actions?: ReactNode;
  /** Ask for an answer: a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
}

/**
 * A question in front of the page, for islands only: an asleep page shows a page of its own. The focus goes in, stays
 * in, and comes back to what opened it.
 */
export function Dialog({
  isOpen,
  onClose,
  title,
  closeLabel,
  children,
  actions,
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal}>
        <AriaDialog className={styles.dialog} role={role}>
          <Heading slot="title" level={2} className={styles.title}>
            {title}
          </Heading>
          {children}
          <div className={styles.actions}>
            {actions}
            <Button type="button" variant="quiet" onClick={onClose}>
              {closeLabel}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
