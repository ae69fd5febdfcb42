/** Outlines on a 16 × 16 grid. Every state has a shape as well as a word and a colour. */
export interface Outline {
  line?: string;
  solid?: string;
}

export const SHAPES = {
  dot: { solid: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Z' },
  ring: { line: 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12Z' },
  half: { line: 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12Z', solid: 'M8 2a6 6 0 0 1 0 12Z' },
  tick: { line: 'M2 8.5L6.2 12.8L14 3.5' },
  cross: { line: 'M3 3L13 13M13 3L3 13' },
  square: { solid: 'M2 2h12v12H2Z' },
  frame: { line: 'M2.5 2.5h11v11h-11Z' },
  triangle: { line: 'M8 2L15 14H1ZM8 6.5v3.8M8 11.7v1.1' },
  broken: { line: 'M1 8h4.5M10.5 8H15M6 4.5l-1.5-2M10 11.5l1.5 2' },
  arrows: { line: 'M2 7a6 6 0 0 1 10.5-2.8M14 9a6 6 0 0 1-10.5 2.8M13 1v3.5H9.5M3 15v-3.5h3.5' },
  arrow: { line: 'M8 14V2.5M3 7.5l5-5l5 5' },
  back: { line: 'M14 8H2.5M7.5 3l-5 5l5 5' },
  tray: { line: 'M1.5 9.5v4h13v-4M8 1v8.5M4.5 6L8 9.5L11.5 6' },
  sound: { line: 'M2 6v4h3l4 3.5v-11L5 6ZM11.5 5.5a3.5 3.5 0 0 1 0 5M13.5 3.5a6.3 6.3 0 0 1 0 9' },
  mute: { line: 'M2 6v4h3l4 3.5v-11L5 6ZM11.5 6l3.5 4M15 6l-3.5 4' },
  pin: { line: 'M8 15C4.5 10.8 3 8.5 3 6.3a5 5 0 0 1 10 0C13 8.5 11.5 10.8 8 15ZM8 4.8v3' },
  lock: { line: 'M3 7.5h10v7H3ZM5 7.5V5a3 3 0 0 1 6 0v2.5' },
  kit: { line: 'M1.5 5h13v9h-13ZM5.5 5V2.5h5V5M3.5 9.5h2l1.5-2l2 4l1.5-2h2' },
  moon: { solid: 'M9.5 1.5A6.7 6.7 0 1 0 14.5 10.5A6 6 0 0 1 9.5 1.5Z' },
  day: {
    line: 'M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6ZM8 0.5v2M8 13.5v2M0.5 8h2M13.5 8h2M2.7 2.7l1.4 1.4M11.9 11.9l1.4 1.4M13.3 2.7l-1.4 1.4M4.1 11.9l-1.4 1.4',
  },
  glare: {
    solid: 'M8 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8Z',
    line: 'M8 0v2.5M8 13.5V16M0 8h2.5M13.5 8H16M2.3 2.3l1.8 1.8M11.9 11.9l1.8 1.8M13.7 2.3l-1.8 1.8M4.1 11.9l-1.8 1.8',
  },
  note: { line: 'M3 1.5h10v13H3ZM5.5 5.5h5M5.5 8.5h5M5.5 11.5h3' },
} as const satisfies Record<string, Outline>;

export type ShapeName = keyof typeof SHAPES;
