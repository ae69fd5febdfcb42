/**
 * Refuses a running clock in what a screen reader speaks by itself: it would speak at every second. Announce the change instead, and
 * let the clock run next to it. A region is an element or component with role="alert" or "status", or with aria-live.
 */

const RUNS = 'tick';
/** What writes a time that is going by. */
const WRITES = new Set(['clockText', 'agoWords', 'agoText', 'ago', 'countdown', 'undoLeftS']);
/** What decides which words there are is not spoken itself. */
const DECIDES = { ConditionalExpression: 'test', SvelteIfBlock: 'expression' };
const UNSPOKEN = /^(?:on.*|class|style.*|role|testid|data-.*|id|name|bind)$/;

const valueOf = (attributes, wanted) =>
  attributes.find((one) => one.type === 'SvelteAttribute' && one.key.name === wanted)?.value[0]?.value;

function isSpoken({ startTag: { attributes } }) {
  const live = valueOf(attributes, 'aria-live');
  if (live) return live !== 'off';
  return /^(?:alert|status|log)$/.test(valueOf(attributes, 'role') ?? '');
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'a running clock is not announced' },
    messages: { clock: 'A running clock ({{name}}) is announced at every second.' },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const declared = () => new Map(sourceCode.scopeManager.scopes.flatMap(({ set }) => [...set]));

    /** The names in what is spoken, and in what these are made from. */
    function namesIn(start, variables) {
      const found = new Set();
      const visit = (node) => {
        if (node.type === 'SvelteAttribute' && UNSPOKEN.test(node.key.name)) return;
        if (/^Svelte.*Directive$/.test(node.type)) return;
        if (node.type === 'Identifier' && !found.has(node.name)) {
          found.add(node.name);
          for (const { node: definition } of variables.get(node.name)?.defs ?? [])
            if (definition.init ?? definition.body) visit(definition.init ?? definition.body);
        }
        const keys = (sourceCode.visitorKeys[node.type] ?? []).filter((key) => key !== DECIDES[node.type]);
        for (const key of keys) for (const child of [node[key]].flat()) if (child?.type) visit(child);
      };
      visit(start);
      return found;
    }

    return {
      SvelteElement(node) {
        if (!isSpoken(node)) return;
        const names = namesIn(node, declared());
        const name = [...names].find((one) => WRITES.has(one));
        if (name && names.has(RUNS)) context.report({ node: node.startTag, messageId: 'clock', data: { name } });
      },
    };
  },
};
