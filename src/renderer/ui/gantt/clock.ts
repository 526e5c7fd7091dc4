/**
 * frappe-gantt counts in local `Date`s, the plan in minutes on the wall clock without a zone: these two read one
 * as the other, so that 09:00 stays 09:00 whatever the machine's daylight saving.
 */
export function dateOf(instant: number): Date {
  const wall = new Date(instant * 60_000);
  return new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
  );
}

export function instantOf(date: Date): number {
  return (
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()) / 60_000
  );
}
