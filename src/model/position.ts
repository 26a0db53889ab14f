/** Places in a text. @module */
import * as z from 'zod';

/** A unist point: line and column start at 1, offset at 0; column and offset count UTF-16 units of the decoded input. */
export const pointSchema = z
  .strictObject({
    line: z.int().positive(),
    column: z.int().positive(),
    offset: z.int().nonnegative(),
  })
  .meta({ id: 'Point' });
export type Point = z.infer<typeof pointSchema>;

/** A unist position: `start` inclusive, `end` exclusive. */
export const spanSchema = z.strictObject({ start: pointSchema, end: pointSchema }).meta({ id: 'Span' });
export type Span = z.infer<typeof spanSchema>;
