/** The end of a run that cannot go on: what the command prints, and the status it exits with. */
export class Stop extends Error {
  /** 1 = the data cannot be analysed, 2 = the command was used differently. */
  readonly status: 1 | 2;

  constructor(status: 1 | 2, sentence: string) {
    super(sentence.replace(/\s*[\r\n]+\s*/g, " "));
    this.name = "Stop";
    this.status = status;
  }
}
