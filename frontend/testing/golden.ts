/** The golden files that Python reads too (tests/wire). */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the files of one folder say. */
export function golden(folder: string): unknown[] {
  const path = join(import.meta.dirname, '../../tests/wire', folder);
  const files = readdirSync(path).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => JSON.parse(readFileSync(join(path, file), 'utf8')) as unknown);
}

/** SHA-256 of what a state says; a field with nothing in it says nothing. As in tests/wire/freeze.py. */
export function digestOf(state: object): string {
  return createHash('sha256')
    .update(JSON.stringify(said(state)))
    .digest('hex');
}

function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, held]): [string, unknown] => [name, said(held)]);
  return Object.fromEntries(fields.filter(([, held]) => !isNothing(held)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
}
