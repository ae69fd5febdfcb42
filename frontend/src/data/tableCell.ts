const NEEDS_QUOTES = /[",\r\n]/;
/** A table program would work out what begins so. */
const IS_FORMULA = /^\s*[=+\-@|%]|^[\t\r\n]/;

/** One value of a table as CSV: a table program shows text as it is. */
export function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const said = value ?? '';
  const text = IS_FORMULA.test(said) ? `'${said}` : said;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
