/** Month names and their short forms, folded (no accents, lower case), for the languages of `header-words.ts`. */
const MONTH_WORDS: readonly string[] = [
  "january jan januar janvier janv enero ene gennaio gen januari janeiro tammikuu tammikuuta stycznia styczen sty ledna leden januar januarja ianuarie ian января янв січня січ ocak oca januára jän janner jänner",
  "february feb febr februar fevrier fevr febrero febbraio februari fevereiro fev helmikuu helmikuuta lutego luty lut unora unor februarie fevraly февраля февр фев лютого лют subat sub",
  "march mar marz marzo mars maart mrt marco maaliskuu maaliskuuta marca marzec brezna brezen marcius martie марта мар березня бер mart maerz",
  "april apr avril avr abril abr aprile huhtikuu huhtikuuta kwietnia kwiecien kwi dubna duben aprilis aprilie апреля апр квітня квіт кві nisan nis",
  "may mai mayo maggio mag mei maio maj toukokuu toukokuuta maja kvetna kveten majus мая май травня трав тра mayis mayis",
  "june jun juni juin junio giugno giu junho kesakuu kesakuuta czerwca czerwiec cze cervna cerven junius iunie июня июн червня черв haziran haz",
  "july jul juli juillet juil julio luglio lug julho heinakuu heinakuuta lipca lipiec lip cervence cervenec julius iulie июля июл липня лип temmuz tem",
  "august aug aout agosto ago augustus augusti elokuu elokuuta sierpnia sierpien sie srpna srpen augusztus августа авг серпня серп сер agustos agu",
  "september sep sept septembre septiembre settembre set setembro syyskuu syyskuuta wrzesnia wrzesien wrz zari szeptember szept septembrie сентября сент сен вересня вер eylul eyl",
  "october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta pazdziernika pazdziernik paz rijna rijen octombrie октября окт жовтня жовт жов ekim eki oktober",
  "november nov novembre noviembre novembro marraskuu marraskuuta listopada listopad lis noiembrie ноября нояб ноя листопада лист kasim kas",
  "december dec dezember dez decembre diciembre dic dicembre dezembro desember des joulukuu joulukuuta grudnia grudzien gru prosince prosinec decembrie декабря дек грудня груд aralik ara",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.split(" ").map((word): [string, number] => [word, index + 1])),
);

/** 1 to 12, or null for a word that is no month. */
export function monthNumber(word: string): number | null {
  return MONTHS.get(fold(word)) ?? null;
}

/** Lower case without accents, so that "Março" and "marco" meet. */
function fold(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").replace(/ı/g, "i");
}
