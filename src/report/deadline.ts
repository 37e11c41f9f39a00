import type { Level } from '../campaign';
import { daysBetween } from '../language/dates';

/**
 * Days that a level's report still has to arrive; 0 on the last day, negative once it is late, null for a level that the
 * plan gives no deadline. "Trước ngày" a day: the day before is the last one.
 * @param asOf `YYYY-MM-DD`
 */
export function daysLeft({ deadline }: Pick<Level, 'deadline'>, asOf: string): number | null {
  return deadline ? daysBetween(asOf, deadline.before) - 1 : null;
}
