import { buildProblem } from '../core/levelling/instance';
import { createSearch, type Search } from '../core/levelling/search';
import { readRcp } from '../formats/rcp/read';

/**
 * Begins the search for the shortest schedule of a published problem (`.rcp`).
 * @throws AppError `levelling.error.*` when the text is no such problem, or no schedule of it can exist
 */
export const searchProblem = (text: string, seed: number): Search =>
  createSearch(buildProblem(readRcp(text)), seed);
