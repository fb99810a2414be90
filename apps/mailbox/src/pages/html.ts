/** A piece of HTML that may be put in a page as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | undefined | false;
type Value = Piece | readonly Piece[];

/** Builds HTML; every value that is put in is made harmless, unless it is Html itself. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

function render(value: Value): string {
  return (Array.isArray(value) ? (value as readonly Piece[]) : [value as Piece]).map(renderPiece).join('');
}

function renderPiece(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  return piece instanceof Html ? piece.text : escapeHtml(String(piece));
}

/** Text that means the same within HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
