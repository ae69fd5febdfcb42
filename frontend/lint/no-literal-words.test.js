import { RuleTester } from 'eslint';
import svelteParser from 'svelte-eslint-parser';
import { afterAll, describe, it } from 'vitest';
import rule from './no-literal-words.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const says = (code, text) => ({ code, errors: [{ messageId: 'words', data: { text } }] });
const ts = new RuleTester();
ts.run('no-literal-words in a module', rule, {
  valid: [
    "import x from './Some File';",
    "t('board-title')",
    't(`status-${status}`)',
    "const shape = 'arrow';",
    "const figure = { look: 'done', unit: 'mg', label: 'P1' };",
    "if (event.key === 'Enter') go();",
    "throw new Error('No catalogue is loaded yet');",
    "throw new AnswersWrong('More is answered than was asked.');",
    'throw new RangeError(`No such unit: ${unit}`);',
    "matchMedia('(prefers-color-scheme: dark)')",
    "const words = { 'Content-Type': 'application/json' };",
    "const path = 'M12 2 L4 20';",
    '`${a} · ${b}`',
    '`/api/incidents/${id}`',
    '`${width}px`',
    "const name = 'coresponder';",
    "const feature = { type: 'Feature' };",
    'probe.style.color = `color-mix(in srgb, var(${property}), red)`;',
    "anchor.rel = 'noopener noreferrer';",
    'pen.font = `700 ${size}px ${family}`;',
    "const shape = 'M8 15C4.5 10.8 3 8.5 3 6.3a5 5 0 0 1 10 0Z';",
    "const languages = [{ code: 'es', name: 'Español' }, { code: 'en', name: 'English' }];",
    '`<rect width="${width}" height="100%" fill="#fff"/>`',
  ],
  invalid: [
    says("const word = 'Police';", 'Police'),
    says("const word = 'on the way';", 'on the way'),
    says("const words = { a: 'Not answered yet' };", 'Not answered yet'),
    says('const left = `${minutes} min`;', '… min'),
    says('const left = `about ${minutes}`;', 'about …'),
    says('const line = `Unit ${sign}: go`;', 'Unit …: go'),
    says("show('Wait…');", 'Wait…'),
    says("const kit = { code: 'es', name: 'Kit check' };", 'Kit check'),
    says("const language = { code: 'es', name: 'English' };", 'English'),
    says("const dose = 'Max 2 a day';", 'Max 2 a day'),
    says("const stage = { look: 'done', word: 'converted' };", 'converted'),
    says("line.word = 'on the way';", 'on the way'),
    says("throw new ApiError({ detail: 'No link to the server.' });", 'No link to the server.'),
  ],
});

const svelte = new RuleTester({ languageOptions: { parser: svelteParser } });
svelte.run('no-literal-words in a component', rule, {
  valid: [
    '<p>{t("board-title")}</p>',
    '<p class="words lead" data-testid="Some Thing">·</p>',
    '<h1>coresponder</h1>',
    '<Field label={t("signin-password")} name="password" autocomplete="current-password" />',
    '<Button look="act" class={isWide ? "wide one" : "x"} />',
    '<style>p { content: "A word"; }</style>',
    '<svg viewBox="0 0 24 24"><path d="M 1 2 L 3 4" /></svg>',
    '<p>{on ? t("answer-yes") : t("answer-no")}</p>',
  ],
  invalid: [
    says('<p>Sign in</p>', 'Sign in'),
    says('<p>{on ? "yes" : t("answer-no")}</p>', 'yes'),
    says('<input placeholder="name" />', 'name'),
    says('<button aria-label={isOpen ? "close" : t("x-y")}>{x}</button>', 'close'),
    says('<button aria-label="{word} theme">{x}</button>', 'theme'),
    says('<Toggle legend="Two words" />', 'Two words'),
    says('<Tile head={"Big"} />', 'Big'),
    says('<script>const a = "Sign in";</script>', 'Sign in'),
  ],
});
