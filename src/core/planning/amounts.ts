/** Minutes to the tenth, the grain of Microsoft Project: sums stay comparable. */
export const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;
