import type { Command } from "../core/replies/command.ts";

/** What an answer to a bulletin says. */
export interface ReadAnswer {
  readonly text: string;
  /** With the numbers of the bulletin. */
  readonly commands: readonly Command[];
  readonly prose: string;
}
