/** How mail in a member's name sounds to a client. */
export type Tone = "plain" | "warm" | "formal";

export const TONES: readonly Tone[] = ["plain", "warm", "formal"];
