import { AppError } from '../core/errors';

/** Raw attributes of a tag, cut only when asked for: a sheet has millions of them. */
export interface Attributes {
  /** Value of the attribute of that local name, whatever its prefix. */
  get(name: string): string | undefined;
}

export interface XmlHandler {
  /** `name` is the local name. An empty element opens, then closes. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Character data, entities resolved; may come in several pieces. */
  text(text: string): void;
}

const predefined: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Longer markup, or deeper, is no document's. */
const longestMarkup = 1_000_000;
const deepest = 128;

/**
 * Reads XML that comes in pieces, without building a tree: a sheet of a million cells fits in no tree. Document
 * types are refused, so that there are no entities beyond the five of XML.
 *
 * @throws AppError `formats.error.xml` (params: part, offset in characters) when it is not well formed or is cut,
 * `formats.error.xmlDoctype`.
 */
export function createXmlReader(part: string, handler: XmlHandler): (piece: string, last: boolean) => void {
  const open: string[] = [];
  let pending = '';
  let passed = 0;
  let rooted = false;
  const malformed = (at: number) => new AppError('formats.error.xml', { part, offset: passed + at }, part);

  function read(text: string, last: boolean): number {
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) {
        // A reference may be cut by the end of the piece: text is only given up to it.
        const cut = last ? -1 : text.indexOf('&', Math.max(at, text.length - 12));
        const end = cut < 0 ? text.length : cut;
        emitText(text.slice(at, end), at);
        return end;
      }
      if (tag > at) emitText(text.slice(at, tag), at);
      const end = markupEnd(text, tag);
      if (end < 0) {
        if (last || text.length - tag > longestMarkup) throw malformed(tag);
        return tag;
      }
      markup(text, tag, end);
      at = end;
    }
  }

  function markup(text: string, tag: number, end: number): void {
    const second = text.charCodeAt(tag + 1);
    if (second === 47) {
      const name = local(text.slice(tag + 2, end - 1).trimEnd());
      if (open.pop() !== name) throw malformed(tag);
      handler.close(name);
    } else if (second === 33) {
      if (text.startsWith('<![CDATA[', tag)) {
        if (open.length > 0) handler.text(text.slice(tag + 9, end - 3));
      } else if (!text.startsWith('<!--', tag))
        throw new AppError('formats.error.xmlDoctype', { part }, part);
    } else if (second !== 63) {
      if (rooted && open.length === 0) throw malformed(tag);
      rooted = true;
      const empty = text.charCodeAt(end - 2) === 47;
      let nameEnd = tag + 1;
      while (nameEnd < end && isNameChar(text.charCodeAt(nameEnd))) nameEnd++;
      if (nameEnd === tag + 1) throw malformed(tag);
      const name = local(text.slice(tag + 1, nameEnd));
      handler.open(
        name,
        attributesOf(text.slice(nameEnd, empty ? end - 2 : end - 1), () => malformed(tag)),
      );
      if (empty) handler.close(name);
      else if (open.push(name) > deepest)
        throw new AppError('formats.error.xmlDepth', { part, limit: deepest }, part);
    }
  }

  function emitText(text: string, at: number): void {
    if (text === '') return;
    if (open.length > 0) handler.text(text.includes('&') ? resolve(text, () => malformed(at)) : text);
    else if (text.trim() !== '' && text.trim() !== '\uFEFF') throw malformed(at);
  }

  return (piece, last) => {
    const text = pending === '' ? piece : pending + piece;
    const end = read(text, last);
    pending = text.slice(end);
    passed += end;
    if (last && (open.length > 0 || !rooted)) throw malformed(0);
  };
}

/** Index after the markup that begins at `tag`; −1 when its end has not come yet. */
function markupEnd(text: string, tag: number): number {
  if (text.charCodeAt(tag + 1) === 33) {
    // `<!` alone may still become a comment, a CDATA section or a document type.
    if (text.length - tag < 9) return -1;
    if (text.startsWith('<!--', tag)) return after(text, '-->', tag + 4);
    if (text.startsWith('<![CDATA[', tag)) return after(text, ']]>', tag + 9);
    return tag + 9;
  }
  if (text.charCodeAt(tag + 1) === 63) return after(text, '?>', tag + 2);
  // A `>` is allowed inside quotes; each character is looked at once, however many there are.
  let from = tag + 1;
  for (;;) {
    const end = text.indexOf('>', from);
    if (end < 0) return -1;
    const quote = firstQuote(text, from, end);
    if (quote < 0) return end + 1;
    const close = text.indexOf(text.charAt(quote), quote + 1);
    if (close < 0) return -1;
    from = close + 1;
  }
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const char = text.charCodeAt(at);
    if (char === 34 || char === 39) return at;
  }
  return -1;
}

function after(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found < 0 ? -1 : found + wanted.length;
}

function isNameChar(char: number): boolean {
  return char > 62 || (char > 44 && char !== 47 && char !== 60 && char !== 61 && char !== 62);
}

function attributesOf(raw: string, malformed: () => AppError): Attributes {
  return {
    get(wanted) {
      let at = 0;
      for (;;) {
        const equals = raw.indexOf('=', at);
        if (equals < 0) return undefined;
        let open = equals + 1;
        while (raw.charCodeAt(open) <= 32) open++;
        const quote = raw.charAt(open);
        if (quote !== '"' && quote !== "'") throw malformed();
        const close = raw.indexOf(quote, open + 1);
        if (close < 0) throw malformed();
        if (endsWithName(raw, at, equals, wanted)) {
          const value = raw.slice(open + 1, close);
          return value.includes('&') ? resolve(value, malformed) : value;
        }
        at = close + 1;
      }
    },
  };
}

/** Whether the name that stands between `from` and `to` is `wanted`, after a prefix or not. */
function endsWithName(raw: string, from: number, to: number, wanted: string): boolean {
  let end = to;
  while (end > from && raw.charCodeAt(end - 1) <= 32) end--;
  const start = end - wanted.length;
  if (start < from || !raw.startsWith(wanted, start)) return false;
  const before = raw.charCodeAt(start - 1);
  return start === from || before <= 32 || before === 58;
}

function resolve(text: string, malformed: () => AppError): string {
  return text.replace(/&([^;&]{1,10});|&/g, (_, reference: string | undefined) => {
    if (reference === undefined) throw malformed();
    const named = predefined[reference];
    if (named !== undefined) return named;
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(reference);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10) : Number.NaN;
    if (!(point <= 0x10ffff)) throw malformed();
    return String.fromCodePoint(point);
  });
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
