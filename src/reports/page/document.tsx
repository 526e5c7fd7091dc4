import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { fontFaces, type FontFaces } from './fonts';
import { visibleSpaces } from './spaces';
import { printCss, type Look } from './style';
import { WriterContext, type Writer } from './writer';

/** A whole document as one self-contained page: no script, nothing fetched. */
export function htmlDocument(title: string, writer: Writer, look: Look, body: ReactNode): string {
  const css = printCss(look);
  const content = visibleSpaces(renderToStaticMarkup(<WriterContext value={writer}>{body}</WriterContext>));
  const fonts = fontFaces(content + css);
  const markup = renderToStaticMarkup(<FontSamples samples={fonts.samples} />) + content;
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta
        httpEquiv="Content-Security-Policy"
        content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"
      />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: `${fonts.css}\n${css}` }} />
    </>,
  );
  return `<!doctype html>\n<html lang="${writer.locale}"><head>${head}</head><body>${markup}</body></html>\n`;
}

/** Makes the browser load every face before it prints; takes no room and is neither seen nor read. */
function FontSamples({ samples }: Pick<FontFaces, 'samples'>) {
  return (
    <div className="fonts" aria-hidden>
      {samples.map(({ family, weight, text }) => (
        <span key={family + weight} style={{ fontFamily: `'${family}'`, fontWeight: weight }}>
          {text}
        </span>
      ))}
    </div>
  );
}

interface PageProps {
  part: string;
  /** Name of the section, on its first page only. */
  section?: string;
  /** What the page says, as a sentence. */
  finding: string;
  children: ReactNode;
}

/** Starts a new page under a sentence that says the finding. */
export function Page({ part, section, finding, children }: PageProps) {
  return (
    <section className={`page part-${part}`}>
      {section && <h2 className="kicker">{section}</h2>}
      <h3 className="finding">{finding}</h3>
      {children}
    </section>
  );
}
