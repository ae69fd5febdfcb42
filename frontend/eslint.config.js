import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import noLiteralWords from './lint/no-literal-words.js';
import noSpokenClock from './lint/no-spoken-clock.js';
import svelteConfig from './svelte.config.js';

const layers = [
  { files: ['src/words/**'], above: ['wire', 'timeline', 'device', 'data', 'screens', 'ui'] },
  { files: ['src/wire/**'], above: ['timeline', 'device', 'data', 'screens', 'ui'] },
  { files: ['src/timeline/**'], above: ['device', 'data', 'screens', 'ui'] },
  { files: ['src/device/**'], above: ['data', 'screens', 'ui'] },
  { files: ['src/data/**'], above: ['screens', 'ui'] },
  { files: ['src/ui/**'], above: ['wire', 'timeline', 'device', 'data', 'screens'] },
  { files: ['src/screens/**'], above: ['device'] },
];

const SHARED = ['shared', 'testing'];
const screens = readdirSync(`${import.meta.dirname}/src/screens`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map((entry) => entry.name);

/** What a folder under screens/ may not import: the network and the disk, and any other screen. */
const restrictedIn = (folder) => {
  const others = screens.filter((name) => name !== folder);
  return [
    'error',
    {
      patterns: [
        { group: ['**/device/**'], message: 'This layer does not know device/.' },
        {
          regex: `^(\\.\\./)+(screens/)?(${others.join('|')})/`,
          message: 'One screen does not import another: move what both need to screens/shared/.',
        },
      ],
    },
  ];
};

export default defineConfig(
  { ignores: ['dist/', 'dev-dist/', 'coverage/', 'node_modules/', 'src/**/*.gen.ts'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.worker.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // To this parser a component's props are `any`, and runes never change after their first value. svelte-check knows better.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  ...layers.map(({ files, above }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: above.map((layer) => ({
            group: [`**/${layer}/**`],
            message: `This layer does not know ${layer}/.`,
          })),
        },
      ],
    },
  })),
  ...[...screens, ...SHARED].map((folder) => ({
    files: [`src/screens/${folder}/**`],
    rules: { 'no-restricted-imports': restrictedIn(folder) },
  })),
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/device/**', 'src/sw.ts', 'src/**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'indexedDB', 'XMLHttpRequest', 'EventSource'],
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['**/*.test.ts', '**/testing/**', '**/*.gen.ts'],
    plugins: { local: { rules: { 'no-literal-words': noLiteralWords, 'no-spoken-clock': noSpokenClock } } },
    rules: { 'local/no-literal-words': 'error', 'local/no-spoken-clock': 'error' },
  },
  { files: ['*.js', 'lint/*.js'], ...ts.configs.disableTypeChecked },
);
