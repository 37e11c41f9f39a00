/** What stands around a report: above it, under it, and to whom it goes. Null or empty where the user has not said. */
export interface Letterhead {
  /** The body above the issuing one: "LĐLĐ TỈNH LAI CHÂU". */
  readonly parentBody: string | null;
  readonly issuingBody: string | null;
  /** The report's number, without its symbol: "05". */
  readonly number: string | null;
  /** "BC-LĐLĐ" */
  readonly symbol: string | null;
  readonly place: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  /** On whose authority it is signed: "TM. BAN THƯỜNG VỤ". */
  readonly authority: string | null;
  /** "CHỦ TỊCH" */
  readonly position: string | null;
  readonly signatory: string | null;
  /** One line each, without dash and semicolon: "LĐLĐ tỉnh Lai Châu (để báo cáo)". */
  readonly recipients: readonly string[];
}
