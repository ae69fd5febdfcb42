/** What a screen's layout does wrong, as sentences: words broken inside themselves, what is covered, what leaves its place. */
() => {
  const SLACK = 1.5;
  const PRESSED = 'button, a[href], input, select, textarea, summary, [role="button"], [role="switch"]';
  const found = [];
  const { clientWidth, clientHeight, scrollWidth } = document.documentElement;

  const name = (element) => {
    const marked = element.closest('[data-testid]');
    const words = (element.textContent || element.getAttribute('aria-label') || '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 40);
    return `${element.localName}${marked ? ` in ${marked.dataset.testid}` : ''} “${words}”`;
  };
  // What lies over the whole screen is the screen; marks on a map stand where their units are.
  const layers = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return (
      getComputedStyle(element).position === 'fixed' && box.width >= clientWidth && box.height >= clientHeight
    );
  });
  const root = layers.at(-1) ?? document.body;
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.maplibregl-map, .marks, svg') &&
    getComputedStyle(element).clipPath === 'none';

  // The part of a box that no ancestor cuts off; a text is cut off by its own element too.
  const cut = (box, element, isText = false) => {
    let { left, right, top, bottom } = box;
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if ((isText || each !== element) && (style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
        const edge = each.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      if (style.position === 'fixed') break;
    }
    return { left, right, top, bottom };
  };
  const scrollsSideways = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement)
      if (
        ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) &&
        each.scrollWidth > each.clientWidth
      )
        return true;
    return false;
  };
  const endsInDots = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement)
      if (getComputedStyle(each).textOverflow === 'ellipsis') return true;
    return false;
  };

  // Letters that follow each other on a line, whatever inline elements they are in.
  const runs = [];
  let run = [];
  const endRun = () => {
    if (run.length) runs.push(run);
    run = [];
  };
  const read = (element) => {
    const style = getComputedStyle(element);
    const isInline = style.display === 'inline' || style.display === 'contents';
    const isMovable = ['absolute', 'fixed'].includes(style.position);
    if (!isInline || isMovable) endRun();
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE)
        for (let at = 0; at < child.data.length; at++) run.push([child, at]);
      else if (child.nodeType === Node.ELEMENT_NODE) {
        if (
          child.namespaceURI === 'http://www.w3.org/2000/svg' ||
          ['BR', 'INPUT', 'SELECT', 'TEXTAREA', 'CANVAS', 'SCRIPT', 'NOSCRIPT'].includes(child.tagName)
        )
          endRun();
        else if (isShown(child)) read(child);
      }
    }
    if (!isInline || isMovable) endRun();
  };
  read(root);

  const rangeOf = (letters) => {
    const range = document.createRange();
    range.setStart(letters[0][0], letters[0][1]);
    range.setEnd(letters.at(-1)[0], letters.at(-1)[1] + 1);
    return range;
  };
  const lines = (rects) => {
    const kept = [];
    for (const rect of [...rects].filter(({ width, height }) => width > 0 && height > 0)) {
      const middle = (rect.top + rect.bottom) / 2;
      const line = kept.find(
        (one) =>
          (middle > one.top && middle < one.bottom) ||
          ((one.top + one.bottom) / 2 > rect.top && (one.top + one.bottom) / 2 < rect.bottom),
      );
      if (!line) kept.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
      else {
        line.left = Math.min(line.left, rect.left);
        line.right = Math.max(line.right, rect.right);
        line.top = Math.min(line.top, rect.top);
        line.bottom = Math.max(line.bottom, rect.bottom);
      }
    }
    return kept;
  };

  const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’.,:%]*/gu;
  const texts = [];
  for (const letters of runs) {
    const text = letters.map(([node, at]) => node.data[at]).join('');
    if (!text.trim()) continue;
    const owner = letters.find(([node, at]) => node.data[at].trim())[0].parentElement;
    if (!isShown(owner)) continue;
    for (const word of text.matchAll(WORD)) {
      const part = letters.slice(word.index, word.index + word[0].length);
      const at = lines(rangeOf(part).getClientRects());
      if (at.length > 1) found.push(`the word “${word[0]}” is broken: ${name(owner)}`);
    }
    const boxes = lines(rangeOf(letters).getClientRects());
    if (boxes.length)
      texts.push({ owner, letters, text: text.trim().replace(/\s+/g, ' ').slice(0, 40), boxes });
  }

  // From the top of a capital to the foot of a p: the box of a line is higher.
  const letterBox = ({ left, right, top, bottom }) => ({
    left,
    right,
    top: top + (bottom - top) * 0.18,
    bottom: bottom - (bottom - top) * 0.16,
  });

  // Sideways: the page, and each text in its container.
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  for (const { owner, text, boxes } of texts) {
    if (endsInDots(owner) || scrollsSideways(owner)) continue;
    for (const box of boxes) {
      const seen = cut(box, owner, true);
      if (seen.bottom <= seen.top) continue;
      if (box.left < -SLACK || box.right > clientWidth + SLACK)
        found.push(`“${text}” leaves the screen: ${name(owner)}`);
      else if (seen.left > box.left + SLACK || seen.right < box.right - SLACK)
        found.push(`“${text}” is cut off: ${name(owner)}`);
      const button = owner.closest(PRESSED);
      if (!button) continue;
      const edge = button.getBoundingClientRect();
      if (
        box.left < edge.left - SLACK ||
        box.right > edge.right + SLACK ||
        letterBox(box).top < edge.top - SLACK ||
        letterBox(box).bottom > edge.bottom + SLACK
      )
        found.push(`“${text}” sticks out of its button: ${name(button)}`);
    }
  }

  // Two texts in one place, unless one of them has a ground of its own, which is then covered or not.
  const grounded = (element, until) => {
    for (let each = element; each && !each.contains(until); each = each.parentElement) {
      const style = getComputedStyle(each);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor)) return true;
    }
    return false;
  };
  const placed = texts.flatMap(({ owner, text, boxes }) =>
    boxes
      .map((box) => ({ owner, text, ...cut(letterBox(box), owner, true) }))
      .filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1),
  );
  placed.sort((one, other) => one.top - other.top);
  for (const [at, one] of placed.entries())
    for (let next = at + 1; next < placed.length && placed[next].top < one.bottom; next++) {
      const other = placed[next];
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (one.owner === other.owner || wide < 2 || high < 2) continue;
      if (grounded(one.owner, other.owner) || grounded(other.owner, one.owner)) continue;
      found.push(`“${one.text}” and “${other.text}” overlap: ${name(one.owner)}, ${name(other.owner)}`);
    }

  // Covered: another thing answers to a touch there, even when it is scrolled to.
  const blockOf = (element) =>
    getComputedStyle(element).display === 'inline' ? blockOf(element.parentElement) : element;
  const places = new Map(
    [...document.querySelectorAll('*')].map((element) => [element, [element.scrollLeft, element.scrollTop]]),
  );
  // The middle of a control answers to no one else; its edge, which may reach under a text, to no other control.
  const coveredBy = (element, box, points) => {
    for (const [at, [x, y]] of points(box).entries()) {
      if (x < 0 || y < 0 || x >= clientWidth || y >= clientHeight) return 'outside';
      const top = document.elementFromPoint(x, y);
      if (
        top &&
        (element.contains(top) ||
          (top.contains(element) && !top.matches(PRESSED)) ||
          top.closest('label')?.contains(element))
      )
        continue;
      if (at > 0 && !top?.closest(PRESSED)) continue;
      return top;
    }
    return null;
  };
  // In what gave up all its room to something else for a while.
  const isFolded = (element) => {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
      if (getComputedStyle(each).overflowY !== 'visible' && each.clientHeight < 20) return true;
    return false;
  };
  const judge = (element, measure, points, what) => {
    if (getComputedStyle(element).pointerEvents === 'none') return;
    let box = measure();
    if (!box || box.right - box.left < 1 || box.bottom - box.top < 1 || isFolded(element)) return;
    let over = coveredBy(element, cut(box, element), points);
    if (over === null) return;
    for (const block of ['center', 'start', 'end']) {
      element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
      box = cut(measure(), element);
      over = coveredBy(element, box, points);
      if (over === null) return;
    }
    found.push(
      `${what} is ${over === 'outside' ? 'out of reach' : `covered by ${over ? name(over) : 'nothing known'}`}: ${name(element)}`,
    );
  };
  const inside = ({ left, right, top, bottom }) => {
    const [x, y] = [Math.min(8, (right - left) / 4), Math.min(8, (bottom - top) / 4)];
    return [
      [(left + right) / 2, (top + bottom) / 2],
      [left + x, top + y],
      [right - x, top + y],
      [left + x, bottom - y],
      [right - x, bottom - y],
    ];
  };
  for (const element of root.querySelectorAll(PRESSED))
    if (isShown(element)) judge(element, () => element.getBoundingClientRect(), inside, 'a control');
  const middle = ({ left, right, top, bottom }) => [[(left + right) / 2, (top + bottom) / 2]];
  for (const { owner, letters } of texts)
    if (!owner.closest(PRESSED))
      judge(blockOf(owner), () => lines(rangeOf(letters).getClientRects())[0], middle, 'a text');
  for (const [element, [left, top]] of places)
    if (element.scrollLeft !== left || element.scrollTop !== top)
      element.scrollTo({ left, top, behavior: 'instant' });
  return [...new Set(found)];
};
