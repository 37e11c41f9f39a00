/** What passed between an add-in and the host. */
export class Counters {
  /** Rich-API requests that the add-in waited for. The release of objects after each Word.run is not one of them. */
  roundTrips = 0;
  /** Round trips that only read. */
  reads = 0;
  /** Round trips in which something writes. */
  writes = 0;
  /** Calls of the Common API. */
  commonCalls = 0;

  reset(): void {
    this.roundTrips = 0;
    this.reads = 0;
    this.writes = 0;
    this.commonCalls = 0;
  }
}
