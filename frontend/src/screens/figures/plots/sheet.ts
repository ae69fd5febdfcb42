import { cell } from '../../../data/tableCell';

/** The numbers behind a plot: read by a screen reader as a table, and taken along as a file. */
export interface Sheet {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** As any table program reads it. */
export function sheetCsv({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
