import { setOf } from "../words.ts";
import { KIN } from "./side-words.ts";

/** Trades, offices and posts, in the singular. */
const ROLES = `accountant actuary adjuster administrator adviser advisor agent ambulance appraiser apprentice archaeologist architect archivist
  artist assessor assistant attorney auctioneer auditor author baker bailiff bandmaster banker barber barista bartender beadle beekeeper
  binder bishop blacksmith boatbuilder boilermaker bookbinder bookkeeper boss bosun brewer bricklayer brickie broker builder bursar butcher
  buyer cabinetmaker canon captain caretaker carpenter carrier cartographer cashier caterer chair chairman chairwoman chandler chaplain
  chauffeur chef chemist chippy choirmaster clerk cleaner coach coastguard colleague commander commodore conductor confectioner conservator
  constable copywriter consultant contractor controller cook cooper coordinator coroner counsel counsellor courier curate curator custodian dealer
  deckhand decorator dentist deputy designer developer dietitian director dispatcher distiller distributor doctor donor dresser driver dryliner
  ecologist editor electrician engineer engraver estimator examiner fabricator farmer farmhand farrier fellow finisher fireman fisherman fitter
  florist foreman forester forewoman forger forwarder founder framer fundraiser gardener geologist gilder glassblower glazier governor grocer
  groom grower groundskeeper groundsman guard guide hairdresser handyman harbourmaster harbormaster haulier head headmaster headmistress
  headteacher helper herder host housekeeper husband illustrator importer inspector installer instructor insurer intern interpreter inventor
  janitor jeweller jockey joiner journalist judge keeper kitchen labourer laboratory landlady landlord lawyer lead leader lecturer lender
  librarian lifeguard locksmith machinist manager mason master matron mayor mechanic mediator merchant midwife miller miner minister mover
  musician nanny neighbour neighbor notary nurse nurseryman officer official operator optician orderly organist organiser organizer owner packer
  painter paralegal planner partner pastor pathologist patissier pharmacist photographer physician physio physiotherapist pilot piper plasterer platelayer
  plumber police policeman porter postman postmaster potter preacher president priest principal printer prior producer professor programmer
  promoter proofreader proprietor publican publisher purser ranger receptionist recruiter rector referee registrar rep reporter representative
  restorer retailer rigger roadie roofer sacristan sailmaker salesman saleswoman scaffolder scientist scout sculptor seamstress secretary seller
  sergeant setter sexton shepherd sheriff shipper shipwright shoemaker sister skipper smith solicitor sparks sparky specialist steward stonemason
  storekeeper storeman student superintendent supervisor supplier surgeon surveyor tailor tanner taster teacher technician tenant tester therapist
  thatcher tiler toolmaker trader trainee trainer translator treasurer trustee tuner tutor typesetter typist underwriter upholsterer usher valuer
  vendor verger vet vicar vigneron volunteer waiter waitress warden watchmaker weaver webmaster welder winemaker writer guy lad bloke man woman lady
  girl boy chap fella gaffer client customer tenant lessee lessor guest`;

/** Bodies, places and departments that act as somebody. */
const BODIES = `team office people provider crews knitters folks guys crew side lab legal finance accounts agency bank board committee council staff dept
  department hr it ops marketing sales purchasing procurement payroll logistics warehouse workshop studio factory mill foundry parish museum hotel
  school bakery brewery dairy depot garage yard shop clinic practice surgery nursery reception security desk firm company house outfit lot mob mates
  family parents bindery tannery registry ministry municipality county authority trust union club society association landlords gestor rektor`;

/** Nouns that act: "your welder", "our finance team", "my aunt". */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([
  ...setOf(ROLES),
  ...[...setOf(ROLES)].map(pluralOf),
  ...setOf(BODIES),
  ...KIN,
]);

/** Rooms and desks of a firm: bare, they are mostly the writer's own. */
const DESKS = setOf(
  `office finance accounts accounting marketing sales purchasing procurement payroll logistics warehouse workshop studio reception ops hr it legal
  dispatch stores kitchen desk support production maintenance bookkeeping crew fitters lads`,
);
/** Who is across by what they are to us. */
const ACROSS_ROLES = setOf(
  `client clients customer customers supplier suppliers vendor vendors landlord landlady tenant tenants council county municipality ministry bank insurer
  insurers lender registry notary authority guest guests subcontractor forwarder courier haulier buyer owner agency surveyor parish`,
);

/** What kind of role a phrase tells: kin, a desk of a firm, somebody across by trade, a trade, or nothing. */
export function roleKindOf(phrase: string): "kin" | "desk" | "across" | "trade" | "thing" {
  const words = phrase.toLowerCase().split(/[^\p{L}]+/u);
  return words.some((word) => KIN.has(word))
    ? "kin"
    : words.some((word) => ACROSS_ROLES.has(word))
      ? "across"
      : words.some((word) => DESKS.has(word))
        ? "desk"
        : words.some((word) => ROLE_NOUNS.has(word))
          ? "trade"
          : "thing";
}

function pluralOf(noun: string): string {
  if (noun.endsWith("man")) {
    return `${noun.slice(0, -3)}men`;
  }
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
