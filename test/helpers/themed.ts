/** Invented pages on two themes, to learn from. */

const TRAINING = [
  'Teach every organiser how to run a workshop for beginners.',
  'A workshop for beginners needs a trainer and a course.',
  'Send a trainer with a course to each small club.',
  'Organisers ask for a course and a trainer near their town.',
];
const MONEY = [
  'Share the budget so that small clubs can pay their rent.',
  'Nobody sees the budget, and the grant comes too late to pay rent.',
  'A grant should be paid before the rent is due.',
  'Small clubs wait for a grant while the budget lies idle.',
];

const attributed = (text: string, theme: string) => `"${text}" (Ghana Strategy Salon, June 2019, ${theme})`;

function page(title: string, notes: readonly string[], last: string): string {
  const items = notes.map((_, i) => `- Listen to what the clubs of ${title} say. [${i + 1}]`);
  const list = notes.map((note, i) => `${i + 1}. ↑ ${note}`);
  return [title, '', 'Listening', '', ...items, `- ${last}`, '', 'Notes', '', ...list].join('\n');
}

/** File name -> text. The last recommendation of each page cites nothing. */
export const THEMED: Readonly<Record<string, string>> = {
  'hill.txt': page(
    'Hill',
    [
      attributed(TRAINING[0] as string, 'Capacity Building'),
      attributed(MONEY[0] as string, 'Resource Allocation'),
      `"A trainer should visit, and the course should be for beginners." (Ghana Strategy Salon, June 2019)`,
    ],
    'Pay for a course with a trainer, and for beginners a workshop in every town.',
  ),
  'lake.txt': page(
    'Lake',
    [attributed(TRAINING[1] as string, 'Capacity Building'), attributed(MONEY[1] as string, 'Resource Allocation')],
    'Purple kites sing.',
  ),
  'moor.txt': page(
    'Moor',
    [attributed(TRAINING[2] as string, 'Capacity Building'), attributed(MONEY[2] as string, 'Resource Allocation')],
    'Give the grant and the budget for rent to small clubs.',
  ),
  'vale.txt': page(
    'Vale',
    [attributed(TRAINING[3] as string, 'Capacity Building'), attributed(MONEY[3] as string, 'Resource Allocation')],
    'Hold a dance.',
  ),
};
