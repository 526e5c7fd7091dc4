import { servePage } from '../grid/serve';

export const serveGanttPage = () => servePage(import.meta.dirname, 'gantt');
