const MOST = 10_000;

/**
 * A dose as it was typed, with point or comma; null for anything but a number above zero, and for one that can be read in
 * two ways.
 */
export function doseOf(typed: string): number | null {
  return isAmbiguous(typed) ? null : numberFrom(typed.replace(',', '.'));
}

/** The readings of a comma before exactly three digits: `2,500` is 2500 or 2.5. Asked, because a wrong guess is a thousandfold. */
export function doseReadings(typed: string): number[] {
  if (!isAmbiguous(typed)) return [];
  return [typed.replace(',', ''), typed.replace(',', '.')].flatMap((text) => numberFrom(text) ?? []);
}

/** `0,250` has only one reading: nobody writes thousands with a leading zero. */
function isAmbiguous(typed: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(typed.trim());
}

function numberFrom(text: string): number | null {
  const trimmed = text.trim();
  const dose = /^\d{1,5}(\.\d{1,3})?$/.test(trimmed) ? Number(trimmed) : 0;
  return dose > 0 && dose <= MOST ? dose : null;
}
