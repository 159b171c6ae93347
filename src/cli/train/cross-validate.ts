import type { Chain } from "../../core/notes/label/chain.ts";
import { type Labelled, readCorpus } from "./corpus.ts";
import { fitChain } from "./crf.ts";
import { TRAINING } from "./settings.ts";

/** For each mail of a folder the weights learnt from the nine tenths that it is not in. */
export async function crossValidated(
  folder: string,
  mailDomain: string,
): Promise<(id: string) => { readonly chain: Chain } | undefined> {
  const mails = await readCorpus(folder, mailDomain);
  const chains = new Map<number, Chain>();
  for (const fold of new Set(mails.map((mail) => mail.fold))) {
    process.stderr.write(`learning without fold ${fold + 1} …\n`);
    chains.set(
      fold,
      fitChain(
        mails.filter((mail) => mail.fold !== fold),
        TRAINING,
      ),
    );
  }
  const byId = new Map(mails.map((mail): [string, Labelled] => [mail.id, mail]));
  return (id) => {
    const chain = chains.get(byId.get(id)?.fold ?? -1);
    return chain === undefined ? undefined : { chain };
  };
}
