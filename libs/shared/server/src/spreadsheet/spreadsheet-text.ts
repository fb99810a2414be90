// eslint-disable-next-line no-control-regex -- the rule is about these
const unwritable = /[\u0000-\u0009\u000B-\u001F\u007F]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * A text that no spreadsheet takes for a formula (CWE-1236): what begins like one gets an apostrophe in front, which
 * spreadsheets do not show. Control characters other than a line end are dropped, and what no XML can hold: one of them
 * makes a whole file unreadable.
 */
export function spreadsheetText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(unwritable, '');
  // write-excel-file looks texts up in a plain object, where "constructor" stands already: its file would be broken.
  return /^[\s]*[=+\-@＝＋－＠|%]/.test(clean) || clean in {} ? `'${clean}` : clean;
}
