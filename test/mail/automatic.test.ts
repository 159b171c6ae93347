import { describe, expect, it } from "vitest";
import { automaticSign } from "../../src/mail/automatic.ts";

function sign(change: { headers?: string[]; subject?: string; from?: string; envelope?: string | null } = {}) {
  const headers = (change.headers ?? []).map((line) => {
    const colon = line.indexOf(":");
    return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() };
  });
  const message = {
    headers,
    subject: change.subject ?? "Kickoff",
    from: [{ name: "", email: change.from ?? "dana@northwind.example" }],
  };
  return (
    automaticSign(message, change.envelope === undefined ? "dana@northwind.example" : change.envelope)?.kind ?? null
  );
}

describe("mail that no person wrote just now", () => {
  const cases: [what: string, change: Parameters<typeof sign>[0], kind: string][] = [
    ["an empty return path", { envelope: "<>" }, "bounce"],
    ["a delivery report", { headers: ["Content-Type: multipart/report; report-type=delivery-status"] }, "bounce"],
    ["Auto-Submitted", { headers: ["Auto-Submitted: auto-replied"] }, "automatic"],
    [
      "Auto-Submitted behind a harmless one",
      { headers: ["Auto-Submitted: no", "Auto-Submitted: auto-generated"] },
      "automatic",
    ],
    ["X-Autoreply", { headers: ["X-Autoreply: yes"] }, "automatic"],
    ["a mailing list", { headers: ["List-Id: <dev.lists.example>"] }, "list"],
    ["a list's archive", { headers: ["List-Archive: <https://lists.example>"] }, "list"],
    ["Precedence: bulk", { headers: ["Precedence: bulk"] }, "list"],
    ["our own mail", { headers: ["X-Saydo-Recap: 1"] }, "loop"],
    ["thirty servers", { headers: Array.from({ length: 30 }, () => "Received: by x") }, "loop"],
    ["a robot's address", { from: "no-reply@northwind.example" }, "automatic"],
    ["an away message in English", { subject: "Automatic reply: Kickoff" }, "automatic"],
    ["an away message in Russian", { subject: "Автоматический ответ: Встреча" }, "automatic"],
    ["an away message in Japanese", { subject: "自動応答" }, "automatic"],
  ];
  it.each(cases)("is known by %s", (_what, change, kind) => {
    expect(sign(change)).toBe(kind);
  });

  const people: [what: string, change: Parameters<typeof sign>[0]][] = [
    ["a plain note", {}],
    ["Auto-Submitted: no", { headers: ["Auto-Submitted: no"] }],
    ["a note about an office", { subject: "Out of office space for Brightside" }],
    [
      "X-Auto-Response-Suppress, which Outlook sets on people's own mail",
      { headers: ["X-Auto-Response-Suppress: All"] },
    ],
  ];
  it.each(people)("is not %s", (_what, change) => {
    expect(sign(change)).toBeNull();
  });
});
