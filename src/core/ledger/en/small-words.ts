import { setOf } from "../../notes/words.ts";

/** Words that say nothing of what a promise is about: function words, light verbs, politeness, words of time and amount. */
export const SMALL_WORDS = setOf(
  `kindly trouble any left leave leaves leaving glad happy pleased place turn turns turned short ticked closed mr mrs ms dr forget forgot scrap scrapped scratch bin binned ditch skip cancel cancelled dropped all six eleven twelve dozen a an the this that these those and or but so nor yet if then than as at by for from in into of off on onto out over per re through to too up
  down upon with within without about across after again against ahead along already also although always among around away back because been
  before behind being below beside besides between both can cannot could did do does doing done don during each either else even ever every
  few had has have having he her here hers herself him himself his how however i is it its itself just last late later least less let lets like
  ll m many may maybe me might mine more most much must my myself near need needed needs neither never next no none not now nothing of often ok okay
  once one ones only other others our ours ourselves own please possible put quite rather re really s said same say says see shall she should
  since some somebody someone something somehow soon still such t take takes taken taking took than thank thanks that their theirs them
  themselves there therefore they thing things think though thought till together told tell tells told told today tomorrow tonight until us
  used ve very via wait waiting want wants was way we well went were what whatever when where whether which while who whole whom whose why will
  willing won would ya yeah yes yet you your yours yourself yourselves am are be get gets getting give given gives giving go goes going gone gonna got
  getting make makes making made come comes came coming bring keep keeps kept try tries trying look looks looking hear heard know knows known
  send sends sending sent share shares sharing shared pass passes passing passed provide provides providing drop drops dropping
  supply submit deliver hand hands handed forward forwards deal sort sorted sorting start starts started finish finished
  agreed agree agrees promise promised promises swear swears swore swear owe owes owed reckon reckons offered offers confirm undertook volunteered hopes hope hopefully
  bit lot lots couple two three four five six seven eight nine ten half rest part week weeks day days month months year years morning
  afternoon evening night noon date time times end eod cob asap oct nov dec hello hi dear cheers ta regards sorry apologies
  latest early earlier due deadline status open owner item who when action todo sure fine good great lovely nice
  follow follows followed dump dumped admit admits straight away quick quickly properly actually finally firstly anyway myself himself today's min kind done ready
  ticked tick instead new old full everything everyone everybody anything anyone yesterday ago`,
);

/** Words that point to what was named before. */
export const POINTING = setOf("it them that they those these this he'll one ones rest theirs both its same");
