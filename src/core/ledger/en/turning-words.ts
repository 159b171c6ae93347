import { phrases } from "../phrases.ts";

/** What turns a kept promise, as phrases: a line is one, `|` stands between alternatives of one word. */

/** It is said again, perhaps with another date. */
export const AGAIN = phrases(`still
now
instead
as planned|agreed|promised|discussed|before
for real
this time
slips|slipped|slipping
pushed|pushing|push|put|moved|moves back|to
moved|moves|brought forward
postponed
delayed
rescheduled
was|were due
was|were meant|supposed|promised|going
not done
promised
reminder
outstanding
owes
overdue
late
rather than
in place|lieu of
no later`);

/** Perhaps another one: "too" may belong to the day as well. */
export const ALSO = phrases(`too
as well
also
in addition`);

/** "Another" of time or trial: the same one again. */
export const NOT_ANOTHER = phrases(
  `another go|look|try|week|day|few|couple|round|crack|attempt|chance|fortnight|month`,
);

/** It is another one beside what was there. */
export const ANOTHER = phrases(`another
separate
separately
additional
extra
a new
a second
one more
next|following month|year|quarter|term|season|season's|month's|year's|quarter's
not the same`);

/** It changes hands. */
export const HANDED = phrases(`himself
herself
themselves
myself
ourselves
yourself
takes|took|take|taking over
takes|took|taking this|that|it on
took|take|takes on
took|taken|taking|takes it|this|that from|off
takes|take the|on|it|this|care
takes
will take
taking
passed|passes|passing|handed|hands|handing|gave|given|gives|dumped|delegated|reassigned|transferred|shifted|moved|goes|gone|fell|falls it|this|that|to|over|on|onto
hand|hands|handed|handing over
over to
now with|on|sits|lies
is|are|'s now
off the hook
not us|me|you|him|her|them
in my|his|her|their|your place|stead
covering|covers|covered for
covering
stands|standing|stepping|stepped|steps|fills|filling in
instead
instead of
on behalf
off sick
on leave
is|are out|away|off|leaving
maternity|paternity
while|as i|he|she|they 'm|am|is|'s|are off|away
has|have left
will do it|this|that
will handle|sort|deal
is|are doing it|this|that
's|is job
's|is baby
from now`);

/** Of these, what says so without a promise: only by them a sentence of news hands it over. */
export const HANDED_OVER = phrases(`takes|took|take|taking over
takes|took|take|taking this|that|it|them|him|her over
takes|took this|that|it on
passed|passes|handed|hands|gave|given|dumped|delegated|reassigned it|this|that|to|over|on|onto
hand|hands|handed|handing over
over to
now with
is|are|'s now
covering|covers|covered for
stands|standing|stepping|stepped|steps|fills|filling in`);

/** A closed one comes back. */
export const REOPENED = phrases(`after all
back on
again
redo
re - do
reopen
reopened
still needs|need|not|isn|wrong|missing
once more
another go
start over
came|come back
not done
wasn|weren|isn|hadn|didn 't`);

/** Only a piece of it is told: what remains keeps it open. */
export const PARTLY = phrases(`half the|of|way|done|a|my|your|his|her|their|our
partly
partially
some of
most of
part of
part one|1
bits of
first batch|half|part|lot|bit|load|delivery
out of
all but
all except
apart from
but not
almost
nearly
the rest
remaining
so far
not all
not everything
to follow
follows|follow
to come
still to
still missing|short|lacks|lacking|outstanding
wrong one|ones|size`);

/** Somebody asks after it: nothing is told. */
export const CHASED =
  phrases(`still waiting|hunting|looking|chasing|no|not|outstanding|missing|owes|owe|hasn|haven|hadn|to|need|needs|nothing|haven
waiting for|on
awaiting
any news|sign|word|luck|update|joy
where is|are|'s
did you|he|she|they|we
have you|they|we
has he|she|anybody|anyone|somebody|someone
asked|asks|asking for|after|about|where|when
chase
chased
chasing
remind
reminded
reminder
outstanding
overdue
when will|can|do|are|is
no sign
am|is|are|still|'m|'re without
not yet
nothing yet`);

/** Somebody gives it up. Beside what the reader calls called off. */
export const GIVEN_UP = phrases(`can|could|will|'ll|let|lets forget
's forget
forget about|the|it|that
give|gave|giving up on
scrap
scrapped
scrapping
scratch
scratched
strike
bin
binned
ditch
ditched
ditching
no need for|to|of
no longer
not needed|required|necessary|happening|wanted|bothering|going|doing|proceeding
don|doesn|won|needn|didn 't need|bother|want|needs|require|wants|happen|do|proceed
called|calling|call off
call it|that|this off
cancel
cancelled
canceled
cancelling
never mind
need not
can|may leave the|that|it|this|those|them
you can leave
drop the|that|this|it
dropping the|that|this|it
dropped|dropping from
is|are|was|were|been|be dropped
leave|leaving out|it|off
skip
skipping
skipped
off the|our|my list|table|agenda|menu|cards|plan|hook
go|going|doing|do|manage|live without
without it|them|that
decided against
withdrawn
withdrew
shelved
abandoned
written off
won|will 't|not be needed|happening|going
can go|wait
kill
killed
killing
axed
nixed
rid of
stood|stand down
won|not 't|be be|needing|doing
stop|stopped|stopping the|it|that|this
pull|pulled the plug
changed mind|minds|our|my|his|her|their`);
