/** What the rules find, under the configuration of a run. @module */
import { type CheckOptions, check, type RuleFault } from '../../check/check.ts';
import type { FindingsResult } from '../../model/finding.ts';
import { append } from '../../text/group.ts';
import type { RulesInForce } from '../config/rules.ts';
import type { Run } from '../settings.ts';
import type { LoadedCorpus } from './corpus.ts';

/**
 * The rules of a run. Asked for before the inputs are read: what is wrong with what a configuration says of rules is told
 * before long work.
 */
export async function rulesOf(run: Run): Promise<RulesInForce> {
  const inForce = await run.configuration.readRules();
  for (const path of inForce.notLoaded) await run.note(`${path}: not loaded (--no-plugins)`);
  return inForce;
}

/** Runs the rules over a corpus whose texts were kept. A rule that throws is a fault of the run; the others are done. */
export async function findingsIn(run: Run, loaded: LoadedCorpus, inForce: RulesInForce): Promise<FindingsResult> {
  const { compiled, texts, outcomes } = loaded;
  const { checking, tell } = checkingBy(inForce);
  const findings = check(compiled, { ...checking, texts, outcomes });
  await tell(run);
  return { findings, documents: compiled.length, rules: inForce.rules, texts };
}

/** How `check` runs these rules, and what is to be told when it has. */
export function checkingBy(inForce: RulesInForce) {
  const faults = new Map<string, RuleFault[]>();
  const { rules, settingsOf } = inForce;
  const onFault = (fault: RuleFault) => append(faults, fault.ruleId, fault);
  return {
    checking: { rules, settingsOf, onFault } satisfies CheckOptions,
    tell: async (run: Run): Promise<void> => {
      for (const [ruleId, [first, ...more]] of faults) {
        run.faults++;
        if (first) await run.warn(faultText(ruleId, inForce.moduleOf(ruleId), first, more.length));
        if (run.options.verbose && first?.error instanceof Error)
          await run.world.stderr.write(`${first.error.stack}\n`);
      }
    },
  };
}

/** Once a rule, however many documents it threw in. */
function faultText(ruleId: string, module: string | null, { path, error }: RuleFault, more: number): string {
  const reason = error instanceof Error ? error.message : String(error);
  const others = more === 0 ? '' : ` (and in ${more} more)`;
  return `${module ?? 'internal fault'}: rule ${ruleId} failed${path === null ? '' : ` in ${path}${others}`}: ${reason}`;
}
