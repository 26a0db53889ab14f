/** The look of a run of a DOCX file. @module */
import type { OnOpen } from '../office/elements.ts';
import type { Frame, Run } from './frame.ts';
import { isOn, numberOf } from './names.ts';
import type { Styles } from './styles.ts';

/** What the elements of `w:rPr` do to the run of the open paragraph; `frame` gives null outside run properties. */
export function runProperties(frame: () => Frame | null, styles: Styles): Record<string, OnOpen> {
  const set = (change: (run: Run) => Partial<Run>): undefined => {
    const open = frame();
    if (open) Object.assign(open.run, change(open.run));
  };
  return {
    'w:rStyle': ({ 'w:val': id = '' }) => {
      const { hidden, raised, lang } = styles.get(id);
      return set((run) => ({
        hidden: hidden ?? run.hidden,
        raised: raised ?? run.raised,
        lang: lang ?? run.lang,
      }));
    },
    'w:vanish': ({ 'w:val': value }) => set(() => ({ hidden: isOn(value) })),
    'w:vertAlign': ({ 'w:val': value }) => set(() => ({ raised: value === 'superscript' })),
    // LibreOffice raises by half points instead.
    'w:position': ({ 'w:val': value }) => set(({ raised }) => ({ raised: raised || (numberOf(value) ?? 0) > 0 })),
    'w:rtl': ({ 'w:val': value }) =>
      set(({ lang, langs }) => ({ rtl: isOn(value), lang: isOn(value) ? (langs.rtl ?? lang) : lang })),
    'w:lang': (attributes) => {
      const langs = { ltr: attributes['w:val'] ?? null, rtl: attributes['w:bidi'] ?? null };
      return set(({ lang, rtl }) => ({ langs, lang: (rtl ? langs.rtl : langs.ltr) ?? lang }));
    },
  };
}
