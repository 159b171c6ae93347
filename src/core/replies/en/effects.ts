import { setOf } from "../../notes/words.ts";

/** Effects that people give a reason for: the statement beside them is theirs. */
export const REASONED = setOf("move drop owner not-me dispute hold private deny reopen undo stop confirm");
