/** NHS Data Dictionary, NHS NUMBER. As apps/care/identity.py. */
const DIGITS = 10;

/** As it may be typed or read out: in groups. */
export function nhsDigits(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}

/** Whether ten digits end in their check digit; 11 counts as 0, and a number whose check would be 10 does not exist. */
export function isNhsNumber(digits: string): boolean {
  if (!/^[0-9]{10}$/.test(digits)) return false;
  const total = Array.from(digits.slice(0, -1)).reduce(
    (sum, digit, index) => sum + Number(digit) * (DIGITS - index),
    0,
  );
  return (11 - (total % 11)) % 11 === Number(digits.at(-1));
}
