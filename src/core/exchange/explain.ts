import type { Lists } from '../model/portfolio';
import { distinctTexts, moneyScale } from './findings';
import type { ColumnMapping, Mapping, Problem } from './model';
import { columnFinder, type SourceTable } from './source';
import { mappedType } from './targets';

/**
 * What a person should know of how a mapping reads this table before saying yes: rules, units that the column
 * itself does not state, two possible readings, texts taken for nothing.
 */
export function explainMapping(table: SourceTable, mapping: Mapping, lists: Lists): Problem[] {
  const find = columnFinder(table.headers);
  const told = new Map<string, Problem>();
  const tell = (name: string, params: Problem['params']) => {
    const problem: Problem = { key: `exchange.warning.${name}`, params, column: String(params['column']) };
    told.set(JSON.stringify(problem), problem);
  };
  for (const entry of mapping.columns) {
    const index = find(entry.column);
    const profile = table.columns[index];
    const column = table.headers[index];
    if (!profile || column === undefined) continue;
    const type = mappedType(entry, lists);
    if (type === 'duration') tell(`duration.${lengthUnit(entry.unit)}`, { column });
    if (type === 'money' && entry.unit !== undefined && entry.unit !== '1') {
      const scale = moneyScale(table, index);
      if (scale.from !== undefined && scale.unit === entry.unit) {
        tell('unitFrom', { column, unit: `${entry.unit}€`, from: scale.from });
      }
    }
    if (profile.ambiguous && type === 'date') tell('ambiguousDate', { column });
    if (profile.ambiguous && (type === 'money' || type === 'number' || type === 'duration')) {
      tell('ambiguousNumber', { column });
    }
    const nothing = Object.entries(entry.values ?? {}).filter(([, value]) => value === null);
    if (nothing.length === 0) continue;
    const texts = distinctTexts(table, index);
    for (const [text] of nothing) {
      const count = texts.get(text.trim());
      if (count !== undefined) tell('nothing', { column, text, count });
    }
  }
  return [...told.values()];
}

const lengthUnit = (unit: ColumnMapping['unit']): 'days' | 'weeks' | 'months' | 'years' =>
  unit === 'weeks' || unit === 'months' || unit === 'years' ? unit : 'days';
