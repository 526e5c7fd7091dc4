/**
 * Diagonal strokes inside a rectangle, as SVG path data: IBCS writes a forecast hatched. Drawn stroke by stroke,
 * because print engines turn patterns into pictures.
 */
export function hatch(x: number, y: number, width: number, height: number, step = 3): string {
  const strokes: string[] = [];
  for (let offset = step; offset < width + height; offset += step) {
    // The stroke rises from the left or bottom edge to the top or right one.
    const startX = x + Math.max(0, offset - height);
    const startY = y + Math.min(height, offset);
    const endX = x + Math.min(width, offset);
    const endY = y + Math.max(0, offset - width);
    strokes.push(`M${round(startX)} ${round(startY)}L${round(endX)} ${round(endY)}`);
  }
  return strokes.join('');
}

const round = (value: number) => Math.round(value * 100) / 100;
