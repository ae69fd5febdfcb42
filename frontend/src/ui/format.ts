/** Words for lengths of time and counts. No clock is read here. */

export function minutesWords(seconds: number): string {
  if (seconds < 45) return 'under a minute';
  return `${Math.max(1, Math.round(seconds / 60))} min`;
}

export function ageWords(seconds: number): string {
  if (seconds < 5) return 'now';
  if (seconds < 60) return `${Math.floor(seconds)} s ago`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ago`;
  return `${Math.floor(seconds / 3_600)} h ago`;
}

export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function sentenceCase(code: string): string {
  const words = code.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
