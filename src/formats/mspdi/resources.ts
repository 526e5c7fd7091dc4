import type { Message } from '../../core/errors';
import type { Kept, PlanResource } from '../../core/model/plan';
import { code, computed, flag, keptOf, label, number, reference, toKept, type OwnElements } from './own';
import type { Element } from './element';
import { fieldsOf, type Fields } from './values';

/** Resources; blank rows and the one that stands for nobody (number 0, without a name) are kept as they came. */
export function readResources(
  records: readonly Element[],
  warnings: Message[],
): { resources: PlanResource[]; blank: Kept[] } {
  const found = new Map<number, PlanResource>();
  const blank: Kept[] = [];
  for (const record of records) {
    const fields = fieldsOf(record);
    const uid = fields.uid('UID');
    const name = fields.text('Name') ?? '';
    if (fields.flag('IsNull') === true || (uid === 0 && name === '')) blank.push(toKept(record));
    else if (uid === null || found.has(uid)) {
      warnings.push({ key: 'schedule.mspdi.resourceUid', params: { name } });
    } else found.set(uid, readResource(record, { fields, uid, name, row: found.size + 1, warnings }));
  }
  return { resources: [...found.values()], blank };
}

interface Row {
  fields: Fields;
  uid: number;
  name: string;
  row: number;
  warnings: Message[];
}

function readResource(record: Element, { fields, uid, name, row, warnings }: Row): PlanResource {
  const type = fields.number('Type') ?? 1;
  const cost = fields.flag('IsCostResource') === true || type === 2;
  const resource: PlanResource = {
    uid,
    name,
    kind: cost ? 'cost' : type === 0 ? 'material' : 'work',
    calendarUid: fields.uid('CalendarUID'),
    initials: fields.text('Initials') ?? '',
    group: fields.text('Group') ?? '',
    maxUnits: Math.max(0, fields.number('MaxUnits') ?? 1),
    notes: fields.raw('Notes'),
    kept: [],
  };
  const refused = (field: string, text: string) =>
    warnings.push({ key: 'schedule.mspdi.resourceValue', params: { name, field, text } });
  const own = resourceElements(resource, row);
  return { ...resource, kept: keptOf(record, { kind: 'resource', own }, undefined, refused) };
}

/** What the model holds of a resource. Source: “Resource Elements and XML Structure”; kinds: the page of `Type`. */
export function resourceElements(resource: PlanResource, row: number): OwnElements {
  const work = resource.kind === 'work';
  const cost = resource.kind === 'cost';
  return new Map([
    ['UID', computed(String(resource.uid))],
    ['ID', computed(String(row))],
    ['Name', label(resource.name)],
    ['Type', code(work ? '1' : '0', (value) => ((value ?? 1) === 1) === work || cost)],
    ['IsNull', computed('0')],
    ['Initials', label(resource.initials)],
    ['Group', label(resource.group)],
    ['MaxUnits', number(resource.maxUnits)],
    ['CalendarUID', reference(resource.calendarUid)],
    ['Notes', label(resource.notes)],
    ['IsCostResource', flag(cost)],
  ]);
}
