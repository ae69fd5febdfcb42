/** Makes English longer by two fifths and accents it. Placeholders stay as they are: only the text around them is given here. */
const FROM = 'aceiklnorsuyzACEIKLNORSUYZ';
const TO = 'áçéíķļñöřšüýžÁÇÉÍĶĻÑÖŘŠÜÝŽ';
const ACCENTED = new Map(Array.from(FROM, (letter, at) => [letter, TO.charAt(at)]));
const VOWELS = /[áéíöü]/gi;
const LONGER = 0.4;

export function pseudoText(text: string): string {
  const accented = Array.from(text, (letter) => ACCENTED.get(letter) ?? letter).join('');
  // A letter by itself is a sign, such as that of a service: it is as long in every language.
  if ([...text.matchAll(/\p{L}/gu)].length === 1) return accented;
  let owed = Math.ceil([...text.matchAll(/\p{L}/gu)].length * LONGER);
  let longer = accented;
  while (owed > 0) {
    const before = owed;
    longer = longer.replace(VOWELS, (vowel) => (owed-- > 0 ? vowel + vowel.toLowerCase() : vowel));
    if (owed === before) return longer + 'ö'.repeat(owed);
  }
  return longer;
}
