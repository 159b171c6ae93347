import { type ClaimKeys, signClaim, verifyClaim } from "./signed-claim.ts";

interface LinkKeys extends ClaimKeys {
  readonly publicUrl: string | null;
}

const DAY = 24 * 60 * 60_000;
const PAGE_DAYS = 30;
const ANSWER_DAYS = 60;
const ACCEPT_DAYS = 30;

/** A link to a member's open commitments, good for thirty days. It shows and changes nothing. */
export async function signPageLink(config: LinkKeys, member: string, now: number): Promise<string> {
  return `${config.publicUrl ?? ""}/open/${await signClaim(config, "page", [member], now + PAGE_DAYS * DAY)}`;
}

/** Where a member changes how they are told, good for thirty days. */
export async function signSettingsLink(config: LinkKeys, member: string, now: number): Promise<string> {
  return `${config.publicUrl ?? ""}/settings/${await signClaim(config, "settings", [member], now + PAGE_DAYS * DAY)}`;
}

/** The member whose settings they are; null where the link is not ours or has expired. */
export async function verifySettingsLink(config: ClaimKeys, token: string, now: number): Promise<string | null> {
  const [member] = (await verifyClaim(config, "settings", token, now)) ?? [];
  return typeof member === "string" ? member : null;
}

/** The member whose link it is; null where it is not ours or has expired. */
export async function verifyPageLink(config: ClaimKeys, token: string, now: number): Promise<string | null> {
  const [member] = (await verifyClaim(config, "page", token, now)) ?? [];
  return typeof member === "string" ? member : null;
}

/** Where one reader answers one recap by taps, good for sixty days; null where the pages have no address. */
export async function signAnswerLink(
  config: LinkKeys,
  { note, place }: { note: number; place: number },
  now: number,
): Promise<string | null> {
  return config.publicUrl === null
    ? null
    : `${config.publicUrl}/a/${await signClaim(config, "answer", [note, place], now + ANSWER_DAYS * DAY)}`;
}

/** Whose taps they are on which recap; null where the link is not ours or has expired. */
export async function verifyAnswerLink(
  config: ClaimKeys,
  token: string,
  now: number,
): Promise<{ note: number; place: number } | null> {
  const [note, place] = (await verifyClaim(config, "answer", token, now)) ?? [];
  return typeof note === "number" && typeof place === "number" ? { note, place } : null;
}

/** Where a reader takes a stranger's answer as their own, good for thirty days. */
export async function signAcceptLink(config: LinkKeys, inbound: number, now: number): Promise<string | null> {
  return config.publicUrl === null
    ? null
    : `${config.publicUrl}/accept/${await signClaim(config, "accept", [inbound], now + ACCEPT_DAYS * DAY)}`;
}

/** The message that is to be taken as the reader's own. */
export async function verifyAcceptLink(config: ClaimKeys, token: string, now: number): Promise<number | null> {
  const [inbound] = (await verifyClaim(config, "accept", token, now)) ?? [];
  return typeof inbound === "number" ? inbound : null;
}

const FOLLOW_UP_DAYS = 14;

/** Where a member sends a client the question how it went, good for two weeks. */
export async function signFollowUpLink(
  config: LinkKeys,
  { member, client }: { member: string; client: string },
  now: number,
): Promise<string> {
  const claim = await signClaim(config, "follow-up", [member, client], now + FOLLOW_UP_DAYS * DAY);
  return `${config.publicUrl ?? ""}/follow-up/${claim}`;
}

/** Who asks which client; null where the link is not ours or has expired. */
export async function verifyFollowUpLink(
  config: ClaimKeys,
  token: string,
  now: number,
): Promise<{ member: string; client: string } | null> {
  const [member, client] = (await verifyClaim(config, "follow-up", token, now)) ?? [];
  return typeof member === "string" && typeof client === "string" ? { member, client } : null;
}
