/** The theme: day, night or sunlight, automatic, or as chosen until the next change between day and night. */
export type Theme = 'day' | 'night' | 'sunlight';

const ORDER: Theme[] = ['day', 'night', 'sunlight'];
const KEPT_UNDER = 'coresponder.theme';
const DAWN_H = 7;
const DUSK_H = 19;

export interface Surroundings {
  hour: number;
  prefersDark: boolean;
  prefersContrast: boolean;
}
interface ChosenTheme {
  theme: Theme;
  madeIn: Theme;
}

export function automaticTheme({ hour, prefersDark, prefersContrast }: Surroundings): Theme {
  if (prefersDark || hour < DAWN_H || hour >= DUSK_H) return 'night';
  return prefersContrast ? 'sunlight' : 'day';
}

export function themeAfter(shown: Theme): Theme {
  return ORDER[(ORDER.indexOf(shown) + 1) % ORDER.length] ?? 'day';
}

function isTheme(value: unknown): value is Theme {
  return ORDER.some((theme) => theme === value);
}

function readChosenTheme(): ChosenTheme | null {
  try {
    const [theme, madeIn] = (localStorage.getItem(KEPT_UNDER) ?? '').split(' ');
    return isTheme(theme) && isTheme(madeIn) ? { theme, madeIn } : null;
  } catch {
    return null;
  }
}

function keepChoice(choice: ChosenTheme): void {
  try {
    localStorage.setItem(KEPT_UNDER, `${choice.theme} ${choice.madeIn}`);
  } catch {
    // Without storage the chosen theme lasts until the page is closed.
  }
}

function surroundings(): Surroundings {
  return {
    hour: new Date().getHours(),
    prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
    prefersContrast: matchMedia('(prefers-contrast: more)').matches,
  };
}

export const theme = $state<{ shown: Theme }>({ shown: 'night' });
let choice: ChosenTheme | null = null;

function show(shown: Theme): void {
  theme.shown = shown;
  document.documentElement.dataset.theme = shown;
  const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', surface || '#000000');
}

function settle(): void {
  const automatic = automaticTheme(surroundings());
  if (choice && choice.madeIn !== automatic) choice = null;
  show(choice?.theme ?? automatic);
}

/** One tap: the next of the three. */
export function switchTheme(): void {
  choice = { theme: themeAfter(theme.shown), madeIn: automaticTheme(surroundings()) };
  keepChoice(choice);
  show(choice.theme);
}

/** Follows the hour and the device's own setting. Returns a function that stops it. */
export function followTheme(): () => void {
  choice = readChosenTheme();
  settle();
  const asked = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(prefers-contrast: more)')];
  for (const query of asked) query.addEventListener('change', settle);
  const minute = setInterval(settle, 60_000);
  return () => {
    clearInterval(minute);
    for (const query of asked) query.removeEventListener('change', settle);
  };
}
