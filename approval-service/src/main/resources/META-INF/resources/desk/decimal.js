// Money stays exact: amounts arrive as strings and are reckoned in ten-thousandths.

const PLACES = 4;
const ONE = 10n ** BigInt(PLACES);

/** Ten-thousandths of a decimal string; null when it is none. */
export function parse(text) {
  const found = /^([+-]?)(\d+)(?:\.(\d{1,4})\d*)?$/.exec(text ?? '');
  if (!found) {
    return null;
  }
  const [, sign, whole, part = ''] = found;
  const units = BigInt(whole) * ONE + BigInt(part.padEnd(PLACES, '0'));
  return sign === '-' ? -units : units;
}

/** The product of an amount in units and a count of shares in units, in units; toward zero. */
export function times(units, shares) {
  return (units * shares) / ONE;
}

/** Units with two decimals, more where a price below a dollar has them; toward zero. */
export function text(units) {
  const size = units < 0n ? -units : units;
  const part = (size % ONE).toString().padStart(PLACES, '0');
  const cents = part.endsWith('00') || size >= ONE ? part.slice(0, 2) : part;
  return `${units < 0n ? '-' : ''}${size / ONE}.${cents}`;
}

/** For geometry only, never for money that is shown. */
export function approximately(amount) {
  return amount === null || amount === undefined ? NaN : Number(amount);
}
