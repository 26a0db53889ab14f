/** What names of languages are looked for in other languages than English. */

/** Languages whose names are looked for, besides those with so many speakers. */
export const ALSO = new Set(
  'mai ca eu gl cy ga br oc ast an mt is lb fo gd co sc fy et lv lt sl mk sq hr bs sr hy ka az be kk ky uz tg tk mn ne new si dv dz km lo my bo ti so sw rw rn lg ln wo ff ha yo ig zu xh st tn af mg mi sm to fj haw qu ay gn nah yua ht eo la sa sat as or pa sd ur ks kok doi mni lus ckb ku ps tt ba cv sah ce os av crh gag rue hsb dsb szl csb'.split(
    ' ',
  ),
);
export const MANY = 10_000_000;

/** Names of languages that are another word, a name or a place as well, in some language: folded, by script. */
export const NOT_TONGUES = new Set(
  'malay malai batak bali balinais balines balinese java tonga fula fulani peul peul kongo congo luba lingala ganda ewe fon akan twi zulu maya quechua aymara samoa samoan fidji fiji fidschi lao thai tai sango shona sotho tswana swati venda tsonga xhosa latin latina latino latim lateinisch esperanto sanskrit nahuatl sindhi oriya odia creole criollo crioulo creolo kreolisch manx romansh roman romani ido lak ga even kala pampanga madura sunda sundanes sundanese mina minang lat'.split(
    ' ',
  ),
);
