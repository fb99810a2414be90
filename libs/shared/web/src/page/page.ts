import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Theme } from '@verbonden/shared/ui';
import type { PageContext, PageOpening } from '@verbonden/shared/kernel';
import type { ComponentType } from 'react';
import type { FormFields } from '../form/form-fields';
import type { FormState } from '../form/form-state';
import type { Say } from '../messages/messages';
import type { KeptOnDevice } from './kept-on-device';

/** What a page gets to read its data with. */
export interface PageArgs {
  /** The named parts of the page's path. */
  readonly params: Readonly<Record<string, string>>;
  /** The address without the language in front. */
  readonly url: URL;
  readonly context: PageContext;
  readonly say: Say;
  /**
   * Runs the page's query. What may not be seen ends the page as it should: not found (404), closed (403), or a way
   * to sign in first.
   */
  readonly query: <TData, TVariables>(
    document: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ) => Promise<TData>;
}

/** What a page gets when its form was sent. */
export interface SubmitArgs extends PageArgs {
  readonly form: FormFields;
  /** Runs one mutation: its data, or what the person must see to at which field. */
  readonly mutate: <TData, TVariables>(
    document: TypedDocumentNode<TData, TVariables>,
    variables: TVariables,
  ) => Promise<{ data: TData; state?: undefined } | { data?: undefined; state: FormState }>;
  /** Goes on to a path of the portal (303, so that reloading sends nothing twice). */
  readonly goTo: (path: string) => Response;
}

export interface ViewProps<TData> {
  readonly data: TData;
  /** What was sent and why it was not taken; null on a page that was only asked for. */
  readonly form: FormState | null;
}

/** What search engines and link previews read. */
export interface Head {
  readonly description?: string;
  /** schema.org data, written as JSON-LD. */
  readonly jsonLd?: object;
  /** A calendar or feed that belongs to the page. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  readonly noIndex?: boolean;
  /** A text that somebody wrote, to previews (Open Graph: "article"). */
  readonly isArticle?: boolean;
}

/** What the picture beside a shared link shows. Only what a visitor may read ever comes on it. */
export interface PageCard {
  /** What kind of thing it is: "Expertiselab". */
  readonly kind: string;
  /** Left out: the title of the page. */
  readonly title?: string;
  /** When and where, or who: two lines at most. */
  readonly facts?: readonly (string | null | undefined)[];
  /** The deep band for what happens, paper for what is read. */
  readonly look: 'NIGHT' | 'PAPER';
}

/** One page of the portal: an address, one query, at most one form target, and what it looks like. */
export interface Page<TData> {
  /** A path in the syntax of URLPattern: "/bijeenkomsten/:slug". */
  readonly path: string;
  /** What this page needs that is closed for the whole site. */
  readonly opens?: readonly PageOpening[];
  /** `bare`: without header and footer, for a screen that a whole room looks at. */
  readonly frame?: 'bare';
  /** How many seconds what a visitor gets may be kept by browsers and others between; else nobody keeps it. */
  readonly keptSeconds?: number;
  /** Meant for young people: a quick way out is always in reach. A page of several kinds of things looks at its data. */
  readonly forYoungPeople?: true | ((data: TData) => boolean);
  /**
   * Whether the reader's device keeps this page for when there is no connection; null keeps nothing. Never what holds
   * access needs or diet. A page for young people is not kept, whatever stands here.
   */
  keptOnDevice?(data: TData, args: PageArgs): KeptOnDevice | null;
  /** What kind of thing this is, for the list of what was opened lately on this device ('Bijeenkomst'); null: not listed. */
  seenAs?(data: TData, say: Say): string | null;
  /** Colours that the address asks for; else the reader's own choice. */
  theme?(url: URL): Theme;
  load(args: PageArgs): Promise<TData> | TData;
  /** Takes a sent form: an answer (usually `goTo`), or what is wrong with it. */
  submit?(args: SubmitArgs): Promise<Response | FormState>;
  /** The status of its answer: 410 for a page that says that something is gone. */
  status?(data: TData): 200 | 410;
  /** The title of the document, without the network's name. */
  title(data: TData, say: Say): string;
  head?(data: TData, args: PageArgs): Head;
  /** The picture of its own beside a link to this page; left out or null: the one of the portal. */
  card?(data: TData, args: PageArgs): PageCard | null;
  readonly view: ComponentType<ViewProps<TData>>;
}

/** A page whose data only it knows. */
export type AnyPage = Page<unknown>;

/** Declares a page. Its data type is known inside and nobody's business outside. */
export function definePage<TData>(page: Page<TData>): AnyPage {
  return page as unknown as AnyPage;
}

/** Thrown in `load` to end a page with another answer, such as a redirect. */
export class PageStop extends Error {
  constructor(readonly response: Response) {
    super('another answer');
  }
}

/** Why there is no page to show. */
export class PageRefusal extends Error {
  constructor(readonly status: 403 | 404 | 503) {
    super(String(status));
  }
}

/** What was asked for, or null where the answer is that there is nothing there (404); another refusal stays one. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (refusal) {
    if (refusal instanceof PageRefusal && refusal.status === 404) return null;
    throw refusal;
  }
}
