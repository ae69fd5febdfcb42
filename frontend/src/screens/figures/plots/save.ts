/** Hands what is on the screen over as a file. */

/** A slow browser has begun to read by then. */
const READ_WITHIN_MS = 60_000;

export function saveFile(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
}

const PAINTED = ['fill', 'stroke', 'color', 'font-family', 'font-size', 'font-weight'] as const;

/** The drawing by itself: colours and letters written out, because the page's own style sheet stays behind. */
export function svgText(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [drawn, ...drawn.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  from.forEach((source, index) => {
    const computed = getComputedStyle(source);
    for (const name of PAINTED) to[index]?.setAttribute(name, computed.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}
