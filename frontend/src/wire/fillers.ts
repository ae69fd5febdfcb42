/** What people and systems put in a field that asks for something they do not have: it counts as not given. As apps/core/fillers.py. */
const BLANK = /^(?:[\p{C}\p{Z}\u115f\u1160\u3164\uffa0\u2800]|\u034f)*$/u;
const FIRST_BIRTH = '1880-01-01';
const ISLAND_DEG = 0.001;

/** Whether nothing of the text can be seen. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Whether the number is one digit over and over, which check digits do not find. */
export function isPlaceholderNumber(digits: string): boolean {
  return new Set(digits).size <= 1;
}

/** Whether nobody alive can have been born on that day, `YYYY-MM-DD`. */
export function isPlaceholderBirth(day: string): boolean {
  return day < FIRST_BIRTH;
}

/** Whether the place is where both coordinates are 0: in the sea, and in every form that was left empty. */
export function isNullIsland(lat: number, lon: number): boolean {
  return Math.abs(lat) < ISLAND_DEG && Math.abs(lon) < ISLAND_DEG;
}
