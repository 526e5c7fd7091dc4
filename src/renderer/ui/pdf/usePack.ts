import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { PackOptions } from '../../../contract/reports';
import { useQueryOf } from '../../hooks';
import { openPdf } from './pdf';
import type { PageSize } from './PdfPage';

export interface OpenedPack {
  pdf: PDFDocumentProxy;
  sizes: readonly PageSize[];
  /** Headings of the document with the page each stands on. */
  outline: readonly { title: string; page: number; level: number }[];
}

/** The printed pack, opened; printed again when what it shows changes. The last one stays until then. */
export function usePack(options: PackOptions) {
  const query = useQueryOf('reports.print', { options }, { keepPrevious: true });
  const [pack, setPack] = useState<OpenedPack | null>(null);
  const bytes = query.data?.pdf;
  useEffect(() => {
    if (bytes === undefined) return undefined;
    let stopped = false;
    let opened: PDFDocumentProxy | null = null;
    void (async () => {
      opened = await openPdf(bytes);
      const next = await describe(opened);
      if (!stopped) setPack(next);
    })();
    return () => {
      stopped = true;
      void opened?.loadingTask.destroy();
    };
  }, [bytes]);
  return { pack, pending: query.isFetching || (bytes !== undefined && pack === null), error: query.error };
}

async function describe(pdf: PDFDocumentProxy): Promise<OpenedPack> {
  const sizes: PageSize[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return { pdf, sizes, outline: await readOutline(pdf) };
}

type Nodes = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(pdf: PDFDocumentProxy): Promise<OpenedPack['outline']> {
  const walk = async (nodes: Nodes, level: number): Promise<OpenedPack['outline']> => {
    const entries = [];
    for (const node of nodes ?? []) {
      const target = typeof node.dest === 'string' ? await pdf.getDestination(node.dest) : node.dest;
      const [reference] = target ?? [];
      if (reference && typeof reference === 'object' && 'num' in reference) {
        entries.push({ title: node.title, page: 1 + (await pdf.getPageIndex(reference as never)), level });
      }
      if (level < 3) entries.push(...(await walk(node.items, level + 1)));
    }
    return entries;
  };
  return walk(await pdf.getOutline(), 1);
}
