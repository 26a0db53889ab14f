/** What the Action API answers, as far as we ask (`formatversion=2`). @module */
import * as z from 'zod';
import { ApiFault, PassingFault, RequestFault } from './faults.ts';
import { type Answer, retryAfter } from './http.ts';

const slotSchema = z.object({ content: z.string().optional(), texthidden: z.boolean().optional() });

const pageSchema = z.object({
  /** Missing for what is no page: an invalid title. */
  pageid: z.int().positive().optional(),
  title: z.string(),
  missing: z.boolean().optional(),
  invalid: z.boolean().optional(),
  invalidreason: z.string().optional(),
  special: z.boolean().optional(),
  redirect: z.boolean().optional(),
  contentmodel: z.string().optional(),
  revisions: z
    .array(
      // Wikis older than 1.32 know no slots.
      slotSchema.extend({
        revid: z.int().positive(),
        timestamp: z.iso.datetime().optional(),
        sha1: z.string().optional(),
        slots: z.object({ main: slotSchema.optional() }).optional(),
      }),
    )
    .optional(),
});
export type Page = z.infer<typeof pageSchema>;

const namespaceSchema = z.object({ id: z.int(), name: z.string(), canonical: z.string().optional() });

const generalSchema = z.object({
  generator: z.string().startsWith('MediaWiki'),
  server: z.string(),
  script: z.string(),
  case: z.string(),
});

const querySchema = z.object({
  normalized: z.array(z.object({ from: z.string(), to: z.string(), fromencoded: z.boolean().optional() })).default([]),
  redirects: z.array(z.object({ from: z.string(), to: z.string(), tointerwiki: z.string().optional() })).default([]),
  interwiki: z.array(z.object({ title: z.string() })).default([]),
  pages: z.array(pageSchema).default([]),
  general: generalSchema.optional(),
  namespaces: z.record(z.string(), namespaceSchema).optional(),
  namespacealiases: z.array(z.object({ id: z.int(), alias: z.string() })).optional(),
});
export type Query = z.infer<typeof querySchema>;

const replySchema = z.object({
  error: z.object({ code: z.string(), info: z.string() }).optional(),
  warnings: z.record(z.string(), z.object({ warnings: z.string() })).default({}),
  continue: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  query: querySchema.prefault({}),
});
export type Reply = z.infer<typeof replySchema>;

/** Errors of the API that pass: https://www.mediawiki.org/wiki/API:Errors_and_warnings */
const PASSING = ['maxlag', 'ratelimited', 'readonly'];

/**
 * The reply in an answer.
 *
 * @throws PassingFault for what is no JSON (an answer cut short) and for errors that pass; ApiFault for others;
 *   RequestFault for what no MediaWiki says
 */
export function readReply(answer: Answer): Reply {
  const { url, status, headers, text } = answer;
  if (status >= 400 && !isJson(answer)) throw new RequestFault(`${url.host} answers HTTP ${status}`);
  const { data, error: broken } = replySchema.safeParse(parseJson(text));
  if (!data) {
    const [issue] = broken.issues;
    throw new RequestFault(`${url.host} answers as no MediaWiki does: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  if (!data.error) return data;
  const { code, info } = data.error;
  if (PASSING.includes(code)) throw new PassingFault(`${info} (${code})`, retryAfter(headers));
  throw new ApiFault(`the wiki says: ${info} (${code})`);
}

/** Whether an answer says that it is JSON. */
export function isJson({ headers }: Answer): boolean {
  return /\bjson\b/.test(headers.get('content-type') ?? '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PassingFault('the answer is no JSON');
  }
}
