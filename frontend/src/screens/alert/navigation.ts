/** Hands the place over to the vehicle's own navigation. A desk has none, and is left alone. */
export function openNavigation(link: string): void {
  if (!matchMedia('(pointer: coarse)').matches) return;
  const anchor = document.createElement('a');
  anchor.href = link;
  if (!link.startsWith('geo:')) anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.click();
}
