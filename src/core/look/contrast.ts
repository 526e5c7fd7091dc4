/** Relative luminance of `#rrggbb`, 0–1 (WCAG 2.2, “relative luminance”). */
export function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1–21 (WCAG 2.2, “contrast ratio”). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to `color`, on its way to black or white, that reaches `ratio` on `background`. */
export function readable(color: string, background: string, ratio = 4.5): string {
  const target = luminance(background) > 0.18 ? 0 : 255;
  for (let step = 0; step <= 100; step += 1) {
    const mixed = toHex(channels(color).map((value) => Math.round(value + ((target - value) * step) / 100)));
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return target === 0 ? '#000000' : '#ffffff';
}

/** `share` of `color` over `background`, 0–1: a tint for fills. */
export function tint(color: string, background: string, share: number): string {
  const under = channels(background);
  return toHex(channels(color).map((value, i) => Math.round(value * share + (under[i] ?? 0) * (1 - share))));
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function toHex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
