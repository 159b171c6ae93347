/** What programs say for people who are away, language by language; each phrase is enough by itself. */
export const AUTOMATIC: readonly string[] = listOf(
  `automatic reply|automatic response|automated reply|automated response|automated message|auto-reply|autoreply|auto reply|auto-response|out of office:|out of office reply
  |mailbox is not monitored|inbox is not monitored|mailbox is no longer|no longer works at|no longer works for|no longer with the company|has left the company|has left the business
  |thank you for contacting|thanks for contacting|your email has been received|your message has been received|currently out of the office|am out of the office and
  |nicht im büro|nicht im hause|außer haus|ausser haus|abwesend|abwesenheit|automatische antwort|bin derzeit nicht|bin zur zeit nicht|im urlaub|bin erst wieder|nach meiner rückkehr|ihre nachricht wird
  |je suis absent|absent du bureau|absente du bureau|absent jusqu|absente jusqu|actuellement absent|en congé|réponse automatique|de retour le|à mon retour|votre message
  |fuera de la oficina|estoy de vacaciones|respuesta automática|ausente|a mi regreso|estaré fuera|su mensaje
  |fuori ufficio|sono in ferie|fuori sede|risposta automatica|al mio rientro|assente|suo messaggio
  |niet op kantoor|met vakantie|op vakantie|afwezig|automatisch antwoord|uw bericht|fora do escritório|estou de férias|resposta automática|no meu regresso
  |inte på kontoret|på semester|autosvar|ikke på kontoret|på ferie|tilbage på kontoret|ikke til stede|poissa toimistolta|lomalla|automaattinen vastaus
  |na urlopie|poza biurem|automatyczna odpowiedź|nieobecn|mimo kancelář|na dovolené|automatická odpověď|szabadságon|nem vagyok az irodában|în concediu|nu sunt la birou
  |εκτός γραφείου|вне офиса|в отпуске|автоматический ответ|у відпустці|поза офісом|автоматична відповідь|ofis dışındayım|izindeyim|otomatik yanıt
  |外出しております|休暇中|不在にして|自動返信|自动回复|不在办公室|休假|자동 회신|부재중|خارج المكتب|לא במשרד|tidak di kantor|sedang cuti|wala sa opisina`,
);

/** Somebody is not there. */
export const AWAY =
  /\bout of (?:the )?(?:office|clinic|school|shop|studio|country|building|workshop|practice|surgery)\b|\bout-of-office\b|\baway from (?:the |my )?(?:office|desk|work|email)\b|\bon (?:(?:annual|parental|maternity|paternity|sick|medical|study|a|my|family|unpaid) )?(?:leave|holidays?|vacation|sabbatical|honeymoon|business trip)\b|\b(?:am|i'm|be) (?:(?:currently|now|presently) )?(?:away|out|off|travelling|traveling|abroad|off sick|on the road)\b|\bnot in the office\b|\b(?:no|limited|little|intermittent|without|patchy|sporadic) access to (?:my )?(?:e-?mails?|mail|messages)\b|\bnot (?:be )?(?:reading|checking|answering|able to check)\b/;

/** They say when or how they will answer, or who does meanwhile. */
export const COMES_BACK =
  /\b(?:until|till|returning|return|from \d|between|back (?:on|in|at|from)|(?:reply|respond|answer|get back|reading|checking)\b.{0,60}\b(?:when|on|upon|after|as soon|once|mail|emails?|messages?)|urgent|emergency|emergencies|in my absence|please contact|thank(?:s| you) for your (?:e-?mail|message|note)|this e?-?mail address)\b/;

function listOf(list: string): string[] {
  return list.split("|").map((phrase) => phrase.trim());
}
