/** A tag: a term of a vocabulary, with how it was arrived at. @module */
import * as z from 'zod';
import { spanSchema } from './position.ts';

/** How a tag was arrived at; `inferred` is kept apart from all others in every count. */
export const basisSchema = z
  .enum(['stated', 'alias', 'corrected', 'place', 'language', 'heading', 'cited', 'inferred', 'override'])
  .describe(
    'stated: the label itself; alias: a listed variant; corrected: a misspelling; place: country to region; language: language to region; heading: from the heading above; cited: carried from the footnotes; inferred: from the text; override: a decision of a person.',
  );
export type Basis = z.infer<typeof basisSchema>;

export const tagSchema = z
  .strictObject({
    vocabulary: z.string().describe("'theme', or a region scheme: 'wikimedia-2022', 'un-m49'."),
    id: z.string(),
    label: z.string(),
    basis: basisSchema,
    reason: z.string().describe('A sentence.'),
    confidence: z.number().min(0).max(1),
    span: spanSchema.nullable().describe('The words that justify it.'),
    from: z.array(z.string()).describe('Ids the tag was carried over from.'),
  })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;
