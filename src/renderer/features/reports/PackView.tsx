import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button';
import { PdfPage } from '../../ui/pdf/PdfPage';
import type { OpenedPack } from '../../ui/pdf/usePack';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The pages as they will be printed, and beside them what is in the pack, or what it is printed with. */
export function PackView({ pack, side }: { pack: OpenedPack | null; side?: ReactNode }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [fit, setFit] = useState(900);
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    // A page at 100 % fills the width it is given, at most the size it has on paper at 120 dpi.
    const observer = new ResizeObserver(() =>
      setFit(Math.max(320, Math.min(1400, element.clientWidth - 64))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const step = (direction: 1 | -1) => {
    const at = zooms.indexOf(zoom as (typeof zooms)[number]);
    setZoom(zooms[Math.max(0, Math.min(zooms.length - 1, at + direction))] ?? 1);
  };

  return (
    <div className="reports-body">
      {side ?? (pack && <Outline pack={pack} current={current} />)}
      {/* What scrolls must be reached by keyboard. */}
      <section
        className="reports-pages"
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('preview.pages')}
      >
        {pack?.sizes.map((size, i) => (
          <PdfPage
            key={i}
            pdf={pack.pdf}
            number={i + 1}
            size={size}
            width={Math.round(fit * zoom)}
            onVisible={setCurrent}
          />
        ))}
      </section>
      <footer className="reports-foot">
        {pack && (
          <span>
            {t('preview.page', { page: Math.min(current, pack.sizes.length), pages: pack.sizes.length })}
          </span>
        )}
        <IconButton label={t('preview.zoomOut')} icon={Minus} onPress={() => step(-1)} />
        <span>{t('preview.zoom', { percent: Math.round(zoom * 100) })}</span>
        <IconButton label={t('preview.zoomIn')} icon={Plus} onPress={() => step(1)} />
      </footer>
    </div>
  );
}

/** The headings of the pack; each leads to its page. */
function Outline({ pack, current }: { pack: OpenedPack; current: number }) {
  const { t } = useTranslation();
  const go = (page: number) =>
    document.getElementById(`pack-page-${page}`)?.scrollIntoView({ block: 'start' });
  return (
    <nav className="reports-outline" aria-label={t('preview.outline')}>
      <ol>
        {pack.outline.map((entry, i) => (
          <li key={i} data-level={entry.level}>
            <button
              type="button"
              onClick={() => go(entry.page)}
              aria-current={isCurrent(pack.outline, i, current) ? 'true' : undefined}
            >
              <span>{entry.title}</span>
              <span className="muted">{entry.page}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Whether this is the last heading at or before the page being read. */
function isCurrent(outline: OpenedPack['outline'], index: number, page: number): boolean {
  const entry = outline[index];
  const next = outline[index + 1];
  return entry !== undefined && entry.page <= page && (next === undefined || next.page > page);
}
