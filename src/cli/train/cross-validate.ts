import type { Weights } from "../../core/notes/label/weights.ts";
import { type Labelled, readCorpus } from "./corpus.ts";
import { learn } from "./learn.ts";

/** For each mail of a folder the weights learnt from the nine tenths that it is not in, and from the other folders. */
export async function crossValidated(
  folder: string,
  others: readonly string[],
  mailDomain: string,
): Promise<(id: string) => { readonly weights: Weights } | undefined> {
  const mails = await readCorpus(folder, mailDomain);
  const more: Labelled[] = [];
  for (const other of others) {
    more.push(...(await readCorpus(other, mailDomain)));
  }
  const learnt = new Map<number, Weights>();
  for (const fold of new Set(mails.map((mail) => mail.fold))) {
    process.stderr.write(`learning without fold ${fold + 1} …\n`);
    learnt.set(fold, learn([...mails.filter((mail) => mail.fold !== fold), ...more]));
  }
  const byId = new Map(mails.map((mail): [string, Labelled] => [mail.id, mail]));
  return (id) => {
    const weights = learnt.get(byId.get(id)?.fold ?? -1);
    return weights === undefined ? undefined : { weights };
  };
}
