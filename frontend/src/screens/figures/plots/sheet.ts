/** The numbers behind a plot: read by a screen reader as a table, and taken along as a file. */
export interface Sheet {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

const NEEDS_QUOTES = /[",\r\n]/;

/** As any table program reads it. */
export function sheetCsv({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
