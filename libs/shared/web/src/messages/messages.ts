import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Locale } from '@verbonden/shared/kernel';
import { createContext, useContext } from 'react';

/**
 * Says a text of the interface. The text is its own name: Dutch where it is shown (ICU MessageFormat for numbers and
 * choices), English in the `messages.en.json` of the library it stands in.
 */
export type Say = (dutch: string, values?: Readonly<Record<string, unknown>>) => string;

/** English by Dutch. */
export type Catalogue = Readonly<Record<string, string>>;

/** The id of the element that carries the English of the islands on a page. */
export const wordsElement = 'island-words';

/** Makes `say` for a language. @param english all catalogues together; only used for English */
export function sayIn(locale: Locale, english: Catalogue): Say {
  const messages = locale === 'en' ? { ...english } : {};
  const i18n: I18n = setupI18n({ locale, messages: { [locale]: messages } });
  i18n.setMessagesCompiler(compileMessage);
  return (dutch, values) => i18n._(dutch, values as Record<string, unknown>);
}

export const SayContext = createContext<Say>((dutch) => dutch);

/** The texts of this page's language. */
export function useSay(): Say {
  return useContext(SayContext);
}
