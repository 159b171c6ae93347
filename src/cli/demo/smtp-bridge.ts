import { SMTPServer } from "smtp-server";
import type { Handed } from "./mailroom.ts";

/** Cloudflare's own limit for what arrives. */
const MAX_MESSAGE = 25 * 1024 * 1024;

interface Bridge {
  readonly mailDomain: string;
  readonly hand: (raw: Uint8Array, from: string, to: string) => Promise<Handed>;
  /** Told of every recipient that is not ours: the mail program believes it sent to them, and nothing did. */
  readonly ignored: (recipient: string) => void;
}

/**
 * An SMTP listener that hands each message to the Worker, once for each recipient on its mail domain, so that any mail
 * program can Bcc it. It relays to nobody. Rejects where the port is taken.
 */
export function startSmtp(port: number, bridge: Bridge): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    size: MAX_MESSAGE,
    // A mail program that insists on a password may have any.
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "anybody" }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        const recipients = rcptTo.map((recipient) => recipient.address.toLowerCase());
        handAll(bridge, Buffer.concat(chunks), from, recipients).then(
          (problem) =>
            problem === null
              ? done(null, "taken")
              : done(Object.assign(new Error(problem.why), { responseCode: problem.code })),
          (error: unknown) => done(Object.assign(new Error(String(error)), { responseCode: 451 })),
        );
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Null where all went well, else what the sending program is told. */
async function handAll(
  bridge: Bridge,
  raw: Uint8Array,
  from: string,
  recipients: readonly string[],
): Promise<{ code: number; why: string } | null> {
  const ours = recipients.filter((recipient) => recipient.endsWith(`@${bridge.mailDomain}`));
  for (const recipient of recipients.filter((one) => !ours.includes(one))) {
    bridge.ignored(recipient);
  }
  for (const recipient of ours) {
    const handed = await bridge.hand(raw, from, recipient);
    if (handed.kind !== "taken") {
      return { code: handed.kind === "refused" ? 550 : 451, why: handed.why };
    }
  }
  return ours.length === 0
    ? { code: 550, why: `nothing here is for ${bridge.mailDomain}; send to notes@${bridge.mailDomain}` }
    : null;
}
