import { describe, expect, it } from "vitest";
import { headerBlockAt, markerOf } from "../../../src/core/notes/header-block.ts";
import { toLines } from "../../../src/core/notes/lines.ts";

const TODAY = "2026-04-20";
const at = (text: string) => headerBlockAt(toLines(text), 0, TODAY);

describe("headerBlockAt", () => {
  it.each([
    [
      "Gmail",
      "---------- Forwarded message ---------\nFrom: Ana Diaz <ana@a.example>\nDate: Sun, Apr 12, 2026 at 9:00 AM\nSubject: x\nTo: Ben <ben@b.example>\n\nHi",
    ],
    [
      "Gmail in Spanish",
      "---------- Forwarded message ---------\nDe: Ana Diaz <ana@a.example>\nDate: dom, 12 abr 2026 a las 16:20\nSubject: x\nTo: Ben <ben@b.example>\n\nHi",
    ],
    [
      "Outlook in German",
      "Von: Ana Diaz <ana@a.example>\nGesendet: Sonntag, 12. April 2026 16:58\nAn: Ben <ben@b.example>\nBetreff: x\n\nHi",
    ],
    [
      "Outlook in Polish",
      "Od: Ana Diaz <ana@a.example>\nWysłano: niedziela, 12 kwietnia 2026 16:58\nDo: Ben <ben@b.example>\nTemat: x\n\nHi",
    ],
    [
      "Outlook in Finnish",
      "Lähettäjä: Ana Diaz <ana@a.example>\nLähetetty: sunnuntai 12. huhtikuuta 2026 16.58\nVastaanottaja: Ben <ben@b.example>\nAihe: x\n\nHi",
    ],
    [
      "Outlook in Czech",
      "Od: Ana Diaz <ana@a.example>\nOdesláno: neděle 12. dubna 2026 16:58\nKomu: Ben <ben@b.example>\nPředmět: x\n\nHi",
    ],
    [
      "Outlook in Hungarian",
      "Feladó: Ana Diaz <ana@a.example>\nElküldve: 2026. április 12., vasárnap 16:58\nCímzett: Ben <ben@b.example>\nTárgy: x\n\nHi",
    ],
    [
      "Outlook in Russian",
      "От: Ana Diaz <ana@a.example>\nОтправлено: 12 апреля 2026 г. 16:58\nКому: Ben <ben@b.example>\nТема: x\n\nHi",
    ],
    [
      "Outlook in Ukrainian",
      "Від: Ana Diaz <ana@a.example>\nНадіслано: 12 квітня 2026 р. 16:58\nКому: Ben <ben@b.example>\nТема: x\n\nHi",
    ],
    [
      "Outlook in Turkish",
      "Kimden: Ana Diaz <ana@a.example>\nGönderildi: 12 Nisan 2026 Pazar 16:58\nKime: Ben <ben@b.example>\nKonu: x\n\nHi",
    ],
    [
      "Outlook in Japanese",
      "差出人: Ana Diaz <ana@a.example>\n送信日時: 2026年4月12日 16:58\n宛先: Ben <ben@b.example>\n件名: x\n\nHi",
    ],
    [
      "Outlook in Chinese",
      "发件人： Ana Diaz <ana@a.example>\n发送时间： 2026年4月12日 16:58\n收件人： Ben <ben@b.example>\n主题： x\n\nHi",
    ],
    [
      "Apple Mail in Swedish",
      "Vidarebefordrat mejl:\n\n> Från: Ana Diaz <ana@a.example>\n> Ämne: x\n> Datum: 12 april 2026 15:48:27 CEST\n> Till: Ben <ben@b.example>\n>\n> Hi",
    ],
    [
      "Apple Mail in Italian",
      "Inizio messaggio inoltrato:\n\nDa: Ana Diaz <ana@a.example>\nOggetto: x\nData: 12 aprile 2026 alle ore 15:48:27 CEST\nA: Ben <ben@b.example>\n\nHi",
    ],
    [
      "Thunderbird in Danish",
      "-------- Videresendt besked --------\nEmne: x\nDato: Sun, 12 Apr 2026 18:22:41 +0200\nFra: Ana Diaz <ana@a.example>\nTil: Ben <ben@b.example>\n\nHi",
    ],
    [
      "Yahoo in Dutch",
      "----- Doorgestuurd bericht -----\nVan: Ana Diaz <ana@a.example>\nAan: Ben <ben@b.example>\nVerzonden: zondag 12 april 2026 om 02:13:40 PM CEST\nOnderwerp: x\n\nHi",
    ],
    [
      "Outlook in Romanian",
      "De la: Ana Diaz <ana@a.example>\nTrimis: duminică, 12 aprilie 2026 16:58\nCătre: Ben <ben@b.example>\nSubiect: x\n\nHi",
    ],
    [
      "Outlook in Norwegian",
      "Fra: Ana Diaz <ana@a.example>\nSendt: søndag 12. april 2026 16:58\nTil: Ben <ben@b.example>\nEmne: x\n\nHi",
    ],
    [
      "Markdown from an HTML mail",
      "*From:* Ana Diaz <ana@a.example>\n*Sent:* Sunday, April 12, 2026 4:58 PM\n*To:* Ben <ben@b.example>\n*Subject:* x\n\nHi",
    ],
  ])("reads %s", (_client, text) => {
    expect(at(text)).toMatchObject({
      from: { name: "Ana Diaz", email: "ana@a.example" },
      subject: "x",
      date: "2026-04-12",
      people: [{ email: "ana@a.example" }, { name: "Ben", email: "ben@b.example" }],
    });
  });

  it("follows a list of recipients over several lines", () => {
    const block = at("From: Ana <ana@a.example>\nTo: Ben <ben@b.example>;\n Cy <cy@c.example>\nSubject: x\n\nHi");
    expect(block?.people.map((box) => box.email)).toEqual(["ana@a.example", "ben@b.example", "cy@c.example"]);
    expect(block?.end).toBe(4);
  });

  it("takes an unknown label with an address for a recipient", () => {
    const block = at("From: Ana <ana@a.example>\nSubject: x\nSaaja: Ben <ben@b.example>\n\nHi");
    expect(block?.people.map((box) => box.email)).toEqual(["ana@a.example", "ben@b.example"]);
  });

  it("leaves a memo's head and an attendee line in the notes", () => {
    expect(at("From: the planning office\nTo: all\n\nHi")).toBeNull();
    expect(at("When: Monday\nWhere: Hall 2\n\nHi")).toBeNull();
  });
});

describe("markerOf", () => {
  it("tells a forward from older mail and both from a rule", () => {
    expect(markerOf("---------- Forwarded message ---------")).toBe("forward");
    expect(markerOf("-----Ursprüngliche Nachricht-----")).toBe("original");
    expect(markerOf("----------")).toBeNull();
    expect(markerOf("The forwarded message was lost")).toBeNull();
  });
});
