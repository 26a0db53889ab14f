/** What `bench/rules.js` prints; times in milliseconds. */
export interface RuleTimes {
  few: number;
  things: number;
  pages: number;
  parsing: number;
  checking: number;
  findings: number;
  rows: { id: string; few: number; many: number; hostile: { name: string; time: number; growth: number }[] }[];
}
export function rulesTable(times: RuleTimes): string;
