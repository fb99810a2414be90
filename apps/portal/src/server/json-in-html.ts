/** JSON inside a `<script>`: it cannot end the element that it stands in. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** JSON inside an attribute between double quotes. */
export function jsonInAttribute(value: unknown): string {
  return textInAttribute(JSON.stringify(value));
}

/** Text inside an attribute between double quotes. */
export function textInAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
