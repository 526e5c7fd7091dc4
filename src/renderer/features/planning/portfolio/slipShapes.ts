/** Shapes of the slippage chart, SVG path data around the day they stand on. Pixels. */
export const half = 5;
export const diamond = (r: number): string => `M0 ${-r}L${r} 0L0 ${r}L${-r} 0z`;
/** A flag that points down at the day. */
export const due = 'M-4 -5H4L0 1zM0 1V5';
