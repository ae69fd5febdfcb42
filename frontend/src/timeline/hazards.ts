/** The hazards that `hazards_changed` names: words, so they are in the entry's text, where they can be erased. */
export function hazardsIn(text: string | null): string[] {
  if (text === null) return [];
  const { hazards = [] } = JSON.parse(text) as { hazards?: string[] };
  return hazards;
}
