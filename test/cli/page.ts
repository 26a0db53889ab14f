/** Invented pages. */

export const PAGE = `Movement Strategy/Community input/Share the Garden Tools

Community input

A garden without shared tools stays a field. These are wishes of those who dig.

Lending

  • Keep one shed of tools open to every group.[1]
  • Write down who borrowed which spade.[2]

Learning

  • Show newcomers how to sharpen a hoe before the season begins.[1][3]
  • Plant a hedge.

Footnotes

  1. We own three rakes and forty hands. (Kenya Strategy Salon, June 2019, Capacity Building thematic area).
  2. A list on the door was enough for years. (Wikimedia Sweden, May 2019, Partnerships thematic area).
  3. Nobody is born with a hoe. (Hindi Community Conversations, March - April 2019, Capacity Building thematic area).
`;

/** With an error: the marker 9 has no footnote. */
export const FAULTY = PAGE.replace('hedge.', 'hedge.[9]').replace('Share the Garden Tools', 'Mend the Fence');

export const MARKDOWN = `---
title: Water the Roses
---

## Watering

- Fill the barrels when it rains.[^1]

[^1]: Rain is free and so are we. (Ghana Strategy Salon, August 2019, Resource Allocation thematic area).
`;
