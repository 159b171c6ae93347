/** Words that tell apart two things of one name. A line is one dimension, `|` between what excludes one another. */
const DIMENSIONS = `deposit | balance remainder remaining | interim stage
first 1st | second 2nd | third 3rd | fourth 4th | final
draft drafts rough outline provisional | final finals
english | german | french | spanish | italian | dutch | welsh | irish | polish | portuguese | turkish | japanese | chinese | arabic
upstairs | downstairs
front | back rear
north northern | south southern | east eastern | west western
inside indoor inner interior internal | outside outdoor outer exterior external
men male boys | women female girls ladies
adult adults | child children kids pupils
weekly | monthly | quarterly | annual yearly
vat | payroll paye | corporation
breakfast | lunch | dinner supper
old existing previous | new replacement
big large | small
red | blue | green | white | black | yellow
kitchen | bathroom | bedroom | lounge
printed | digital electronic
spring | summer | autumn | winter
starter | main | dessert pudding
gas | electric electrical electricity | water
public | private`;

/** A word to the dimensions in which it stands and its place there. */
export const OPPOSITES: ReadonlyMap<string, readonly (readonly [dimension: number, place: number])[]> =
  mapped(DIMENSIONS);

/** Kinds of papers and files: a letter to the insurer is no report to the insurer. Synonyms stand by the first of their group. */
export const PAPERS: ReadonlyMap<string, number> = new Map(
  `letter | report | invoice receipt | quote proposal | agreement lease | drawing plan | photo | menu | list | certificate | brochure |
  schedule | presentation | minutes | specification | survey | licence permit | policy | form | logo | map | guide manual | poster | statement return declaration | card`
    .split("|")
    .flatMap((group, kind) =>
      group
        .trim()
        .split(/\s+/)
        .map((word): [string, number] => [word, kind]),
    ),
);

function mapped(lines: string): Map<string, [number, number][]> {
  const found = new Map<string, [number, number][]>();
  for (const [dimension, line] of lines.split("\n").entries()) {
    for (const [place, words] of line.split("|").entries()) {
      for (const word of words.trim().split(/\s+/)) {
        found.set(word, [...(found.get(word) ?? []), [dimension, place]]);
      }
    }
  }
  return found;
}
