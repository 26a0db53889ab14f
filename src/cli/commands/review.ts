/** `throughline review`: a person is asked about what is unknown or doubtful. @module */
import { type Command, Option } from 'commander';
import type { Aspect } from '../../model/decision.ts';
import { type Context, inputCommand } from '../command.ts';
import { ASPECTS, AUTHOR, namesOutOf, UNUSED_OUT, withExamples } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** What is asked, and of whom. */
export interface ReviewOptions extends CommonOptions {
  what?: Aspect[];
  scheme?: string;
  author?: string;
}

export function review(program: Command, context: Context): Command {
  const work = async (...given: Parameters<typeof import('../work/review.ts').giveReview>) => {
    const { giveReview } = await import('../work/review.ts');
    await giveReview(...given);
    return undefined;
  };
  const command = inputCommand<ReviewOptions>(program, context, 'review', work, UNUSED_OUT)
    .description('walk through what is unknown or doubtful, on a terminal, and write down what a person decides')
    .addOption(
      new Option('--what <names>', `ask about these only: ${ASPECTS.join(', ')}`).argParser(
        namesOutOf(ASPECTS, ASPECTS.length),
      ),
    )
    .option('--scheme <id>', 'the region scheme that is asked about (default: wikimedia-2022)')
    .option(...AUTHOR);
  return withExamples(command, 'review page.txt', 'review pages/ --what theme,region --decisions ours.yaml');
}
