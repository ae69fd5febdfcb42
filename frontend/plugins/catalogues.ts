/**
 * The catalogues of `locales/` as modules: `virtual:catalogue/es` is all that the client says in Spanish, in one chunk;
 * `virtual:catalogue/push` is what the service worker says, in every language. `server/` stays on the server.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LOCALES = join(import.meta.dirname, '../../locales');
const PREFIX = 'virtual:catalogue/';
const LANGUAGES = ['en', 'es', 'he'];
/** The areas that the service worker needs. */
const PUSH = ['common.ftl', 'device.ftl', 'push.ftl'];

function filesOf(language: string): string[] {
  return readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith('.ftl'))
    .sort();
}

/** Comments say nothing to the reader of a screen. */
function textOf(language: string, names: string[]): string {
  const texts = names.map((name) => readFileSync(join(LOCALES, language, name), 'utf8'));
  return texts
    .join('\n')
    .replace(/^#.*\n/gm, '')
    .replace(/\n{2,}/g, '\n');
}

export function catalogues(): Plugin {
  return {
    name: 'catalogues',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const wanted = id.slice(PREFIX.length + 1);
      const languages = wanted === 'push' ? LANGUAGES : [wanted];
      for (const language of languages)
        for (const name of filesOf(language)) this.addWatchFile(join(LOCALES, language, name));
      const text = (language: string) =>
        textOf(
          language,
          filesOf(language).filter((name) => wanted !== 'push' || PUSH.includes(name)),
        );
      const value = wanted === 'push' ? Object.fromEntries(LANGUAGES.map((each) => [each, text(each)])) : text(wanted);
      return `export default ${JSON.stringify(value)};`;
    },
    // A page speaks one language for as long as it lives: what is edited is read by loading it again.
    handleHotUpdate({ file, server }) {
      if (file.startsWith(LOCALES)) server.ws.send({ type: 'full-reload' });
    },
  };
}
