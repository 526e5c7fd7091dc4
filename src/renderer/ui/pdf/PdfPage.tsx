import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './pdf.css';

export interface PageSize {
  /** Points, 1/72 inch. */
  width: number;
  height: number;
}

/**
 * One printed page, drawn when it comes near the screen: a pack of sixty pages costs what is looked at.
 * @param width CSS pixels
 */
export function PdfPage(props: {
  pdf: PDFDocumentProxy;
  number: number;
  size: PageSize;
  width: number;
  onVisible(number: number): void;
}) {
  const { pdf, number, size, width, onVisible } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const nearby = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '600px',
    });
    const visible = new IntersectionObserver(([entry]) => entry?.isIntersecting && onVisible(number), {
      threshold: 0.5,
    });
    nearby.observe(element);
    visible.observe(element);
    return () => {
      nearby.disconnect();
      visible.disconnect();
    };
  }, [number, onVisible]);

  useEffect(() => {
    if (!near) return undefined;
    let task: RenderTask | null = null;
    let stopped = false;
    void (async () => {
      const page = await pdf.getPage(number);
      if (stopped || !canvas.current) return;
      const scale = (width / size.width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      canvas.current.width = Math.round(viewport.width);
      canvas.current.height = Math.round(viewport.height);
      task = page.render({ canvas: canvas.current, viewport });
      // A drawing that is cancelled because the page went away is not a failure.
      await task.promise.catch(() => undefined);
    })();
    return () => {
      stopped = true;
      task?.cancel();
    };
  }, [near, pdf, number, size, width]);

  return (
    <div
      ref={frame}
      className="pdf-page"
      id={`pack-page-${number}`}
      style={{ width, height: Math.round((width * size.height) / size.width) }}
    >
      {near && (
        <canvas
          ref={canvas}
          // A canvas is a picture to a reader, and has no tag of its own for that.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={t('preview.page', { page: number, pages: pdf.numPages })}
        />
      )}
    </div>
  );
}
