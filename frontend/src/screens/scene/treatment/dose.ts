const MOST = 10_000;

/** A dose as it was typed, with point or comma; null where nothing, or no number above zero, stands there. */
export function doseOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const dose = /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  return dose > 0 && dose <= MOST ? dose : null;
}
