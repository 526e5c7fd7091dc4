import { pathOf, type Point } from '../../../core/gantt/links';
import type { Rect } from '../../../core/gantt/bars';

type Attributes = Record<string, string | number>;

const space = 'http://www.w3.org/2000/svg';

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  parent?: Element,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  parent?.append(element);
  return element;
}

export function path(parent: Element, name: string, points: readonly Point[], closed = true): void {
  svg('path', { class: name, d: pathOf(points, closed) }, parent);
}

/** Sets a path's data when it is another one: to write the same again would draw it again. */
export function redraw(element: SVGPathElement, data: string): void {
  if (element.getAttribute('d') !== data) element.setAttribute('d', data);
}

export function rect(parent: Element, name: string, { x, y, width, height }: Rect, radius = 0): void {
  svg('rect', { class: name, x, y, width, height, ...(radius > 0 ? { rx: radius } : {}) }, parent);
}

/** Widths of texts in the chart's font, each measured once. */
export function createRuler(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = context?.measureText(text).width ?? text.length * 7;
      known.set(text, width);
    }
    return width;
  };
}
