type Make = (n: number) => { path: string; value: string }[];
export const PAGES: Record<string, Make>;
export const CORPORA: Record<string, Make>;
