/** What can go wrong between us and a wiki. @module */

/** Passes by itself: worth asking again after a while. */
export class PassingFault extends Error {
  override name = 'PassingFault';
  constructor(
    reason: string,
    /** Seconds after which the wiki wants to be asked again; null when it does not say. */
    readonly retryAfter: number | null = null,
  ) {
    super(reason);
  }
}

/** Of the address, the connection or the host: every further request would meet it too. */
export class RequestFault extends Error {
  override name = 'RequestFault';
}

/** An answer above the size limit; a smaller question may do. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** The wiki's own no to one question. */
export class ApiFault extends Error {
  override name = 'ApiFault';
}

/** Bytes as a person reads them: whole MiB from one MiB on. */
export function sizeInWords(bytes: number): string {
  return bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MiB` : `${bytes} bytes`;
}
