import type { Member } from "../core/member.ts";

/** A member who asked for something, and the statement that ends their message. */
export interface Asked {
  readonly member: Member;
  readonly zone: string;
  readonly inbound: number;
  readonly ending: D1PreparedStatement;
}
