import type { Locale } from './text';
import type { Viewer } from './viewer';

/** What GraphQL answers inside the process: the shape of the specification, section 7.1. */
export interface Answer<TData> {
  readonly data?: TData | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly fields?: readonly AnsweredField[] };
  }[];
}

/** A problem with one field, in the reader's language. */
export interface AnsweredField {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/**
 * What a page may do that is closed for the whole site: use the camera, or have a form whose answer leads to another site
 * (online participants go on to the video address), or stand in a frame on any site.
 */
export type PageOpening = 'CAMERA' | 'FORMS_LEAD_ELSEWHERE' | 'FRAMED_ANYWHERE';

/** What the API gives the portal for one request of a page. */
export interface PageContext {
  readonly viewer: Viewer;
  readonly locale: Locale;
  /** The moment of the request; pages never ask the clock themselves. */
  readonly now: Date;
  /** The address people reach the portal at, without a slash at the end. */
  readonly publicUrl: string;
  /** True in the demo network: accounts are shown on the sign-in page. */
  readonly demo: boolean;
  /** The address of the stylesheet with the colours of this alliance, when it has its own. */
  readonly houseStyle?: string;
  /** Opens something for this answer alone. */
  open(opening: PageOpening): void;
  /** Runs one of the portal's own operations in process, with this visitor's rights. */
  execute<TData>(document: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<TData>>;
}

/** The portal's server entry: one request in, one complete answer out. */
export type RenderPage = (request: Request, context: PageContext) => Promise<Response>;

/** What the picture of a link preview shows of a page, as words. The portal finds them, the API draws them. */
export interface ShareCard {
  readonly look: 'NIGHT' | 'PAPER';
  /** Whose page it is: the name of the portal. */
  readonly house: string;
  /** What kind of thing it is: "Expertiselab". */
  readonly kind: string;
  readonly title: string;
  /** When and where, or who: at most two lines. */
  readonly facts: readonly string[];
  readonly locale: Locale;
}

/**
 * The card of the page at an address, for whoever the context says. Null where there is no such page, where it may not
 * be read, or where it is not one to share.
 */
export type FindShareCard = (request: Request, context: PageContext) => Promise<ShareCard | null>;

/** What the portal's server bundle brings. */
export interface Portal {
  readonly render: RenderPage;
  readonly shareCard: FindShareCard;
}
