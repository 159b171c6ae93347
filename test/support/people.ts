import type { Mailbox } from "../../src/core/notes/message.ts";

/** Dana is the member and promises; Sam is the client and is promised to; Priya is her colleague; Mallory must get nothing. */
export const dana: Mailbox = { name: "Dana Okafor", email: "dana@northwind.example" };
export const priya: Mailbox = { name: "Priya Nair", email: "priya@northwind.example" };
export const sam: Mailbox = { name: "Sam Reyes", email: "sam@brightside.example" };
export const mallory: Mailbox = { name: "Mallory", email: "mallory@elsewhere.example" };
