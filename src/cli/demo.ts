/** `npm run demo`: the whole of Saydo on this laptop, on local workerd with a real D1. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { domainOf } from "../core/address.ts";
import { ConfigError } from "../core/errors.ts";
import { type DemoArguments, demoArguments, USAGE } from "./demo/arguments.ts";
import { applySchema, freePort, type LocalWorker, startWorker } from "./demo/local-worker.ts";
import { Mailroom, type SentMail } from "./demo/mailroom.ts";
import { startSmtp } from "./demo/smtp-bridge.ts";
import { type ReadMail, readMail } from "./read-mail.ts";
import { readVars } from "./vars.ts";

/** A reserved name that no real mail can reach: only there does the Worker believe local mail (src/config.ts). */
const MAIL_DOMAIN = "in.saydo.example";
const SAMPLES = join(import.meta.dirname, "../../test/fixtures/samples");
const FOLDER = join(import.meta.dirname, "../../.wrangler/demo");
const TICK_MS = 3_000;
const DAY_MS = 24 * 60 * 60_000;
/** Short, so that whoever tries it sees the other side's copy leave. */
const DEMO_UNDO_MINUTES = "1";
const DEMO_ECHO_MINUTES = "0";

type Letter = Extract<ReadMail, { kind: "mail" }> & { readonly path: string };

async function main(): Promise<number> {
  let args: DemoArguments;
  try {
    args = demoArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  const vars = readVars();
  try {
    readConfig({ ...vars, LINK_SECRET: "checked-when-it-is-deployed" });
  } catch (error) {
    console.error(error instanceof ConfigError ? `wrangler.toml: ${error.message}` : error);
    return 1;
  }
  return args.once ? once(args, vars) : stayUp(args, vars);
}

/** One pass over the files in a throw-away database; 1 where a file was no mail. */
async function once(args: DemoArguments, vars: Record<string, string>): Promise<number> {
  const { letters, refused } = await readAll(args.files);
  const folder = await mkdtemp(join(tmpdir(), "saydo-"));
  let worker: LocalWorker | null = null;
  try {
    progress("making a throw-away database …");
    await applySchema(folder);
    progress("starting the Worker …");
    // Whoever wrote a file that is named here counts as a member: it is their note.
    const senders = letters.map((letter) => letter.message.from[0]?.email ?? "").filter((email) => email.includes("@"));
    worker = await startWorker({
      port: (await freePort(0)) ?? 0,
      folder,
      vars: {
        ...laptopVars(vars, [...args.members, ...senders]),
        LINK_SECRET: crypto.randomUUID(),
        UNDO_MINUTES: "0",
        KNOWN: "forwarded",
      },
    });
    const mailroom = new Mailroom(worker.url);
    const mails: SentMail[] = [];
    for (const [index, letter] of letters.entries()) {
      progress(`reading ${index + 1} of ${letters.length}: ${letter.path}`);
      await feed(mailroom, letter);
      mails.push(...(await mailroom.news()));
    }
    mails.push(...(await mailroom.drain()));
    for (let day = 1; day <= args.days; day++) {
      progress(`day ${day} of ${args.days}`);
      for (const at of momentsOf(Date.now() + day * DAY_MS)) {
        mails.push(...(await mailroom.drain(at)));
      }
    }
    console.log(args.json ? JSON.stringify(mails, null, 2) : mails.map(printed).join("\n"));
    return refused === 0 ? 0 : 1;
  } finally {
    worker?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Before work, when risk is looked at, and in the morning, when mail goes out; in the firm's zone of the laptop's settings. */
function momentsOf(day: number): number[] {
  const midnight = Math.floor(day / DAY_MS) * DAY_MS;
  return [5.5, 8.5].map((hour) => midnight + hour * 60 * 60_000);
}

/** Starts everything, feeds the samples, prints each mail that leaves, until it is stopped. */
async function stayUp(args: DemoArguments, vars: Record<string, string>): Promise<number> {
  for (const [port, option] of [
    [args.port, "--port"],
    [args.smtpPort, "--smtp-port"],
  ] as const) {
    if ((await freePort(port)) === null) {
      console.error(`port ${port} is taken: stop what listens there, or name another with ${option}`);
      return 1;
    }
  }
  await mkdir(FOLDER, { recursive: true });
  progress("making the database …");
  await applySchema(FOLDER);
  progress("starting the Worker …");
  const worker = await startWorker({
    port: args.port,
    folder: FOLDER,
    vars: {
      ...laptopVars(vars, args.members),
      LINK_SECRET: await keptSecret(),
      UNDO_MINUTES: DEMO_UNDO_MINUTES,
      ECHO_MINUTES: DEMO_ECHO_MINUTES,
      PUBLIC_URL: `http://localhost:${args.port}`,
    },
  });
  const mailroom = new Mailroom(worker.url);
  const smtp = await startSmtp(args.smtpPort, {
    mailDomain: MAIL_DOMAIN,
    hand: (raw, from, to) => mailroom.hand(raw, from, to),
    ignored: (recipient) => console.log(`(nothing was sent to ${recipient}: this listener only hands mail to Saydo)`),
  });
  progress("feeding the sample notes …");
  for (const letter of (await readAll([])).letters) {
    await feed(mailroom, letter);
  }
  progress("");
  console.log(welcome(args, worker.url, mailroom.explorer, vars));
  await untilStopped(mailroom);
  smtp.close();
  worker.stop();
  return 0;
}

/** Ticks and prints, one round at a time, until Ctrl-C. */
async function untilStopped(mailroom: Mailroom): Promise<void> {
  const stopped = new Promise<true>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => resolve(true));
    }
  });
  const pause = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), TICK_MS));
  do {
    for (const mail of await mailroom.news()) {
      console.log(printed(mail));
    }
    await mailroom.tick();
  } while (!(await Promise.race([stopped, pause()])));
}

/** The files named, or the samples; what is no mail gets one line on standard error. */
async function readAll(files: readonly string[]): Promise<{ letters: Letter[]; refused: number }> {
  const paths = files.length > 0 ? files : (await readdir(SAMPLES)).sort().map((name) => join(SAMPLES, name));
  const letters: Letter[] = [];
  for (const path of paths) {
    const read = await readMail(path);
    if (read.kind === "mail") {
      letters.push({ ...read, path });
    } else {
      console.error(`${path}: ${read.why}`);
    }
  }
  return { letters, refused: paths.length - letters.length };
}

async function feed(mailroom: Mailroom, { raw, message, path }: Letter): Promise<void> {
  const named = [...message.to, ...message.cc].find(
    (box) => domainOf(box.email) === MAIL_DOMAIN && box.email.startsWith("notes"),
  );
  const handed = await mailroom.hand(raw, message.from[0]?.email ?? "", named?.email ?? `notes@${MAIL_DOMAIN}`);
  if (handed.kind !== "taken") {
    console.error(`${path}: ${handed.why}`);
  }
}

function laptopVars(vars: Record<string, string>, members: readonly string[]): Record<string, string> {
  return { LOCAL_MAIL: "trusted", MAIL_DOMAIN, MEMBERS: [...new Set([vars.MEMBERS ?? "", ...members])].join(",") };
}

/** Kept beside the database, so that links and reply addresses outlive a restart. */
async function keptSecret(): Promise<string> {
  const file = join(FOLDER, "link-secret");
  try {
    return await readFile(file, "utf8");
  } catch {
    const secret = crypto.randomUUID() + crypto.randomUUID();
    await writeFile(file, secret, { mode: 0o600 });
    return secret;
  }
}

function printed(mail: SentMail): string {
  return `${"─".repeat(72)}\nTo:      ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}`;
}

function welcome(args: DemoArguments, url: string, explorer: string, vars: Record<string, string>): string {
  return `Saydo is up.
  Pages      ${url}
  SMTP       localhost:${args.smtpPort}, no password: mail or Bcc notes@${MAIL_DOMAIN}
  Members    ${[vars.MEMBERS, ...args.members].join(", ")} (add yours with --member you@firm.example)
  Sent mail  ${explorer}
The sender's recap leaves at once, the other side's after ${DEMO_UNDO_MINUTES} minute. Samples fed before send nothing again.
Answer any of them from a mail program that sends by this SMTP listener, as its reader: “done 1”, “2: Friday”, “ok”.
Ctrl-C stops it; the ledger stays in .wrangler/demo.
`;
}

/** One line that is written over, on standard error, so that standard output holds mail alone. */
function progress(text: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001b[2K${text}`);
  } else if (text !== "") {
    console.error(text);
  }
}

process.exitCode = await main();
