/**
 * Refuses words for people that stand in the code: they belong into locales/, where they can be translated.
 * Words are what is shown as text, what an attribute for people says, and any string that reads like a sentence or a title.
 */

/** The name of the product is the same in every language. */
const NAMES = new Set(['coresponder']);
/** Values of KeyboardEvent.key. */
const KEYS = new Set(['Enter', 'Escape', 'Tab', 'Home', 'End', 'Space', 'Delete', 'Backspace']);
const FOR_PEOPLE =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|words?|detail|text|caption|summary)$/;
const SAID = /^(?:label|hint|words?|caption|summary)$/;
const TECHNICAL =
  /^(?:class|style|style:.*|id|d|points|transform|viewBox|for|name|type|href|src|role|rel|autocomplete|data-.*|testid|key|shape|look|size|lang|dir|accept|allow|pattern|fill|stroke.*|font-.*|text-anchor|gradientUnits)$/;
const TECHNICAL_CALLS = new Set([
  'matchMedia',
  'querySelector',
  'querySelectorAll',
  'startsWith',
  'closest',
  'get',
  'has',
  'matches',
  'getPropertyValue',
  'setProperty',
  'setAttribute',
  'RegExp',
]);

const SETTINGS = new Set(['rel', 'href', 'src', 'target', 'type', 'className', 'font']);

const hasLetters = (text) => /\p{L}/u.test(text) && !NAMES.has(text.trim());
const isTitle = (text) => /^\s*\p{Lu}\p{Ll}+(?:$|[\s.,:;!?…’'])/u.test(text) && !KEYS.has(text);
const isSentence = (text) => /\p{L}{2,}\S*\s+\S*\p{L}|\p{L}\S*\s+\S*\p{L}{2,}/u.test(text);
/** Of a text with holes: words next to a hole, as in `${n} min`. */
const isGlued = (text) => /(?:^|\s)\p{L}{2,}[.,:;]?(?:\s|$)/u.test(text) && /\s/.test(text);

/** A piece of markup, as of a drawing that is written out: what it says to people comes in through its holes. */
const isMarkup = (text) => /[\w-]+="/.test(text);
/** The path of a drawing: commands and coordinates only. */
const isPath = (text) => /^M[-\s\d.,MLHVCSQTAZ]*$/i.test(text) && /\d/.test(text);
const isForMachines = (text) => isMarkup(text) || isPath(text);

const calleeName = ({ callee }) =>
  callee.type === 'MemberExpression' ? (callee.property.name ?? '') : (callee.name ?? '');

/** Whether a string says something to a developer or a machine, by its place. */
function isTechnical(node) {
  const { parent } = node;
  if (/^(?:Import|Export)|^TS|Directive$/.test(parent.type)) return true;
  if (parent.type === 'Property' && parent.key === node) return true;
  if (parent.type === 'Property' && parent.key.name === 'type') return true;
  if (parent.type === 'MemberExpression' && parent.property === node) return true;
  if (parent.type === 'Property' && isOwnNameOfLanguage(node)) return true;
  if (parent.type === 'AssignmentExpression' && (isStyle(parent.left) || isSetting(parent.left))) return true;
  if (parent.type === 'BinaryExpression') return true;
  if (parent.type === 'NewExpression' && parent.parent.type === 'ThrowStatement') return true;
  return isInTechnicalPlace(node);
}

/** `element.style.color`. */
function isStyle(target) {
  return target.type === 'MemberExpression' && target.object.property?.name === 'style';
}

/** `anchor.rel`, `pen.font`: a property of an element that no person reads. */
function isSetting(target) {
  return target.type === 'MemberExpression' && SETTINGS.has(target.property?.name);
}

/** `{ code: 'es', name: 'Español' }`: a language is listed by its own name, so that its readers find it in every language. */
function isOwnNameOfLanguage({ value, parent }) {
  const code = parent.parent.properties.find(({ key }) => key?.name === 'code')?.value?.value;
  if (typeof value !== 'string' || typeof code !== 'string' || !/^[a-z]{2,3}$/.test(code)) return false;
  return new Intl.DisplayNames([code], { type: 'language' }).of(code)?.toLowerCase() === value.toLowerCase();
}

function isInTechnicalPlace(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (
      at.type === 'NewExpression' &&
      /^(?:(?:Type|Range|Syntax|DOM)?(?:Error|Exception)|RegExp)$/.test(calleeName(at))
    )
      return true;
    if (at.type === 'CallExpression' && TECHNICAL_CALLS.has(calleeName(at))) return true;
    if (at.type === 'SvelteAttribute') return TECHNICAL.test(at.key.name);
    if (/^Svelte.*Directive$/.test(at.type)) return /^Svelte(?:Style|Class)Directive$/.test(at.type);
    if (/Function|^Svelte(?:Element|ScriptElement)$|^Program$/.test(at.type)) return false;
  }
  return false;
}

/** Whether what this gives is shown as text: it, or one of its choices, is between the tags of an element. */
function isShown(node) {
  let at = node;
  while (/^(?:Conditional|Logical)Expression$/.test(at.parent.type) && at.parent.test !== at) at = at.parent;
  return at.parent.type === 'SvelteMustacheTag' && at.parent.parent.type === 'SvelteElement';
}

function isForPeople(node) {
  let at = node;
  while (/^(?:Conditional|Logical)Expression$/.test(at.parent.type) && at.parent.test !== at) at = at.parent;
  if (at.parent.type !== 'SvelteMustacheTag' || at.parent.parent.type !== 'SvelteAttribute') return false;
  return FOR_PEOPLE.test(at.parent.parent.key.name);
}

/** `{ word: 'converted' }`: the property shows whether one word in small letters is for people or a code. */
function isSaid({ parent, value }) {
  return parent.type === 'Property' && SAID.test(parent.key.name ?? parent.key.value) && /\p{Ll}{2}/u.test(value);
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'words for people come from the catalogues' },
    messages: { words: 'Words for people belong into locales/: “{{text}}”.' },
    schema: [],
  },
  create(context) {
    const report = (node, text) =>
      context.report({ node, messageId: 'words', data: { text: text.trim().slice(0, 60) } });
    return {
      SvelteText(node) {
        if (!/Style|Script/.test(node.parent.type) && hasLetters(node.value)) report(node, node.value);
      },
      'SvelteAttribute > SvelteLiteral'(node) {
        const name = node.parent.key.name;
        const isComponent = node.parent.parent.parent.kind === 'component';
        const says = FOR_PEOPLE.test(name)
          ? hasLetters(node.value)
          : isComponent && !TECHNICAL.test(name) && (isTitle(node.value) || isSentence(node.value));
        if (says) report(node, node.value);
      },
      Literal(node) {
        const { value } = node;
        if (typeof value !== 'string' || !hasLetters(value) || isForMachines(value)) return;
        if (isShown(node) || isForPeople(node) || isSaid(node)) report(node, value);
        else if ((isTitle(value) || isSentence(value)) && !isTechnical(node)) report(node, value);
      },
      TemplateLiteral(node) {
        const texts = node.quasis.map(({ value }) => value.cooked ?? '');
        const whole = texts.join('\u0000');
        if (!hasLetters(whole) || isForMachines(whole)) return;
        const isKey = node.parent.type === 'CallExpression' && ['t', 'pieces'].includes(calleeName(node.parent));
        if (isKey || isTechnical(node)) return;
        if (isTitle(whole) || texts.some((text) => isSentence(text) || isGlued(text)))
          report(node, whole.replaceAll('\u0000', '…'));
      },
    };
  },
};
