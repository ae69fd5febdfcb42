/** Refuses styles that name left and right: a screen in Hebrew is the mirror image of one in English. `node lint/logical.js` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import postcss from 'postcss';

const SIDE = 'left|right|top|bottom';
const PHYSICAL = [
  [new RegExp(`^(?:scroll-)?(?:margin|padding)-(?:${SIDE})$`), 'margin-inline-start, padding-block-end …'],
  [new RegExp(`^border-(?:${SIDE})(?:-.+)?$`), 'border-inline-start, border-start-end-radius …'],
  [new RegExp(`^(?:${SIDE})$`), 'inset-inline-start, inset-block-end …'],
  [/^(?:min-|max-)?(?:width|height)$/, 'inline-size, block-size …'],
];
const TURNED = /^(?:text-align|float|clear|justify-(?:self|items|content)|caption-side)$/;
const SIDED = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;
const FUNCTION = /\b(?:to|at) (?:left|right)\b|\btranslate(?:X|3d)?\(/;

/** What to write instead; null for a declaration that mirrors. */
export function fault(property, value) {
  const named = PHYSICAL.find(([pattern]) => pattern.test(property));
  if (named) return `${property} is physical: ${named[1]}`;
  if (TURNED.test(property) && /\b(?:left|right)\b/.test(value)) return `${property}: ${value} is physical: start, end`;
  const parts = postcss.list.space(value);
  if (SIDED.test(property) && parts.length === 4 && parts[1] !== parts[3])
    return `${property} with unequal sides is physical: ${property}-block and ${property}-inline`;
  if (property === 'border-radius' && parts.length === 4 && (parts[0] !== parts[1] || parts[2] !== parts[3]))
    return 'border-radius with unequal corners is physical: border-start-start-radius …';
  if (FUNCTION.test(value) && !value.includes('--inline-direction'))
    return `${value} is physical: multiply by var(--inline-direction)`;
  return null;
}

/** `line: words` of each physical declaration in a style sheet or a component. */
export function faults(file, text) {
  return styles(file, text).flatMap(({ css, before }) => {
    const found = [];
    postcss.parse(css).walkDecls(({ prop, value, source }) => {
      const words = fault(prop, value);
      if (words) found.push(`${before + source.start.line}: ${words}`);
    });
    return found;
  });
}

function styles(file, text) {
  if (file.endsWith('.css')) return [{ css: text, before: 0 }];
  const block = /<style[^>]*>([^]*?)<\/style>/g;
  return Array.from(text.matchAll(block), ({ 0: whole, 1: css, index }) => ({
    css,
    before: text.slice(0, index + whole.indexOf('>') + 1).split('\n').length - 1,
  }));
}

function main() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:css|svelte)$/.test(file),
  );
  const found = files
    .map((file) => join('src', file))
    .flatMap((file) => faults(file, readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
  for (const line of found) process.stderr.write(`${line}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
