import { readable, tint } from '../../core/look/contrast';
import { fonts, light, print } from '../../core/look/tokens';

/** What stands in the margins of the pages of one part of a document. */
export interface RunningPart {
  /** CSS identifier of the part: elements name it with `page`. */
  id: string;
  header: string;
  /** CSS content of the page number, where it says more than the number. */
  number?: string;
}

export interface Look {
  /** The client's own colours, `#rrggbb`. */
  color1: string;
  color2: string;
  logo: string | null;
  /** Foot of every page but the cover. */
  footer: string;
  parts: readonly RunningPart[];
  /** CSS page size; A4 landscape unless it says otherwise. */
  paper?: string;
  /** Styles of this document alone. */
  css?: string;
}

/** The client's colours as paper can bear them: texts reach 4.5:1 on white. */
export function palette({ color1, color2 }: Pick<Look, 'color1' | 'color2'>) {
  const accent = readable(color1, light.surface);
  return {
    accent,
    accentText: readable(light.surface, accent),
    accent2: readable(color2, light.surface, 3),
    accentTint: tint(accent, light.surface, 0.08),
  };
}

/** Width of a page number that says more than the number. */
export const numberMm = 62;
/** Height of the line in which the running header and footer stand, inside the margins. */
const runningMm = 7;

/** Print CSS of a document: tokens, page boxes, type; page numbers by the print engine itself. */
export function printCss(look: Look): string {
  return [pageBoxes(look), variables(look), type, tables, marks, cover, panels, look.css ?? ''].join('\n');
}

function pageBoxes({ logo, footer, parts, paper = 'A4 landscape' }: Look): string {
  const margin = print.marginMm + runningMm;
  const text = `font:400 ${print.small}pt ${fonts.interface};color:${light.textMuted};`;
  const logoBox = logo
    ? `content:'';width:30mm;height:${runningMm - 1}mm;margin-top:${print.marginMm}mm;` +
      `background:url(${logo}) no-repeat right top/contain;`
    : `content:'';width:0;`;
  const head = `vertical-align:top;text-align:left;padding-top:${print.marginMm}mm;`;
  const partBox = ({ id, header, number }: RunningPart) =>
    `@page ${id}{@top-left{content:${cssString(header)};${head}${text}}` +
    (number === undefined ? '}' : `@bottom-right{content:${number};width:${numberMm}mm}}`);
  const foot = `vertical-align:bottom;padding-bottom:${print.marginMm}mm;`;
  return `
@page{size:${paper};margin:${margin}mm ${print.marginMm}mm;
@top-right{${logoBox}}
@bottom-left{content:${cssString(footer)};text-align:left;${foot}${text}}
@bottom-right{content:counter(page) ' / ' counter(pages);text-align:right;${foot}${text}font-variant-numeric:tabular-nums;width:30mm}}
@page cover{margin:0;
@top-right{content:none}
@bottom-left{content:none}
@bottom-right{content:none}}
${parts.map(partBox).join('\n')}
${parts.map(({ id }) => `.part-${id}{page:${id}}`).join('\n')}`;
}

function variables(look: Look): string {
  const colors = { ...light, ...palette(look) };
  const lines = Object.entries(colors).map(([name, value]) => `--${kebab(name)}:${value}`);
  return `:root{${lines.join(';')}}`;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A text as a CSS string: nothing of it can end the string or the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/[\p{Cc}"\\<>&]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

const type = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:400 ${print.body}pt/1.4 ${fonts.interface};color:var(--text);font-kerning:normal;overflow-wrap:anywhere;orphans:2;widows:2}
h1,h2,h3,h4,p,dl,dd,ul,figure,table{margin:0;padding:0}
/* A space at the end of a line is kept, or the outline would join the words around it. */
h1,h2,h3,h4{white-space:pre-wrap}
ul{list-style:none}
a{color:inherit;text-decoration:none}
.fonts{position:absolute;visibility:hidden;page:cover}
/* What touches the top edge of a page is painted on the one before too, and read twice in the outline. */
.page{break-before:page;padding-top:1mm}
.kicker{font:600 ${print.small}pt/1.3 ${fonts.interface};color:var(--accent);margin-bottom:1mm;break-after:avoid}
.finding{font:600 ${print.title}pt/1.2 ${fonts.title};margin-bottom:4mm;max-width:250mm;text-wrap:balance;break-after:avoid}
h4{font:600 ${print.body}pt/1.3 ${fonts.interface};margin-bottom:1.5mm;break-after:avoid}
.note{font-size:${print.small}pt;color:var(--text-muted);margin-top:3mm;max-width:230mm}
.note.first{margin:-2mm 0 4mm;max-width:none}
.muted,.unknown{color:var(--text-muted)}
.small{font-size:${print.small}pt}
/* A narrow no-break space of a quarter of an em, as French printers set it. */
.fine{letter-spacing:.1em}
/* Figures of equal width stand apart from one another already: thousands need more to show. */
.number .fine{letter-spacing:.17em}
.text{white-space:pre-wrap}
.lead{margin:-2mm 0 5mm;font-size:11pt;color:var(--text-muted)}
/* A code stays whole beside its name, unless it is longer than its place. */
.code{color:var(--text-muted);font-size:${print.small}pt;display:inline-block;max-width:100%}
.finding .code{font:400 ${print.body}pt ${fonts.interface}}`;

const tables = `
table{border-collapse:collapse;table-layout:fixed;font-size:8.5pt;line-height:1.35}
thead{display:table-header-group}
th{font-weight:600;text-align:left;vertical-align:bottom}
thead th{font-size:${print.small}pt;line-height:1.25;padding:0 1.2mm 1.2mm;border-bottom:.75pt solid var(--text)}
/* A word is cut only when it is longer than its column, and then between syllables where the browser knows them. */
td,th{hyphens:auto;hyphenate-limit-chars:24 8 8}
td,tbody th{padding:1.1mm 1.2mm;vertical-align:top;border-bottom:.4pt solid var(--line)}
tr>:first-child{padding-left:0}
tr>:last-child{padding-right:0}
tbody th{font-weight:400}
tr{break-inside:avoid}
tr.flows{break-inside:auto}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.apart{padding-left:4mm}
thead .number{white-space:normal}
.group th{font-weight:600;color:var(--accent);padding-top:3.2mm;border-bottom:.4pt solid var(--line-strong)}
.group,.keep{break-after:avoid;break-inside:avoid}
.total th,.total td{font-weight:600;border-top:.75pt solid var(--text);border-bottom:0}
.end,.under{break-before:avoid;break-inside:avoid}
.under td{border:0;padding:0}
.unit{font-weight:400;color:var(--text-muted)}
.bad{color:var(--red)}
.good{color:var(--green)}
.strong{font-weight:600}`;

const marks = `
.mark{display:inline-flex;align-items:center;gap:.9mm;white-space:nowrap}
.mark svg{width:9.5pt;height:9.5pt;flex:none}
.mark .trend{width:7.5pt;height:7.5pt}
.green{color:var(--green)}.amber{color:var(--amber)}.red{color:var(--red)}.none{color:var(--none)}
svg{display:block;overflow:visible}
svg text{font-family:${fonts.interface};fill:var(--text)}
svg .bad{fill:var(--red)}svg .good{fill:var(--green)}svg .unknown{fill:var(--text-muted)}`;

const cover = `
.cover{page:cover;width:297mm;height:209.5mm;display:grid;grid-template-columns:38mm 2.5mm 1fr;overflow:hidden}
.cover .band{background:var(--accent)}
.cover .strip{background:var(--accent2)}
.cover .words{padding:22mm 24mm 18mm 28mm;display:flex;flex-direction:column;min-width:0}
.cover .logo{max-width:64mm;max-height:26mm;align-self:flex-start;object-fit:contain;object-position:left top}
.cover .client{font-size:14pt;color:var(--text-muted);margin-top:auto;margin-bottom:4mm}
.cover h1{font:600 ${print.cover + 4}pt/1.14 ${fonts.title};text-wrap:balance;max-width:190mm}
.cover h1.long{font-size:24pt}
.cover .kind{font-size:15pt;color:var(--accent);margin-top:5mm}
.cover .foot{font-size:11pt;margin-top:auto;padding-top:4mm;border-top:.4pt solid var(--line-strong);display:flex;justify-content:space-between;gap:10mm}
.cover .foot span+span{color:var(--text-muted)}`;

const panels = `
.kpis{display:flex;gap:0;margin-bottom:5mm;break-inside:avoid}
.kpi{flex:1 1 auto;padding:0 4mm;border-left:.4pt solid var(--line-strong);min-width:0}
.kpi:first-child{padding-left:0;border-left:0}
.kpi dt{font-size:${print.small}pt;color:var(--text-muted)}
.kpis .value{font-size:18pt;line-height:1.25;font-weight:600;white-space:nowrap}
.kpis.few .kpi{flex:0 0 auto;min-width:45mm}
.kpis.long .value{font-size:13pt}
.kpis.longest .value{font-size:10.5pt}
.kpi .sub{font-size:${print.small}pt;color:var(--text-muted)}
.block{margin-bottom:5mm}
.block:last-child{margin-bottom:0}
.key{display:flex;align-items:center;gap:1.5mm;margin-bottom:3mm}
svg+.key{margin:1.5mm 0 1mm}
.key .sign{display:flex;align-items:center;gap:1.5mm;margin-right:2.5mm}
.columns{display:grid;gap:10mm}
.columns>*{min-width:0}
.facts{display:grid;grid-template-columns:26mm 1fr;font-size:8.5pt}
.facts dt,.facts dd{padding:.8mm 0;border-bottom:.4pt solid var(--line)}
.facts dt{color:var(--text-muted);padding-right:2mm}
.facts.wide{grid-template-columns:1fr 30mm}
.fact{display:contents}
.mark .level{width:24pt;height:7.5pt}
.strip-figures{display:flex;gap:0 5mm;flex-wrap:wrap;margin-bottom:2mm}
.strip-figures dt{font-size:${print.small}pt;color:var(--text-muted)}
.strip-figures dd{white-space:nowrap}
.fact-strip{display:flex;flex-wrap:wrap;gap:1.5mm 8mm}
.fact-strip>div{min-width:0;max-width:90mm}
.fact-strip dt,.custom dt{font-size:${print.small}pt;line-height:1.3;color:var(--text-muted)}
.custom{margin-top:5mm;padding-top:3mm;border-top:.4pt solid var(--line-strong);font-size:8.5pt}
.custom .short{display:grid;grid-template-columns:repeat(3,1fr);gap:1.8mm 8mm}
.custom .short>div{break-inside:avoid;min-width:0}
.custom .short+dl{margin-top:1.8mm}
.custom dl:not(.short) dd{margin-bottom:1.8mm}
.custom dl:not(.short) dt{break-after:avoid}
.tight{line-height:1.3}
.tight .block{margin-bottom:3.4mm}
.tight .prose{font-size:9pt}
.tight .finding{margin-bottom:3mm}
.tight .custom{margin-top:3.4mm;padding-top:2mm}
.tight .custom .short{gap:1.1mm 8mm}
.tight td,.tight tbody th{padding-top:.8mm;padding-bottom:.8mm}
.tight .facts dt,.tight .facts dd{padding:.55mm 0}
.attention{grid-template-columns:1fr 1fr 1fr}
.project{grid-template-columns:78mm 1fr}
.prose{columns:2;column-gap:10mm}
.prose.short{columns:1;max-width:185mm}
.halves{grid-template-columns:1fr 1fr}
.keep-whole{break-inside:avoid}`;
