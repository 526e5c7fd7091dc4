import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build gives the file's address
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens the printed pack for drawing. `destroy` its loading task when another one takes its place. */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  // The page's policy allows neither code made from text nor anything fetched: nothing here needs either.
  return getDocument({ data, useWasm: false, useSystemFonts: false }).promise;
}
