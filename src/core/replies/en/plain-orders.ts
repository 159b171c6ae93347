/** An order that ends all mail: bare, or about mail; "stop the work" is about the work. */
export const STOP =
  /^\W{0,6}(?:please,? |pls |kindly |just |can you |could you |i want you to |i'd like you to )?(?:stop|unsubscribe|opt out|remove me|take me off|no more|(?:never|don['’]?t|do not) (?:mail|e-?mail|write|contact|send|message)|leave me)\b(?:[^.!?\n]{0,60}\b(?:me|us|mails?|e-?mails?|messages?|recaps?|list|writing|mailing|these|this|address|again|alone)\b[^.!?\n]{0,30})?(?: please| now| thanks| thank you)?\W{0,6}$/i;

/** An order that takes back one's last answer, at the head of what is said. */
export const UNDO =
  /^\W{0,6}(?:oops|sorry|wait|no|please|pls|hm+|ah|oh|my mistake|wrong)?\W{0,4}(?:please )?(?:undo|revert|take (?:that|it|this)|scratch (?:that|my)|ignore (?:that|my|what)|forget (?:that|my|what)|cancel (?:that|my)|roll)\b[^.!?\n]{0,60}\W{0,6}$/i;

/** A yes, at the head of what is said. */
export const YES = /^\W{0,3}(?:yes|yep|yeah|yup)\b/i;

/** What leads in a reason. */
export const REASON_LEAD = /^(?:because|since|as|cos|due to)\s{1,4}(?:of\s{1,4})?/i;
