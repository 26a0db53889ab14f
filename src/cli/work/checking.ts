/** What the rules find, under the configuration of a run. @module */
import { absentFindings, type Signed } from '../../check/baseline.ts';
import { type CheckOptions, examine } from '../../check/check.ts';
import type { Examined, RuleFault } from '../../check/known.ts';
import type { FindingsResult, Severity } from '../../model/finding.ts';
import { append } from '../../text/group.ts';
import { type ReadBaseline, readBaseline } from '../baseline/read.ts';
import type { RulesInForce } from '../config/rules.ts';
import { type Disk, slashed } from '../disk.ts';
import { notMended } from '../fix/mendable.ts';
import { selected } from '../in-force.ts';
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

/** What is read before the inputs, so that what is wrong with it is told before long work. */
export interface Gate {
  inForce: RulesInForce;
  /** Null where there is none. */
  baseline: ReadBaseline | null;
  /** The inputs, as they are named. */
  inputs: readonly string[];
}

/** The rules and the baseline of a run; a baseline that is to be written need not be there. */
export async function gateOf(run: Run, inputs: readonly string[], toWrite = false): Promise<Gate> {
  return { inForce: await rulesOf(run), baseline: await readBaseline(run, inputs, toWrite), inputs };
}

/** Runs the rules over a corpus whose texts were kept. A rule that throws is a fault of the run; the others are done. */
export async function findingsIn(run: Run, loaded: LoadedCorpus, gate: Gate): Promise<FindingsResult> {
  const { tell, ...examined } = examination(run, loaded, gate);
  await tell(run);
  return resultOf(loaded, gate, examined);
}

/** As {@link findingsIn}, with the findings that nobody answers for written into the baseline first. */
export async function findingsWithUpdate(
  run: Run,
  loaded: LoadedCorpus,
  gate: Gate,
  signed: Signed,
): Promise<FindingsResult> {
  if (gate.baseline) {
    const { updateBaseline } = await import('../baseline/update.ts');
    await updateBaseline(run, gate.baseline, examination(run, loaded, gate), signed);
  }
  return findingsIn(run, loaded, { ...gate, baseline: await readBaseline(run, gate.inputs, true) });
}

function examination(run: Run, { compiled, texts, outcomes }: LoadedCorpus, { inForce, baseline }: Gate) {
  const { checking, tell } = checkingBy(run, inForce);
  return { ...examine(compiled, { ...checking, texts, outcomes, baseline }), tell };
}

function resultOf(
  { compiled, texts }: LoadedCorpus,
  { inForce: { rules }, baseline }: Gate,
  { findings, outcomes }: Pick<Examined, 'findings' | 'outcomes'>,
): FindingsResult {
  const severities = new Map(rules.map(({ id, severity }) => [id, severity]));
  const severityOf = (rule: string): Severity => severities.get(rule) ?? 'warning';
  return {
    findings,
    documents: compiled.length,
    rules,
    texts,
    notMended: notMended({ compiled, texts }, findings),
    ...(baseline && { baseline: { path: baseline.path, absent: absentFindings(outcomes, severityOf) } }),
  };
}

/** How `check` runs these rules, and what is to be told when it has. */
export function checkingBy({ world, configuration: { suppressions, selection } }: Run, inForce: RulesInForce) {
  const faults = new Map<string, RuleFault[]>();
  const { rules, settingsOf, notLoaded } = inForce;
  const isThere = (path: string) => world.disk.stat(path) !== null;
  const onFault = (fault: RuleFault) => append(faults, fault.ruleId, fault);
  const vocabularies = selected(selection);
  return {
    checking: {
      rules,
      settingsOf,
      onFault,
      suppressions,
      isThere,
      placeOf: (path) => placeOf(path, world.disk),
      vocabularies,
      today: world.today(),
      mayHaveMore: notLoaded.length > 0,
    } satisfies CheckOptions,
    tell: async (run: Run): Promise<void> => {
      for (const [ruleId, [first, ...more]] of faults) {
        for (const fault of faults.get(ruleId) ?? []) {
          run.faults.push({
            path: fault.path,
            message: faultText(ruleId, inForce.moduleOf(ruleId), { ...fault, path: null }, 0),
          });
        }
        if (first) await run.warn(faultText(ruleId, inForce.moduleOf(ruleId), first, more.length));
        if (run.options.verbose && first?.error instanceof Error)
          await run.world.stderr.write(`${first.error.stack}\n`);
      }
    },
  };
}

/** One place for one file, however it is named. Standard input has none. */
function placeOf(path: string, disk: Pick<Disk, 'realPath'>): string {
  try {
    return slashed(disk.realPath(path));
  } catch {
    return path;
  }
}

/** Once a rule, however many documents it threw in. */
function faultText(ruleId: string, module: string | null, { path, error }: RuleFault, more: number): string {
  const reason = error instanceof Error ? error.message : String(error);
  const others = more === 0 ? '' : ` (and in ${more} more)`;
  return `${module ?? 'internal fault'}: rule ${ruleId} failed${path === null ? '' : ` in ${path}${others}`}: ${reason}`;
}
