import { Download, Minus, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackOptions } from '../../../contract/reports';
import { deliver } from '../../api';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { useAction, useMessage, useQueryOf } from '../../hooks';
import { Banner } from '../../ui/Banner';
import { Button, IconButton } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Progress';
import { Switch } from '../../ui/Switch';
import { PdfPage } from '../../ui/pdf/PdfPage';
import { usePack, type OpenedPack } from '../../ui/pdf/usePack';
import './reports.css';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Rapports: the pack as it will be printed, and the way to save it. */
export function ReportsScreen() {
  const { t, i18n } = useTranslation();
  const message = useMessage();
  const [locale, setLocale] = useState<PackOptions['locale']>(i18n.language === 'en' ? 'en' : 'fr');
  const [projectPages, setProjectPages] = useState(true);
  const options = useMemo(
    (): PackOptions => ({ kind: 'portfolio', locale, projectPages }),
    [locale, projectPages],
  );
  const { pack, pending, error } = usePack(options);
  const save = useAction('reports.save');
  const onSave = useCallback(() => {
    void save.run({ options }).then((reply) => reply.ok && reply.value && deliver(reply.value));
  }, [save, options]);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'reports.save',
          place: 'file',
          label: 'preview.save',
          shortcuts: ['Mod+P', 'Mod+S'],
          run: onSave,
        },
      ],
      [onSave],
    ),
  );
  const empty = useQueryOf('projects.list', {}).data?.length === 0;

  return (
    <div className="reports">
      <header className="reports-bar">
        <h1>{t('preview.heading')}</h1>
        <Choices
          look="segments"
          label={t('preview.language')}
          value={locale}
          onChange={(chosen) => setLocale(chosen)}
          options={[
            { id: 'fr' as const, label: t('preview.french') },
            { id: 'en' as const, label: t('preview.english') },
          ]}
        />
        <Switch isSelected={projectPages} onChange={setProjectPages}>
          {t('preview.projectPages')}
        </Switch>
        <span className="reports-state">{pending && <Spinner label={t('preview.printing')} />}</span>
        <Button kind="primary" icon={Download} onPress={onSave} isDisabled={save.pending || error !== null}>
          {save.pending ? t('preview.saving') : t('preview.save')}
        </Button>
      </header>
      {error && <Banner kind="red">{message(error.refusal)}</Banner>}
      {empty && <EmptyState title={t('preview.emptyTitle')} text={t('preview.emptyText')} />}
      {pack && <PackView pack={pack} />}
    </div>
  );
}

function PackView({ pack }: { pack: OpenedPack }) {
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
  const go = (page: number) =>
    document.getElementById(`pack-page-${page}`)?.scrollIntoView({ block: 'start' });

  return (
    <div className="reports-body">
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
      {/* What scrolls must be reached by keyboard. */}
      <section
        className="reports-pages"
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('preview.pages')}
      >
        {pack.sizes.map((size, i) => (
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
        <span>{t('preview.page', { page: current, pages: pack.sizes.length })}</span>
        <IconButton label={t('preview.zoomOut')} icon={Minus} onPress={() => step(-1)} />
        <span>{t('preview.zoom', { percent: Math.round(zoom * 100) })}</span>
        <IconButton label={t('preview.zoomIn')} icon={Plus} onPress={() => step(1)} />
      </footer>
    </div>
  );
}

/** Whether this is the last heading at or before the page being read. */
function isCurrent(outline: OpenedPack['outline'], index: number, page: number): boolean {
  const entry = outline[index];
  const next = outline[index + 1];
  return entry !== undefined && entry.page <= page && (next === undefined || next.page > page);
}
