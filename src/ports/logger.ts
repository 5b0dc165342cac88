/** Structured logs. Facts carry contact ids and entry ids, and never an address, a name or the text of a message. */
export type LogFacts = Readonly<Record<string, unknown>>;

export type Logger = {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
  child(facts: LogFacts): Logger;
};
