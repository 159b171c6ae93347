/** A WebVTT transcript (W3C WebVTT section 4) as `Name: words` lines; neighbouring cues of one speaker are joined. */
export function transcriptText(vtt: string): string {
  const turns: { name: string; words: string }[] = [];
  let skipping = false;
  for (const raw of vtt.split(/\r\n|\n|\r/)) {
    const line = raw.slice(0, 2_000).trim();
    if (line === "") {
      skipping = false;
    } else if (/^(?:NOTE|STYLE|REGION|WEBVTT)\b/.test(line)) {
      skipping = true;
    } else if (!skipping && !line.includes("-->") && !/^\d{1,6}$/.test(line) && !/^[\w-]{30,80}$/.test(line)) {
      addTurn(turns, line);
    }
  }
  return turns.map(({ name, words }) => (name === "" ? words : `${name}: ${words}`)).join("\n");
}

function addTurn(turns: { name: string; words: string }[], line: string): void {
  const voice = /^<v(?:\.[\w.]{1,60})?[ \t]([^>]{1,80})>/.exec(line);
  const words = line.replace(/<[^<>]{0,200}>/g, "").trim();
  const last = turns.at(-1);
  // Zoom and Teams write "Ana Ruiz: words" where the standard has a voice tag.
  const spoken = voice === null ? /^(\p{Lu}[\p{L} .'’-]{0,40}): (?=\S)/u.exec(words) : null;
  const name = (voice?.[1] ?? spoken?.[1])?.trim() ?? "";
  const said = spoken === null ? words : words.slice(spoken[0].length);
  if (last !== undefined && (last.name === name || name === "")) {
    last.words += ` ${said}`;
  } else if (words !== "") {
    turns.push({ name, words: said });
  }
}
