/** `throughline decide`: what a person decides on an item. @module */
import { type Command, InvalidArgumentError } from 'commander';
import type { Action, Aspect } from '../../model/decision.ts';
import { type Context, INPUTS, working } from '../command.ts';
import type { Wish } from '../decisions/make.ts';
import { ASPECTS, AUTHOR, UNUSED_OUT, withExamples } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** What decides, and who. */
export interface DecideOptions extends CommonOptions {
  wishes?: Omit<Wish, 'scheme'>[];
  scheme?: string;
  reason?: string;
  author?: string;
  replace?: boolean;
}

export function decide(program: Command, context: Context): Command {
  const wishes: Omit<Wish, 'scheme'>[] = [];
  const collect = (action: Action) => (said: string) => void wishes.push(wishOf(action, said));
  const command = program
    .command('decide')
    .argument('<id>', 'a recommendation or a footnote')
    .argument('<inputs...>', INPUTS)
    .description('write down what a person decides on a tag, a source, a date or a link, to be applied last')
    .option('--set <what=value>', 'the only theme, region, source, date or link', collect('set'))
    .option('--add <what=value>', 'one more theme, region, source or link', collect('add'))
    .option('--remove <what=value>', 'one theme, region, source, date or link less', collect('remove'))
    .option('--confirm <what>', 'the answer is right as it is, also when it is unknown', collect('confirm'))
    .option('--scheme <id>', 'the region scheme (default: that which has the region, wikimedia-2022 first)')
    .option('--reason <text>', 'why (required)')
    .option(...AUTHOR)
    .option('--replace', 'take out decisions that this one contradicts');
  working<DecideOptions>(
    command,
    context,
    async (run, [id = '', ...inputs], options) => {
      const { giveDecisions } = await import('../work/decide.ts');
      await giveDecisions(run, id, inputs, { ...options, wishes });
      return undefined;
    },
    UNUSED_OUT,
  );
  return withExamples(
    command,
    'decide open-halls/n/3 page.txt --set theme=advocacy --reason "It speaks of the law."',
    'decide n/3 page.txt --add region=south-asia --remove theme=diversity --reason "Said in Nepal."',
    'decide open-halls/r/1a2b3c4d pages/ --add link=7 --reason "The marker was lost in a move."',
    'decide n/11 page.txt --confirm region --reason "A thematic group, not a place."',
  );
}

function wishOf(action: Action, said: string): Omit<Wish, 'scheme'> {
  const at = action === 'confirm' ? said.length : said.indexOf('=');
  const [what, value] = [said.slice(0, at) as Aspect, said.slice(at + 1).trim()];
  if (at === -1 || !ASPECTS.includes(what)) {
    const form = action === 'confirm' ? 'one' : 'WHAT=VALUE, WHAT being one';
    throw new InvalidArgumentError(`Found "${said}", expected ${form} of ${ASPECTS.join(', ')}.`);
  }
  if (action === 'confirm') return { action, what, value: null };
  if (value === '') throw new InvalidArgumentError(`Found no value behind ${what}=.`);
  return { action, what, value };
}
