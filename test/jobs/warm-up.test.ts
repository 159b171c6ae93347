import { expect, it } from "vitest";
import { extract } from "../../src/core/notes/extract.ts";
import { warmUp } from "../../src/jobs/warm-up.ts";
import { messageOf } from "../support/messages.ts";

it("warming up changes nothing of what a note reads", async () => {
  const read = () => extract(messageOf("I'll send the deck by Friday."), { mailDomain: "in.saydo.example" }).extraction;
  const before = read();
  await warmUp();
  expect(read()).toEqual(before);
});
