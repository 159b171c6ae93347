import { setOf } from "../../notes/words.ts";

/** Verbs of acts that the notes' own list does not have. */
export const MORE_VERBS = setOf(
  `do reconcile export rent purchase remit configure grant mend cure empty pop ping fire accomplish lodge balance secure engage extract explore
  examine decorate relocate teach reimburse crack tick finalise finalize deal see skip scrap bin axe ditch strike withdraw postpone delay reopen fail
  crash happen slip expect hope thank agree want need like love miss forget remember hear understand accept decline refuse model greenlight enable
  activate hit address advertise allocate announce appoint assemble assign audit authorise authorize block capture certify clarify compare compose
  construct convert coordinate deposit describe digitise discuss dispose drill enrol estimate evaluate exchange execute explain frame generate glaze
  grout identify implement improve insure integrate itemise laminate lay license locate maintain merge negotiate nominate onboard place plaster plumb
  press process program redecorate redraft refill refurbish reinstall repaint repay replant reprint reshoot resize restart retest retrieve serve
  simplify specify stock support sweep tailor transcribe transport treat type unblock uninstall unlock sow drive spread wind bind grow vacuum view
  waterproof`,
);

/** Past forms that are not made by rule, behind the verb. */
export const IRREGULAR =
  "send/sent pay/paid do/did/done write/wrote/written draw/drew/drawn make/made build/built clear/empty clean/clean launch/live get/got/gotten give/gave/given take/took/taken choose/chose/chosen find/found bring/brought see/saw/seen run/ran hold/held tell/told buy/bought speak/spoke/spoken meet/met lead/led teach/taught hang/hung put/put set/set cut/cut let/let read/read shoot/shot ring/rang/rung go/went/gone come/came pick/picked deal/dealt dig/dug keep/kept catch/caught stick/stuck wind/wound bind/bound lose/lost feed/fed grow/grew/grown throw/threw/thrown drive/drove/driven break/broke/broken spend/spent light/lit mow/mown sew/sewn win/won lay/laid sweep/swept lend/lent sell/sold show/shown redo/redid/redone rewrite/rewrote/rewritten fit/fitted swap/swapped";

/** What the doing of an act is called: "the introduction" is the introducing. */
export const NOUNS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  `introduce introduction intro introductions|approve approval|pay payment transfer|confirm confirmation|deliver delivery|book booking|choose choice selection|pick choice selection
  |select selection choice|sign signature|test test|register registration|reconcile reconciliation|reserve reservation|repair repair|fix fix repair|check check
  |review review|order order|install installation|arrange arrangement|measure measurement|print print|translate translation|decide decision|clean cleaning|call call|meet meeting
  |inspect inspection|survey survey|train training|draft draft|analyse analysis|schedule schedule|upload upload|export export|approach approach|clear clearance|hire hire rental
  |audit audit|migrate migration|set setup|publish publication|announce announcement|connect connection|evaluate evaluation|invite invitation|recruit recruitment|lend loan|film film footage video|record recording|photograph photo shoot|paint paint painting|dig dig|quote quote quotation|transport transport`
    .split("|")
    .map((row): [string, string[]] => {
      const [verb = "", ...nouns] = row.trim().split(/\s+/);
      return [verb, nouns];
    }),
);

/** Having done one of these with a line does not close it, unless it is what was promised. */
export const UNFINISHED = setOf(
  `start begin ask discuss change move postpone delay plan need want expect check call chase agree mention note read see look reject refuse dispute question doubt forget
  miss promise say tell hear understand accept confirm schedule reschedule push shift slip fail stop block hold keep try consider think like love concern involve relate
  remain relat involv continue pause suspend update raise flag add assign own offer suggest propose limit include confus disput`,
);
