import { createContext, useContext } from 'react';

/** The address of this page as somebody elsewhere opens it. The server knows it; an island does not. */
export const WholeAddressContext = createContext('');

/** The address of this page as somebody elsewhere opens it, without what was just done in it. */
export function useWholeAddress(): string {
  return useContext(WholeAddressContext);
}
