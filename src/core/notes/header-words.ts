/** A header field of a forward or quote block, whatever language the mail client speaks. */
export type HeaderField = "from" | "date" | "to" | "cc" | "subject" | "other";

/**
 * What mail clients write in front of the colon. One row a field; languages in the order
 * en de fr es it nl pt sv da no fi pl cs hu ro ru uk tr ja zh.
 */
const FIELD_WORDS: Record<HeaderField, string> = {
  from: `from|von|absender|de|expéditeur|remitente|da|mittente|van|afzender|från|avsändare|fra|avsender|lähettäjä|od|nadawca
    |odesílatel|feladó|de la|expeditor|от|от кого|від|від кого|kimden|gönderen|差出人|送信者|发件人|寄件者|寄件人`,
  date: `sent|date|sent on|gesendet|gesendet am|datum|envoyé|envoyé le|date d'envoi|enviado|enviado el|enviada|enviado em|enviada em
    |fecha|inviato|data|data invio|verzonden|skickat|sendt|dato|dato/tid|lähetetty|päiväys|päivämäärä|pvm|wysłano|wysłane|data wysłania
    |odesláno|elküldve|küldve|dátum|küldés ideje|trimis|dată|дата|отправлено|дата отправки|надіслано|дата надсилання|gönderildi
    |gönderme tarihi|tarih|送信日時|送信|日付|日時|发送时间|发件时间|发送日期|日期|时间|寄件日期|傳送時間|寄件時間|時間`,
  to: `to|an|empfänger|à|pour|destinataire|a|para|destinatario|destinatário|aan|till|til|vastaanottaja|kenelle|do|komu|címzett|către|catre|pentru|la
    |кому|kime|alıcı|宛先|收件人|收件者`,
  cc: `cc|kopie|kopie (cc)|copie|copie à|copia|con copia|kopia|kopi|kopio|dw|do wiadomości|másolat|másolatot kap|copie la
    |копия|копія|bilgi|抄送|副本|副本抄送`,
  subject: `subject|betreff|objet|sujet|asunto|oggetto|onderwerp|assunto|ämne|emne|aihe|temat|předmět|tárgy|subiect|тема|konu
    |件名|主题|主旨|標題`,
  other: `reply-to|reply to|antwort an|répondre à|responder a|rispondi a|antwoorden aan|bcc|blindkopie|cci|cco|importance|wichtigkeit
    |importancia|priority|priorität|attachments|attachment|anlagen|anlage|pièces jointes|datos adjuntos|allegati|bijlagen|message-id
    |organization|organisation|sensitivity|when|where|required attendees`,
};

/** Label in lower case to field. */
export const HEADER_FIELDS: ReadonlyMap<string, HeaderField> = new Map(
  (Object.keys(FIELD_WORDS) as HeaderField[]).flatMap((field) =>
    words(FIELD_WORDS[field]).map((word): [string, HeaderField] => [word, field]),
  ),
);

/** The line that Gmail, Apple Mail, Thunderbird, Yahoo and phones set above a forward, without its dashes and colon. */
export const FORWARD_MARKERS: readonly string[] = words(
  `forwarded message|begin forwarded message|forwarded by|forwarded email|forwarded mail|forwarded conversation
  |weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|weitergeleitete e-mail
  |message transféré|message transmis|début du message transféré|début du message réexpédié|e-mail transféré|courriel transféré
  |mensaje reenviado|inicio del mensaje reenviado|mensaje original reenviado|correo reenviado|messaggio inoltrato|inizio messaggio inoltrato
  |doorgestuurd bericht|begin doorgestuurd bericht|doorgestuurde e-mail|mensagem encaminhada|mensagem reencaminhada
  |início da mensagem encaminhada|início da mensagem reencaminhada|vidarebefordrat meddelande|vidarebefordrat brev
  |vidarebefordrat mejl|början på vidarebefordrat mejl|vidarebefordrat e-postmeddelande|videresendt besked|videresendt meddelelse
  |start på videresendt besked|videresendt melding|start på videresendt melding|videresendt e-post|start på videresendt e-post
  |välitetty viesti|edelleenlähetetty viesti|välitetty viesti alkaa|przekazana wiadomość|treść przekazanej wiadomości
  |początek przekazywanej wiadomości|wiadomość przekazana|wiadomość przekazana dalej|přeposlaná zpráva|přeposlaný e-mail
  |začátek přeposlané zprávy|továbbított üzenet|továbbított levél|átirányított üzenet|mesaj redirecționat|mesaj redirectionat
  |începutul mesajului redirecționat|mesaj retrimis|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения
  |переслане повідомлення|переадресоване повідомлення|початок переадресованого повідомлення|начало пересылаемого сообщения
  |iletilmiş mesaj|iletilen ileti|yönlendirilen ileti|iletilen mesaj|転送メッセージ|転送されたメッセージ|転送されたメール|転送メール
  |转发的邮件|转发邮件信息|转发邮件|已转发邮件|下面是被转发的邮件|開始轉寄郵件|轉寄郵件|轉寄的郵件|以下是轉寄的郵件`,
);

/** The line that Outlook, Samsung and others set above a quote or a forward alike. */
export const ORIGINAL_MARKERS: readonly string[] = words(
  `original message|original appointment|original email|reply message|ursprüngliche nachricht|originalnachricht|original-nachricht|ursprünglicher termin
  |message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|ursprungligt meddelande
  |originalmeddelande|oprindelig meddelelse|original meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna
  |oryginalna wiadomość|původní zpráva|eredeti üzenet|mesaj original|mesajul original|исходное сообщение|оригинальное сообщение
  |вихідне повідомлення|orijinal mesaj|özgün ileti|orijinal ileti|元のメッセージ|原始邮件|原邮件|原始郵件|原來的訊息`,
);

/** Subject prefixes of a forward, in lower case, before the colon. */
export const FORWARD_PREFIXES: ReadonlySet<string> = new Set(
  words(
    `fwd|fw|forward|forwarded|tr|transf|wg|weitergeleitet|rv|reenv|i|inoltra|enc|vs|vb|vl|pd|fs|vid|doorst|továbbítás|tov|redir
    |пересл|пер|fwd2|ilt|i̇lt|转发|轉寄|転送`,
  ),
);

/** Subject prefixes of a reply. */
export const REPLY_PREFIXES: ReadonlySet<string> = new Set(
  words("re|aw|antw|antwort|sv|odp|res|r|rif|ref|ynt|vá|ha|отв|atb|回复|答复|回覆|返信|réf|rép|re2"),
);

/** The verb of an attribution line: "On Tue Ana wrote:". */
export const WROTE_WORDS: readonly string[] = words(
  `wrote|writes|schrieb|schreibt|écrit|escribió|escribio|scritto|schreef|geschreven|escreveu|skrev|skreiv|kirjoitti|napisał|napisała|napisał(a)
  |pisze|napsal|napsala|napsal(a)|írta|scris|написал|написала|написал(а)|пишет|пише|написав|написала|yazdı|wrote this|のメール|写道|寫道`,
);

/** What phones and clients leave at the foot, without the device's name. */
export const SENT_FROM: readonly string[] = words(
  `sent from my|sent from outlook|sent from yahoo|sent from mail for|sent from proton|sent from samsung|sent from galaxy|sent via|sent with
  |get outlook for|von meinem|gesendet mit|envoyé de mon|envoyé depuis|envoyé à partir|obtenir outlook|obtenez outlook|enviado desde
  |enviado do meu|enviado a partir|obtener outlook|obtenga outlook|obter o outlook|inviato da|inviato dal|inviata da|scarica outlook
  |verzonden vanaf|verstuurd vanaf|verzonden met|outlook voor|skickat från|skaffa outlook|hämta outlook|sendt fra|hent outlook|få outlook
  |lähetetty|hanki outlook|wysłane z|wysłano z|pobierz program outlook|odesláno z|získat outlook|elküldve az|az outlook
  |trimis de pe|отправлено с|отправлено из|надіслано з|outlook для|iphone'umdan|iphoneから送信|androidから送信|发自我的|從我的|發自我的
  |outlook für|diese nachricht wurde von meinem`,
);

function words(list: string): string[] {
  return list
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
