/** Words for one thing, a group a `|`; the first stands for all. Single words, as people write them. */
export const SYNONYMS = `photo photograph picture pic image shot snap | video clip film footage movie | deck presentation slides slideshow powerpoint ppt
  | quote quotation estimate pricing costing offer | contract agreement | vegetarian veggie veg vege vegan | certificate cert | invoice inv bill
  | guest attendee | colour color | licence license | programme program | schedule timetable timeline calendar | bug defect glitch
  | deposit downpayment prepayment | coach bus | lift elevator | leak drip | document doc paperwork | workshop session
  | access login credentials password | tagline slogan strapline | advert ad ads advertising | account acct | second sec
  | staff waiter waitress waiting | glass glassware | plate crockery | export extract | headcount staffing | analytics stats
  | size sizes dimension measurement | manager boss | payroll wages salary | marquee tent | registration signup | page webpage | site website
  | copy wording | beam steelwork girder | tile tiling | lease tenancy | space spot | influencer creator | drawing blueprint | spec specification
  | figure numbers | rota roster | code pin passcode | shoot photoshoot | mockup mock | feedback comments remarks | reference referee
  | survey questionnaire | hotel accommodation | car vehicle van | boiler heating | wiring electrics electrical | phone mobile | permit permission
  | tax vat | audit auditors | data dataset | email mail | newsletter mailing | shortlist candidates | cv resume cvs | music playlist
  | flowers florals bouquet`;

/** Words for one act, a group a `|`; a verb may stand in several. */
export const ACTS_ALIKE = `send share forward mail email deliver post ship hand pass submit upload provide give supply return circulate issue drop publish release get bring
  dispatch courier fax text message present file email put pop whizz ping fire distribute export
  | write draft prepare build create make design draw produce finish complete edit compile compute put work develop redo revise update rewrite amend sketch model outline summarise cut
  | pay transfer wire settle remit clear send refund reimburse
  | book reserve hire order buy arrange organise organize schedule rent purchase get confirm secure sort engage
  | choose pick select decide settle go agree
  | approve accept sign ok greenlight confirm clear agree pass
  | sign countersign return execute
  | fix repair mend sort patch resolve solve cure correct replace stop
  | confirm check verify clear agree give send tell settle
  | look check investigate research see find explore review inspect examine
  | set install configure create grant give arrange sort enable activate open prepare build
  | chase call ring remind follow ask contact phone email
  | introduce connect present put link
  | clear empty tidy clean remove sort
  | test try check trial review run
  | file submit lodge send complete
  | change replace swap switch update fit
  | export extract pull download send share run
  | reconcile balance check match settle complete
  | run hold do give host lead
  | review read check proof proofread look comment
  | call ring phone speak talk contact
  | clean wash tidy | deliver bring drop ship | collect fetch pick get gather | install fit set mount hang | move shift relocate transfer | cut edit trim make produce finish shoot film
  | measure survey size | print produce | photograph shoot film | translate | train teach | paint decorate | hang mount put | plan map schedule | update refresh revise amend change
  | get obtain gather collect find source fetch pick buy hire rent purchase | launch publish release | renew extend | invite ask send | return send bring give`;

/** What is made goes out: having sent it is having done it. */
export const SENT_AS =
  "translate transcribe quote estimate invoice scan photograph proofread record compose report bill";

/** Verbs that say of any act that it is over. */
export const ANY_ACT =
  "do make finish complete close sort handle resolve wrap accomplish tick manage deal sort settle conclude";
