/** `throughline fetch`: pages of a MediaWiki, with the revisions they are copies of. @module */
import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { withCommonOptions, withExamples } from '../options.ts';
import { type CommonOptions, startRun } from '../settings.ts';

/** What the command line says of a fetch. */
export interface FetchOptions extends CommonOptions {
  prefix?: string[];
  category?: string[];
  contact?: string;
  limit?: number;
  /** Pages asked for with one question. */
  batch: number;
  /** Seconds. */
  timeout: number;
  allowHost?: string[];
  /** Bytes. */
  maxSize: number;
}

const OUT_FOLDER = 'the folder to write to, made when it is not there (required)';

export function fetch(program: Command, context: Context): Command {
  const command = program
    .command('fetch')
    .description('save pages of a MediaWiki, or of its dump, each with the revision it is a copy of')
    .argument('<wiki>', 'address of the wiki, or a dump of it (.xml, .xml.gz, .xml.bz2)')
    .argument('[titles...]', 'titles, prefix:BEGINNING, category:NAME; of a dump all pages when nothing is given')
    .option('--prefix <beginning>', 'pages whose titles begin so (may repeat)', several)
    .option('--category <name>', 'pages of this category (may repeat)', several)
    .option('--contact <address>', 'e-mail or web address for the wiki to reach you (or THROUGHLINE_CONTACT)')
    .option('--limit <n>', 'save no more than so many pages', integer(1, 1e9))
    .option('--batch <n>', 'pages to ask for at once; wikis take 50 at most', integer(1, 50), 50)
    .option('--timeout <seconds>', 'how long an answer may take', integer(1, 3600), 60)
    .option('--allow-host <host>', 'follow redirects to this host (may repeat)', several)
    .option('--max-size <bytes>', 'largest answer, and largest page of a dump', integer(1, 2 ** 28), 2 ** 24)
    .action(async (wiki: string, titles: string[], options: FetchOptions) => {
      const run = startRun(context.world, options);
      const { giveFetch } = await import('../work/fetch.ts');
      await giveFetch(run, wiki, titles, options);
      context.exitCode = run.faults.length > 0 ? exitCode.fault : exitCode.done;
    });
  return withExamples(
    withCommonOptions(command, OUT_FOLDER),
    'fetch https://meta.wikimedia.org "Movement/Input/Open Halls" --out pages --contact me@example.org',
    'fetch https://meta.wikimedia.org --prefix Movement/Input/ --category "Salon reports" --out pages',
    'fetch meta-pages.xml.bz2 prefix:Movement/Input/ --out pages',
  );
}

function several(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function integer(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
