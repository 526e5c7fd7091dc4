const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A sortable 26-character key: 48 bits of time then 80 random bits (Crockford base 32, the ULID layout).
 * Keys made in the same millisecond stay in order because the caller passes the previous one.
 * @param time milliseconds since 1970
 * @param random 16 random values in [0, 32)
 */
export function makeId(time: number, random: readonly number[], previous?: string): string {
  let head = '';
  for (let rest = time, i = 0; i < 10; i += 1) {
    head = alphabet[rest % 32] + head;
    rest = Math.floor(rest / 32);
  }
  if (previous && previous.slice(0, 10) >= head) return increment(previous);
  return head + random.map((value) => alphabet[value % 32]).join('');
}

function increment(id: string): string {
  const digits = [...id].map((char) => alphabet.indexOf(char));
  for (let i = digits.length - 1; i >= 0; i -= 1) {
    const digit = digits[i] ?? 0;
    if (digit < 31) {
      digits[i] = digit + 1;
      break;
    }
    digits[i] = 0;
  }
  return digits.map((digit) => alphabet[digit]).join('');
}
