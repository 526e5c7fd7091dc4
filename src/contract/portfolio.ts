import { z } from 'zod';
import { Id } from '../core/model/common';
import {
  Choice,
  CustomField,
  Department,
  Lists,
  Objective,
  Portfolio,
  Programme,
  SavedView,
} from '../core/model/portfolio';
import { command, Nothing, query } from './define';

/** One entry of one of the portfolio's lists; without an id it is new. */
export const ListItem = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('department'), item: Department.partial({ id: true }) }),
  z.strictObject({ list: z.literal('programme'), item: Programme.partial({ id: true }) }),
  z.strictObject({ list: z.literal('objective'), item: Objective.partial({ id: true }) }),
  z.strictObject({ list: z.literal('choice'), item: Choice.partial({ id: true }) }),
  z.strictObject({ list: z.literal('customField'), item: CustomField.partial({ id: true }) }),
]);
export type ListItem = z.infer<typeof ListItem>;

export const ListName = z.enum(['department', 'programme', 'objective', 'choice', 'customField']);
export type ListName = z.infer<typeof ListName>;

export const portfolio = {
  'portfolio.get': query({}, Portfolio),
  'portfolio.update': command({ changes: Portfolio.partial() }, Nothing),
  'portfolio.lists': query({}, Lists),
  'portfolio.saveItem': command({ entry: ListItem }, Id),
  /**
   * Removes an entry. One that projects use is refused (`errors.portfolio.inUse` with the count) unless
   * `replaceBy` says what takes its place: another entry's id, or null for none.
   */
  'portfolio.deleteItem': command({ list: ListName, id: Id, replaceBy: Id.nullable().optional() }, Nothing),
  /** Puts the entries of a list in this order; all its ids must be given (for `choice`, those of one list). */
  'portfolio.orderItems': command({ list: ListName, ids: z.array(Id) }, Nothing),
  'portfolio.views': query({ screen: z.string() }, z.array(SavedView)),
  'portfolio.saveView': command({ view: SavedView.partial({ id: true }) }, Id),
  'portfolio.deleteView': command({ id: Id }, Nothing),
};
