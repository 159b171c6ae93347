import { setOf } from "../../notes/words.ts";
import { phrases } from "../phrases.ts";

/** Past forms and participles that tell an end by themselves, whatever was promised. */
export const DONE_FORMS = setOf(
  `sent delivered shipped posted emailed mailed forwarded shared uploaded issued submitted filed paid transferred wired refunded signed
  countersigned returned received collected fetched arrived landed finished completed complete done sorted fixed repaired mended installed fitted hung painted
  booked ordered reserved confirmed approved printed published launched scanned resolved handed supplied circulated
  got gotten replied answered came accepted attached enclosed installed cleared settled reached did asked rang phoned spoke measured inspected
  checked tested rebooked replaced registered taped pinned stapled framed picked cleaned serviced swapped planted cut drafted written wrote built drew drawn made given gave
  chose chosen bought brought dropped updated corrected amended passed called visited met counted moved removed changed
  cancelled rejected declined
  cashed banked redeemed released welded glued sanded varnished plastered tiled grouted rewired unblocked drained trimmed pruned mown felled dug laid poured`,
);

/** Of these, the ones that say it of themselves: without a word of the promise's own act they still close it. */
export const PLAIN_DONE = setOf(
  `sent delivered shipped posted emailed mailed forwarded shared uploaded issued submitted filed paid transferred refunded signed
  countersigned returned received collected fetched arrived landed finished completed complete done sorted fixed repaired installed booked ordered
  reserved confirmed approved printed published launched scanned resolved supplied circulated got gotten accepted attached enclosed cleared
  settled cashed banked handed did came reached made built written banked`,
);

/** Ways to tell an end in several words. */
export const DONE_PHRASES =
  phrases(`came|come through|in|back|over|round|home|out|off|up|by|with|to|last|on|this|yesterday|today|from|as|exactly
turned up
showed up
went out|off|over|in|up|live|to|through|yesterday|last|on|this|by|with|round|into|ahead|well|fine|smoothly
gone out|off|over|in|to|live
is|are|'s|'re in|here|up|live|out|through|back|over|down|with
all in|here|there|sorted|set|ready|good|done
in on|by|yesterday|today|this|last|already
all gone
said|says yes|ok|okay|fine|no
answer is|was|:
likes|liked|loves|loved it|them
she|he|they read
left me|us|him|her
went the
gave|given the nod|ok|okay|go|green
signed off|it|them|by
picked up
handed in|over|back
dropped off|round|in|by
called|came round|back|by|for
glad you|they|he|she|we
took it|them|delivery
taken off|down|out|away|up|care
put up|in|on|away
finally here|in|arrived|done
up and running|live|doing
in place now|at|and|on
on your|my|our|the|their|his|her desk|doorstep|table|doormat|mat|letterbox|postbox
has|have|'ve|'s it|them|his|her|their|both|all
ticked off
off my|his|her|our list
been and gone
up to date
went well|fine|smoothly|ahead|great
in|with the|our post|bank|account|bag|box|hands
hit the|our account|inbox|bank
voted yes|through|for
no longer outstanding|missing
is|was|are|were through
works|work|working|running since|now|again|well|like|perfectly
left our|my|your|their|the
walked|drove|carried|ran|took|brought|posted it|them over|round|in|up|down|across|off|through|to
marked up
looked over|through
left on|yesterday|today|us|here|this|last|with
away on|yesterday|today|this|last
no further|more changes|comments|questions|notes|edits
no changes|comments|edits|objections`);

/** Whoever did this with a thing has got it. */
export const USED = setOf("read seen reviewed studied tried tasted eaten worn watched used opened unwrapped");

/** Past forms that end nothing: they plan, put off or feel. */
export const NO_ENDS = setOf(
  `promised wanted needed agreed hoped planned expected supposed delayed postponed rescheduled pushed slipped moved changed stopped started tried
  liked loved happened seemed noticed missed failed mentioned explained discussed suggested offered wondered worried insisted complained owed
  asked settled called decided reckoned waited stayed looked talked turned used lived died pressed rushed tired need feed speed indeed hundred
  overdue allowed asked admitted realised realized remembered laughed cried smiled winced grumbled nagged chased reminded due interested excited
  pleased scared worried relieved delighted sorted assumed believed claimed`,
);

/** Thanks for a thing say that it came. */
export const THANKS = phrases(`thanks for|to
thank you|ye for
thankyou for
ta for
cheers for
many thanks for
grateful for
appreciated the
appreciate the
enjoyed the
loved the
love the`);

/** "Thanks for your time": nothing came. */
export const NO_GIFTS = setOf(
  "time today yesterday meeting call chat patience help coming having hosting coffee lunch everything understanding support hospitality seeing joining reply interest update heads-up tea cake biscuits talk visit",
);

/** Behind "is" or "looks" these judge a thing that has come. */
export const PRAISE = setOf(
  "right correct fine good great lovely perfect spot-on brilliant excellent beautiful superb fab fabulous joy delight gorgeous wonderful spot ok okay super smashing grand ace delicious nice sound magnificent",
);
export const JUDGED = setOf(
  "is are was were look looks looked 's 're reads read says said works worked tasted seems fits",
);

/** Before a form these make it a plan, a wish or a duty. */
export const NOT_YET = setOf(
  "will 'll shall would 'd could should can cannot may might must to going gonna need needs wants want be hopes hopefully hoping if once when after until unless before whenever till soon by being get getting as once please expects expecting aims aiming trying try tries",
);
export const DENIED = setOf(
  "not 't never nor neither without hardly nobody nothing no cannot un isn hasn haven hadn wasn weren didn doesn don",
);
/** Before a form these make it an adjective: "the signed copy". */
export const ARTICLES = setOf("the a an your our my his her their its this that these those any each every no");
