import { RuleTester } from 'eslint';
import svelteParser from 'svelte-eslint-parser';
import { afterAll, describe, it } from 'vitest';
import rule from './no-spoken-clock.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const script = (body) => `<script>import { tick } from 'world'; import { clockText } from 'clocks'; ${body}</script>`;
const refused = (code, name = 'clockText') => ({ code, errors: [{ messageId: 'clock', data: { name } }] });
const svelte = new RuleTester({ languageOptions: { parser: svelteParser } });
svelte.run('no-spoken-clock', rule, {
  valid: [
    `${script('')}<p>{clockText(tick.now)}</p>`,
    `${script('')}<p role="timer">{clockText(tick.now)}</p>`,
    `${script('')}<p role="status" aria-live="off">{clockText(tick.now)}</p>`,
    `${script('const isLate = $derived(tick.now > until);')}<p role="alert">{isLate ? words : ''}</p>`,
    `${script('const left = $derived(clockText(tick.now));')}<p role="alert">{left === zero ? over : words}</p>`,
    `${script('const left = $derived(clockText(tick.now));')}<p role="alert">{#if left === zero}{over}{/if}</p>`,
    `${script('const at = $derived(clockText(60));')}<p role="status">{at}</p>`,
    `${script('')}<p role="status"><button onclick={() => note(clockText(tick.now))}>{label}</button></p>`,
  ],
  invalid: [
    refused(`${script('')}<p role="alert">{clockText(tick.now)}</p>`),
    refused(`${script('')}<div aria-live="polite"><b>{clockText(tick.now - since)}</b></div>`),
    refused(`${script('const left = $derived(clockText(tick.now));')}<Banner role="status" title={left} />`),
    refused(
      `${script('function left() { return clockText(tick.now); } const words = $derived(left());')}<p role="alert">{words}</p>`,
    ),
    refused(
      `<script>import { tick } from 'world'; import { countdown } from './countdown';` +
        'const of = $derived(countdown(part, tick.now));</script><p role="status">{#if of}{of.words}{/if}</p>',
      'countdown',
    ),
  ],
});
