import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Points. */
  width: number;
  height: number;
  /** Text between the running header and footer, in reading order, without any white space. */
  body: string;
  /** Texts of the running header and footer, as they stand. */
  margins: string[];
  /** Lowest and highest font size, in points. */
  smallest: number;
}

export interface ReadPdf {
  pages: ReadPage[];
  /** Body texts of all pages, without any white space. */
  text: string;
  title: string;
  language: string;
  tagged: boolean;
  outline: Outline[];
  /** Fonts that the file names, and how many of them it carries; Type 3 fonts carry themselves. */
  fonts: { described: number; embedded: number; names: string[] };
  /** Roles of the tags of all pages. */
  roles: Set<string>;
  /** Descriptions of figures. */
  alternatives: string[];
}

interface Outline {
  title: string;
  items: Outline[];
}

/** Margins of the printed pages in points: 12 mm and the 7 mm of the running header or footer. */
const running = (19 / 25.4) * 72;

/**
 * A text without white space. Inter draws the letter U+02BC and the apostrophe U+2019 alike; a reader that goes by
 * the drawing alone, as this one does, takes one for the other.
 */
export const bare = (text: string): string => text.replaceAll(/\s+/g, '').replaceAll('\u02bc', '\u2019');

/** What a reader of the file finds in it, read by an engine that is not the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = new TextDecoder('latin1').decode(bytes);
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  const roles = new Set<string>();
  const alternatives: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    const inMargin = (y: number) => number > 1 && (y < running - 1 || y > height - running + 1);
    pages.push({
      width,
      height,
      body: bare(
        texts
          .filter(({ transform }) => !inMargin(transform[5] as number))
          .map(({ str }) => str)
          .join(''),
      ),
      margins: texts
        .filter(({ transform, str }) => inMargin(transform[5] as number) && str.trim() !== '')
        .map(({ str }) => str),
      smallest: Math.min(
        ...texts
          .filter(({ str }) => str.trim() !== '')
          .map(({ transform }) => Math.abs(transform[3] as number)),
      ),
    });
    collect(await page.getStructTree(), roles, alternatives);
  }
  const { info } = await pdf.getMetadata();
  const properties = info as Record<string, unknown>;
  const result: ReadPdf = {
    pages,
    text: pages.map(({ body }) => body).join(''),
    title: String(properties['Title'] ?? ''),
    language: String(properties['Language'] ?? ''),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(raw),
    outline: ((await pdf.getOutline()) ?? []) as Outline[],
    fonts: {
      described: count(raw, /\/Type\s*\/FontDescriptor/g),
      embedded: count(raw, /\/FontFile[23]?\s/g),
      names: [
        ...new Set([...raw.matchAll(/\/FontName\s*\/([A-Za-z0-9+-]+)/g)].map((match) => match[1] ?? '')),
      ],
    },
    roles,
    alternatives,
  };
  await task.destroy();
  return result;
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

interface Node {
  role?: string;
  alt?: string;
  children?: unknown[];
}

function collect(node: Node | null, roles: Set<string>, alternatives: string[]): void {
  if (!node) return;
  if (node.role) roles.add(node.role);
  if (node.alt) alternatives.push(node.alt);
  for (const child of node.children ?? []) collect(child as Node, roles, alternatives);
}

/** Titles of an outline, level by level. */
export const outlineTitles = (outline: readonly Outline[]): string[] =>
  outline.flatMap(({ title, items }) => [title, ...outlineTitles(items)]);
