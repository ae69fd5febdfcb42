/** The map engine wants colours as numbers: they are read from the custom properties that AreaMap derives from tokens. */
export interface Palette {
  ground: string;
  settlement: [string, string, string, string];
  grid: string;
  isDark: boolean;
}

const SRGB = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/;

function readColour(probe: HTMLElement, property: string): [number, number, number] {
  // Mixed with itself, any colour is given as numbers of one colour space.
  probe.style.color = `color-mix(in srgb, var(${property}), var(${property}))`;
  const match = SRGB.exec(getComputedStyle(probe).color);
  if (!match) return [128, 128, 128];
  const channel = (text: string | undefined) => Math.round(Math.min(1, Math.max(0, Number(text))) * 255);
  return [channel(match[1]), channel(match[2]), channel(match[3])];
}

export function readPalette(node: HTMLElement): Palette {
  const probe = node.appendChild(document.createElement('span'));
  probe.hidden = true;
  const rgb = (property: string) => `rgb(${readColour(probe, property).join(',')})`;
  const [red, green, blue] = readColour(probe, '--map-ground');
  const palette: Palette = {
    ground: rgb('--map-ground'),
    settlement: [rgb('--map-settled-1'), rgb('--map-settled-2'), rgb('--map-settled-3'), rgb('--map-settled-4')],
    grid: rgb('--map-grid'),
    isDark: 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110,
  };
  probe.remove();
  return palette;
}

/** Calls back whenever the theme may have changed. */
export function onThemeChange(changed: () => void): () => void {
  const watched = new MutationObserver(changed);
  watched.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => {
    watched.disconnect();
    dark.removeEventListener('change', changed);
  };
}
