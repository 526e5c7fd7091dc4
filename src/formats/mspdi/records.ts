import { AppError } from '../../core/errors';
import { createXmlReader } from '../xml';

/** One element with what it holds; a record of a plan (a task, a calendar…) is a small tree of them. */
export interface Element {
  name: string;
  text: string;
  children: Element[];
}

export interface Records {
  /** Elements of the project itself, by name. */
  header: ReadonlyMap<string, string>;
  calendars: Element[];
  resources: Element[];
  tasks: Element[];
  assignments: Element[];
}

const lists = {
  Calendars: 'calendars',
  Resources: 'resources',
  Tasks: 'tasks',
  Assignments: 'assignments',
} as const;

/** Elements of all records together; a plan of 100,000 tasks with everything has fewer. */
const mostElements = 20_000_000;
/** Assignments are mostly their hours day by day: what is not needed is not kept. */
const dropped = new Set(['ExtendedAttribute', 'Baseline', 'OutlineCode', 'AvailabilityPeriods', 'Rates']);

/**
 * Cuts a document into its records.
 * @throws AppError `schedule.mspdi.*`: not XML (with line and column), not a plan, too deep, with a document type
 */
export function readRecords(text: string): Records {
  const header = new Map<string, string>();
  const found: Omit<Records, 'header'> = { calendars: [], resources: [], tasks: [], assignments: [] };
  /** Elements open now, from the root; the record's own tree once inside one. */
  const path: string[] = [];
  let stack: Element[] = [];
  let skipped = 0;
  let elements = 0;

  const reader = createXmlReader('', {
    open(name) {
      path.push(name);
      if (path.length === 1 && name !== 'Project') throw new AppError('schedule.mspdi.notPlan', { name });
      if (path.length === 1 || skipped > 0 || dropped.has(name)) {
        if (skipped > 0 || dropped.has(name)) skipped += 1;
        return;
      }
      elements += 1;
      if (elements > mostElements) throw new AppError('schedule.mspdi.tooLarge');
      const list = lists[path[1] as keyof typeof lists];
      if (list && path.length === 2) return;
      const element: Element = { name, text: '', children: [] };
      stack.at(-1)?.children.push(element);
      if (list && path.length === 3) found[list].push(element);
      stack.push(element);
    },
    close(name) {
      path.pop();
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const element = stack.pop();
      if (element && path.length === 1 && !(name in lists)) header.set(name, element.text.trim());
    },
    text(piece) {
      const element = skipped > 0 ? undefined : stack.at(-1);
      if (element) element.text += piece;
    },
  });
  try {
    reader(text, true);
  } catch (error) {
    throw placed(error, text);
  } finally {
    stack = [];
  }
  return { header, ...found };
}

/** Says of a malformed document where, as an editor counts. */
function placed(error: unknown, text: string): unknown {
  if (!(error instanceof AppError)) return error;
  switch (error.key) {
    case 'formats.error.xml': {
      const before = text.slice(0, Number(error.params['offset'] ?? 0));
      const line = before.split('\n').length;
      const column = before.length - before.lastIndexOf('\n');
      return new AppError('schedule.mspdi.malformed', { line, column });
    }
    case 'formats.error.xmlDoctype':
      return new AppError('schedule.mspdi.doctype');
    case 'formats.error.xmlDepth':
      return new AppError('schedule.mspdi.depth', { limit: error.params['limit'] ?? 0 });
    default:
      return error;
  }
}
