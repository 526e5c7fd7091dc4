import { fonts, print } from '../../core/look/tokens';
import { legendSizes } from './legend';

/** Styles of the printed Gantt. Heights come from the layout: nothing here may change the height of a row. */
export const ganttCss = `
.gantt{padding-top:0;overflow:clip}
.gantt header{position:relative;overflow:clip;padding-top:1px}
.gantt .kicker,.gantt .finding,.gantt .lead,.gantt .note{margin:0;max-width:none;white-space:pre;text-wrap:initial}
.gantt .lead{font-size:9pt}
.gantt .where{font:600 ${print.body}pt/18px ${fonts.interface};white-space:pre;position:absolute;left:0;bottom:8px}
.gantt .place{position:absolute;right:0;bottom:8px}
.gantt{--summary-left:color-mix(in srgb,var(--text) 52%,var(--surface))}
.sheet{position:relative}
.sheet .drawing{position:absolute;top:0}
.sheet table{border-collapse:separate;border-spacing:0;font-size:inherit}
.sheet td,.sheet th{padding:0;border:0;white-space:pre;hyphens:none;vertical-align:top;overflow:visible;font-weight:400}
.sheet td,.sheet tbody th{border-bottom:.5px solid var(--line)}
.sheet thead th{font-weight:600;font-size:${print.small}pt;line-height:13px;vertical-align:bottom;padding-bottom:3px;border-bottom:1px solid var(--text)}
.sheet tr>:first-child{padding-left:0}
.sheet .number{white-space:pre}
.sheet .rank{color:var(--text-muted)}
.sheet .summary th,.sheet .summary td{font-weight:600}
.sheet .inactive{color:var(--text-muted)}
.sheet h4{font:inherit;margin:0;white-space:pre}
.sheet .late{color:var(--red)}
.drawing text{font-size:${print.small}pt}
.drawing .axis{fill:var(--text)}
.drawing .major{font-weight:600}
.drawing .muted{fill:var(--text-muted)}
.drawing .light{fill:var(--accent-text)}
.legend{display:flex;flex-wrap:wrap;gap:0 ${legendSizes.between}px;padding-top:${legendSizes.above}px;font-size:${print.small}pt;line-height:${legendSizes.line}px}
.legend .item{display:flex;align-items:center;gap:${legendSizes.gap}px;white-space:pre}`;
