/** A finding: something a person should look at, with its place. @module */
import * as z from 'zod';
import { spanSchema } from './position.ts';

export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

export const relatedSchema = z
  .strictObject({ message: z.string(), path: z.string(), span: spanSchema })
  .meta({ id: 'Related', description: 'The second place a finding points at.' });
export type Related = z.infer<typeof relatedSchema>;

export const findingSchema = z
  .strictObject({
    ruleId: z.string(),
    severity: severitySchema,
    message: z.string().describe('"Found X, expected Y", with the values.'),
    path: z.string(),
    span: spanSchema.nullable(),
    expected: z.string().nullable().describe('The value expected, when it can be said.'),
    related: z.array(relatedSchema),
    fingerprint: z
      .string()
      .describe('SHA-256 (hex) over rule, document id and the words found: stays the same when lines move.'),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;
