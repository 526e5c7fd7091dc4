/** Resource levelling. */
export const levelling = {
  found: 'Makespan: {{makespan}} periods, the best of {{schedules}} schedules tried.',
  optimal: 'Makespan: {{makespan}} periods, proved shortest ({{schedules}} schedules tried).',
  error: {
    demand:
      'Activity {{activity}} asks for {{demand}} units of resource {{resource}}, which has {{capacity}}: no schedule is possible. Lower its demand or raise the capacity.',
    circle: 'These activities wait for one another: {{activities}}. Remove one of their links.',
    capacity:
      'The capacity of resource {{resource}} ({{capacity}}) is over a thousand million units. Choose a larger unit.',
    format:
      'Line {{line}}: “{{text}}” is not what an .rcp file holds (whole numbers: durations, demands, successors). Check that the file is complete.',
  },
};
