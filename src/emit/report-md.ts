/** The written report, in Markdown. @module */
import type { ReportData } from '../model/report-data.ts';
import type { EmitOptions } from './options.ts';
import { decidedPart } from './report-decided.ts';
import { evidencePart } from './report-evidence.ts';
import { silentPart, unknownPart } from './report-gaps.ts';
import { inferredPart } from './report-inferred.ts';
import { linksOf } from './report-links.ts';
import { heading, onlyPoints, overviewPart } from './report-overview.ts';
import { bestPart, singlePart, unsupportedPart } from './report-support.ts';
import { crossPart, regionPart, themePart } from './report-tallies.ts';
import { profilesPart } from './report-themes.ts';

/**
 * `report.md`: CommonMark with GFM tables. Every number stands beside what it counts or links to it; all text of the
 * documents is escaped, so that no quote can become markup. No clock: the same input gives the same bytes.
 */
export function reportMd(data: ReportData, options: EmitOptions): string {
  const links = linksOf(data.corpus);
  const parts = [
    heading(data, options),
    overviewPart(data, links),
    themePart(data, links),
    regionPart(data, links),
    crossPart(data, links),
    ...(onlyPoints(data) ? [] : [bestPart(data, links), singlePart(data, links), unsupportedPart(data, links)]),
    silentPart(data, links),
    profilesPart(data, links),
    unknownPart(data, links),
    decidedPart(data, links),
    inferredPart(data, links),
  ];
  return `${[...parts.flat(), ...evidencePart(data, links)].join('\n\n')}\n`;
}
