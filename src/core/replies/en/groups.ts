import { phrases } from "../pattern.ts";

/** All of the writer's own open lines. */
export const MINE = phrases(
  `all|both|each|every of mine|ours; all my|our items|ones|points|lines|tasks|things|promises|bits|actions|stuff|parts; mine|ours; my|our items|ones|points|lines|tasks|things|promises|bits|actions|part|bit|stuff;
  everything|all|anything on my|our list|side|end|plate|part; everything|all of mine; all the ones with my name; everything of mine|ours; everything i|we owe|owed|promised; all|everything under|against|next|beside to? my|our name;
  both my|our items|ones|points|lines|tasks|things|promises|bits|actions|parts; all mine|ours; both mine|ours`,
);
/** The one line of the writer's, if there is only one. */
export const MY_ONE = phrases("my|our one|item|task|line|point|promise|action|thing");
export const REST = phrases(
  `the? rest; rest of it|them|the list; the? others; all|everything the? others|rest|else|other; the other|remaining ones|items|points|lines|things|promises|tasks|entries|numbers; all the? other|remaining ones|items|points|lines|things|promises|tasks|entries|numbers;
  every other line|item|point|one; all other; everything|all besides|apart from that; all else; remaining ones|items; the remainder; other ones|items|points|lines`,
);
export const BOTH = phrases("both of? them|these|those|the?; both; all|both two of? them|these|mine?; the two of them");
export const ALL = phrases(
  "everything; all of it|them|this|these|those; the whole|entire list|lot|thing; all items|lines|points; every line|item|point; the lot",
);
export const VAGUE = phrases(
  "the other one|thing|item|line|point|promise; another one; one of them|these|those|mine|the|my; that|this one; that|this item|line|task|point|promise; the last|latter|former one|item|line|point; some of them|these|mine; a couple of them",
);
