/** Opens the place in the device's own navigation. Computers with a mouse have none. */
export function openNavigation(link: string): void {
  if (!matchMedia('(pointer: coarse)').matches) return;
  const anchor = document.createElement('a');
  anchor.href = link;
  if (!link.startsWith('geo:')) anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.click();
}
