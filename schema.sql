-- Saydo's whole database, written to be read. Applied again and again without harm.
-- Times are UTC milliseconds (…_at, …_after); calendar days are YYYY-MM-DD (…_date); addresses are lower case.

-- A person of the firm that runs this Saydo, since their first note or the first promise of theirs, and how they want
-- to be told. Minutes are of the local day.
CREATE TABLE IF NOT EXISTS members (
  email TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  -- IANA zone; NULL for the firm's.
  zone TEXT,
  -- Weekdays, 0 Sunday to 6 Saturday, as digits.
  working_days TEXT NOT NULL DEFAULT '12345',
  quiet_from INTEGER NOT NULL DEFAULT 1080,
  quiet_until INTEGER NOT NULL DEFAULT 480,
  -- So many working days before a due day they are reminded; NULL for never.
  nudge_days INTEGER DEFAULT 2,
  -- Weekday and minute of the weekly summary; NULL for none.
  summary_day INTEGER DEFAULT 1,
  summary_minutes INTEGER NOT NULL DEFAULT 480,
  -- Local days, both included, on which nobody reminds them. away_open: the end is not known.
  away_from TEXT,
  away_until TEXT,
  away_open INTEGER NOT NULL DEFAULT 0 CHECK (away_open IN (0, 1)),
  -- JSON array of further absences, each as [first day, last day].
  away_later TEXT NOT NULL DEFAULT '[]',
  -- The last ISO week whose summary was made or had nothing to say, and when the next one's moment comes.
  summary_week TEXT,
  summary_after INTEGER,
  -- When the last nudge or summary was made, and when to look for the next nudge.
  nudged_at INTEGER,
  nudge_after INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS members_to_summarise ON members (summary_after) WHERE summary_after IS NOT NULL;
CREATE INDEX IF NOT EXISTS members_to_nudge ON members (nudge_after) WHERE nudge_after IS NOT NULL;

-- A relationship: the mail domain of an organisation, or one whole address where the domain is a freemail provider's.
CREATE TABLE IF NOT EXISTS clients (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  -- How reminders and notes to them sound.
  tone TEXT NOT NULL DEFAULT 'warm' CHECK (tone IN ('plain', 'warm', 'formal')),
  -- Reminders of their promises: one tap of the member sends them, or they go by themselves.
  reminders TEXT NOT NULL DEFAULT 'ask' CHECK (reminders IN ('ask', 'auto')),
  -- The member in whose name their people get the weekly numbers; NULL for nobody.
  summary_by TEXT REFERENCES members (email),
  -- The ISO week whose numbers they get last or next, and when to make that mail; NULL where it is made.
  copy_week TEXT,
  copy_after INTEGER,
  -- The last month in which copies were made.
  copy_month TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS clients_summarised ON clients (summary_by) WHERE summary_by IS NOT NULL;
CREATE INDEX IF NOT EXISTS clients_to_copy ON clients (copy_after) WHERE copy_after IS NOT NULL;

-- How often somebody of a client wants the numbers.
CREATE TABLE IF NOT EXISTS subscriptions (
  id INTEGER PRIMARY KEY,
  client TEXT NOT NULL REFERENCES clients (key),
  email TEXT NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('weekly', 'monthly', 'none')),
  since_at INTEGER NOT NULL,
  UNIQUE (client, email)
) STRICT;

-- The month's one question to somebody of a client, and what they answered.
CREATE TABLE IF NOT EXISTS pulses (
  client TEXT NOT NULL REFERENCES clients (key),
  email TEXT NOT NULL,
  month TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The key of the mail that asked, and the member in whose name it went.
  bulletin TEXT NOT NULL,
  member TEXT NOT NULL REFERENCES members (email),
  asked_at INTEGER NOT NULL,
  answered_at INTEGER,
  text TEXT,
  PRIMARY KEY (client, email, month)
) STRICT, WITHOUT ROWID;

-- Anyone else whose address stood on a note.
CREATE TABLE IF NOT EXISTS contacts (
  email TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  client TEXT NOT NULL REFERENCES clients (key),
  since_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS contacts_of_client ON contacts (client);

-- Addresses that asked for no more mail, whatever note it comes from; looked at again when a mail is about to leave.
CREATE TABLE IF NOT EXISTS never_mail (
  email TEXT PRIMARY KEY,
  since_at INTEGER NOT NULL
) STRICT;

-- The secrets that have signed addresses and links, by their ids: how long ago the present one took over.
CREATE TABLE IF NOT EXISTS signing_keys (
  id INTEGER PRIMARY KEY,
  since_at INTEGER NOT NULL
) STRICT;

-- A member has written to this address or sent it a recap: later recaps need no `send`.
CREATE TABLE IF NOT EXISTS acquaintances (
  member TEXT NOT NULL REFERENCES members (email),
  email TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  PRIMARY KEY (member, email)
) STRICT;

-- A message that was accepted, recorded before anything in it is understood.
CREATE TABLE IF NOT EXISTS inbound (
  id INTEGER PRIMARY KEY,
  -- Route, verified sender, Message-ID and a digest of the body: the same message twice is one row.
  key TEXT NOT NULL UNIQUE,
  -- recorded: to be digested. digested, held (see reason), ignored (see reason): ends.
  status TEXT NOT NULL CHECK (status IN ('recorded', 'digested', 'held', 'ignored')),
  reason TEXT,
  route TEXT NOT NULL CHECK (route IN ('notes', 'private', 'reply', 'accept', 'bulletin', 'none')),
  -- The signed part of a reply's address.
  token TEXT,
  -- Whose mail it is, as authenticated; NULL where nobody could be made out.
  sender TEXT,
  -- weak: a signature of the sender's domain, which publishes no DMARC policy; its words go on to nobody.
  proof TEXT CHECK (proof IN ('pass', 'weak')),
  subject TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  -- The message without its attachments' bodies, gzip. Forgotten after RAW_DAYS (src/store/inbound.ts).
  raw BLOB,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- JSON of what an answer about several notes wants, read once: what its first part changed must not draw its words.
  plan TEXT,
  -- When the tick may take it up; NULL once it has ended.
  digest_after INTEGER,
  forget_after INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS inbound_to_digest ON inbound (digest_after) WHERE digest_after IS NOT NULL;
CREATE INDEX IF NOT EXISTS inbound_to_forget ON inbound (forget_after) WHERE forget_after IS NOT NULL;
CREATE INDEX IF NOT EXISTS inbound_unproved ON inbound (received_at) WHERE sender IS NULL;
CREATE INDEX IF NOT EXISTS inbound_held ON inbound (received_at) WHERE status = 'held';

-- One meeting's notes, as one message brought them. Shares its id with the inbound row.
CREATE TABLE IF NOT EXISTS notes (
  id INTEGER PRIMARY KEY REFERENCES inbound (id),
  member TEXT NOT NULL REFERENCES members (email),
  author TEXT NOT NULL,
  client TEXT REFERENCES clients (key),
  subject TEXT NOT NULL,
  meeting_date TEXT NOT NULL,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  message_id TEXT,
  -- Where the note is an answer to a recap: the note that the recap was of.
  thread INTEGER REFERENCES notes (id),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS notes_of_member ON notes (member, client);
CREATE INDEX IF NOT EXISTS notes_of_client ON notes (client, created_at) WHERE client IS NOT NULL;

-- What the writer of a note wants to be reminded of at the next meeting with the client. Nobody else sees it.
CREATE TABLE IF NOT EXISTS remembered (
  note INTEGER NOT NULL REFERENCES notes (id),
  place INTEGER NOT NULL,
  member TEXT NOT NULL REFERENCES members (email),
  client TEXT REFERENCES clients (key),
  text TEXT NOT NULL,
  -- A later note about the client was written: the meeting has been.
  done_at INTEGER,
  PRIMARY KEY (note, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS remembered_of_member ON remembered (member, client) WHERE done_at IS NULL;

-- Who may get a recap of a note, by the place that signed addresses name; 0 is the sender.
CREATE TABLE IF NOT EXISTS readers (
  note INTEGER NOT NULL REFERENCES notes (id),
  place INTEGER NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('sender', 'colleague', 'other')),
  -- Whether their copy waits for the sender's `send`, however late it comes to be.
  release TEXT NOT NULL CHECK (release IN ('at once', 'window', 'send')),
  PRIMARY KEY (note, place),
  UNIQUE (note, email)
) STRICT, WITHOUT ROWID;

-- One promise. What was said and what was inferred are different columns; the row is the fold of its events.
CREATE TABLE IF NOT EXISTS commitments (
  id INTEGER PRIMARY KEY,
  note INTEGER NOT NULL REFERENCES notes (id),
  -- The number it has in every copy of the recap.
  number INTEGER NOT NULL,
  client TEXT REFERENCES clients (key),
  -- The member whose note it came with.
  member TEXT NOT NULL REFERENCES members (email),
  side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'both')),
  -- Address where it is known; the name as the notes have it; both NULL while the owner is a question.
  owner_email TEXT,
  owner_name TEXT,
  to_email TEXT,
  to_name TEXT,
  what TEXT NOT NULL,
  quote TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  due_phrase TEXT,
  -- The first day, where the words name several; due_date is the last.
  due_from TEXT,
  due_date TEXT,
  -- asked: below the confidence line, a question to the sender alone. merged: it was another commitment said again.
  status TEXT NOT NULL CHECK (status IN ('asked', 'open', 'done', 'dropped', 'merged')),
  conditional INTEGER NOT NULL CHECK (conditional IN (0, 1)),
  hedged INTEGER NOT NULL CHECK (hedged IN (0, 1)),
  recurring TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  confidence REAL NOT NULL,
  -- JSON array of sentences: why the reader took it.
  reasons TEXT NOT NULL,
  -- How many events there are: whoever changes the row names the number they have seen.
  seq INTEGER NOT NULL DEFAULT 1,
  -- How often a stated date was changed, and whether that or the end ever came after the due day.
  moved INTEGER NOT NULL DEFAULT 0,
  late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  -- JSON {by, name, at}: who of the other side has agreed to it as it stands.
  agreed TEXT,
  -- JSON {by, name, at, words}: who says that it is wrong, until it is settled.
  disputed TEXT,
  -- JSON {by, name, at, due | status | owner}: what the side that does not owe it asks for.
  requested TEXT,
  ended_at INTEGER,
  -- JSON array: sentences of later notes that said it again, and what stood before the first where it points there.
  said TEXT NOT NULL DEFAULT '[]',
  about TEXT,
  created_at INTEGER NOT NULL,
  -- The member who answers for it: its owner where that is one of ours who has it in a recap, else whose note it came with.
  watcher TEXT NOT NULL,
  -- JSON of Risk (src/core/risk/facts.ts), as it was when it was last looked at.
  risk TEXT,
  -- The commitment that waits for this one, and the day by which that one is due.
  awaited_by INTEGER REFERENCES commitments (id),
  awaited_date TEXT,
  -- When its risk may change by time alone, or something was said of it; NULL once its end is taken in.
  check_after INTEGER,
  -- When anything last happened to it.
  heard_at INTEGER NOT NULL,
  UNIQUE (note, number)
) STRICT;
CREATE INDEX IF NOT EXISTS commitments_open ON commitments (due_date, id) WHERE status = 'open';
CREATE INDEX IF NOT EXISTS commitments_of_client ON commitments (client, ended_at, id);
CREATE INDEX IF NOT EXISTS commitments_to_check ON commitments (check_after) WHERE check_after IS NOT NULL;
CREATE INDEX IF NOT EXISTS commitments_watched ON commitments (watcher, ended_at, id);
CREATE INDEX IF NOT EXISTS commitments_of_owner ON commitments (owner_email, ended_at, id);
CREATE INDEX IF NOT EXISTS commitments_awaited ON commitments (awaited_by) WHERE awaited_by IS NOT NULL;
CREATE INDEX IF NOT EXISTS commitments_ended ON commitments (ended_at) WHERE ended_at IS NOT NULL;

-- A warning that was raised about a commitment, with when and why; when it ends or its day passes, what became of it.
CREATE TABLE IF NOT EXISTS flags (
  id INTEGER PRIMARY KEY,
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  -- The due day that it was raised for; '' where there was none.
  due_date TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('watch', 'at risk', 'overdue')),
  -- JSON array of Reason (src/core/risk/facts.ts).
  reasons TEXT NOT NULL,
  watcher TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  raised_date TEXT NOT NULL,
  -- Working days from then to the due day; NULL where there was none.
  ahead INTEGER,
  outcome TEXT CHECK (outcome IN ('kept', 'slipped', 'dropped')),
  outcome_at INTEGER,
  UNIQUE (commitment, due_date, level)
) STRICT;
CREATE INDEX IF NOT EXISTS flags_of_watcher ON flags (watcher, raised_at);

-- Which of its reminders a member has had of a commitment, for one due day.
CREATE TABLE IF NOT EXISTS nudged (
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  email TEXT NOT NULL,
  due_date TEXT NOT NULL,
  stage TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (commitment, email, due_date, stage)
) STRICT, WITHOUT ROWID;

-- A mail whose lines come from several notes: a nudge, a summary, an agenda, a reminder. Its id signs the reply address.
CREATE TABLE IF NOT EXISTS bulletins (
  -- Never given again: an old mail's address must not mean a new mail's lines.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The key of its outbox row.
  key TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  -- Of a mail to somebody of a client: the client, and the member in whose name it goes.
  client TEXT,
  member TEXT,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS bulletins_by_age ON bulletins (made_at);

-- The numbers of a bulletin. They hold for it alone.
CREATE TABLE IF NOT EXISTS bulletin_lines (
  bulletin INTEGER NOT NULL REFERENCES bulletins (id),
  number INTEGER NOT NULL,
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  PRIMARY KEY (bulletin, number)
) STRICT, WITHOUT ROWID;

-- The lines of a note's recap: its numbers are fixed once it has left, and count on for what is added later.
CREATE TABLE IF NOT EXISTS lines (
  note INTEGER NOT NULL REFERENCES notes (id),
  number INTEGER NOT NULL,
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  part TEXT NOT NULL CHECK (part IN ('new', 'changed', 'closed', 'open')),
  -- JSON: the terms that the note changed, as they were before it.
  was TEXT,
  PRIMARY KEY (note, number),
  UNIQUE (note, commitment)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS lines_of_commitment ON lines (commitment, note);

-- Who sees a commitment, and whether they have read the words that prove it.
CREATE TABLE IF NOT EXISTS audience (
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  email TEXT NOT NULL,
  quoted INTEGER NOT NULL CHECK (quoted IN (0, 1)),
  -- Not before this: what a member adds by answer can be taken back first.
  shown_after INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (commitment, email)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS audience_of_reader ON audience (email, commitment);

-- What the sender of a note was asked about a line, until it is answered.
CREATE TABLE IF NOT EXISTS doubts (
  note INTEGER NOT NULL,
  number INTEGER NOT NULL,
  ask TEXT NOT NULL CHECK (ask IN ('same', 'done', 'dropped', 'moved', 'handed')),
  -- The commitment that a yes would change, and JSON of how; `quote` is why it is asked.
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  detail TEXT NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (note, number, ask)
) STRICT, WITHOUT ROWID;

-- Who changed what, when, by which way. Append-only.
CREATE TABLE IF NOT EXISTS events (
  id INTEGER PRIMARY KEY,
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  -- The first event of a commitment is 1. Two who change the same state at once name the same number, and one fails.
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('notes', 'reply', 'page', 'api', 'rule')),
  -- One answer or tap, of which `undo` takes back all.
  act TEXT NOT NULL,
  -- The note in whose thread it happened.
  note INTEGER NOT NULL REFERENCES notes (id),
  kind TEXT NOT NULL CHECK (kind IN ('noted', 'done', 'reopened', 'moved', 'handed', 'dropped', 'agreed', 'disputed',
    'requested', 'confirmed', 'restated', 'merged', 'hidden', 'undone')),
  -- JSON: `set` and `was`, the columns that changed; `reason`, `timing` and `name` where there are any.
  detail TEXT NOT NULL,
  UNIQUE (commitment, seq)
) STRICT;
CREATE INDEX IF NOT EXISTS events_of_note ON events (note, id);

-- One answer or tap in a note's thread that was carried out, once. Two at the same time name the same turn: one fails, and is tried again.
CREATE TABLE IF NOT EXISTS turns (
  note INTEGER NOT NULL REFERENCES notes (id),
  turn INTEGER NOT NULL,
  act TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- What it wanted of the other side's copies.
  wish TEXT CHECK (wish IN ('hold', 'send', 'private')),
  PRIMARY KEY (note, turn)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS turns_by_writer ON turns (email, at);

-- What a reader is still to be told about their own answers; each thing once in its time.
CREATE TABLE IF NOT EXISTS remarks (
  id INTEGER PRIMARY KEY,
  note INTEGER NOT NULL REFERENCES notes (id),
  email TEXT NOT NULL,
  key TEXT NOT NULL,
  -- JSON of Remark (src/core/answers/remark.ts).
  remark TEXT NOT NULL,
  told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
  UNIQUE (note, email, key)
) STRICT;
CREATE INDEX IF NOT EXISTS remarks_untold ON remarks (note, email) WHERE told = 0;

-- A reader who is to hear what changed in a note's thread, all of it in one mail.
CREATE TABLE IF NOT EXISTS echoes (
  note INTEGER NOT NULL REFERENCES notes (id),
  email TEXT NOT NULL,
  -- When to tell; NULL where there is nothing to tell.
  echo_after INTEGER,
  -- Events up to here are known to the reader.
  told_event INTEGER NOT NULL DEFAULT 0,
  -- When they were last told, and how often that day: storms end here.
  told_at INTEGER NOT NULL DEFAULT 0,
  told_today INTEGER NOT NULL DEFAULT 0,
  -- Counts what was scheduled, so that nothing scheduled while they are being told is forgotten.
  scheduled INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (note, email)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS echoes_due ON echoes (echo_after) WHERE echo_after IS NOT NULL;

-- A mail that is to leave, once, with its final text. State changes only by conditional UPDATE.
CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY,
  -- What makes it unique: kind, note or inbound, reader.
  key TEXT NOT NULL UNIQUE,
  kind TEXT GENERATED ALWAYS AS (substr(key, 1, instr(key, ':') - 1)) STORED,
  note INTEGER REFERENCES notes (id),
  -- What the reader is to the note; only copies for others can be held.
  reader TEXT NOT NULL CHECK (reader IN ('sender', 'colleague', 'other')),
  to_email TEXT NOT NULL,
  -- held: waits for the sender's `send`. cancelled: its reader asked for no mail, or nothing is left to say.
  state TEXT NOT NULL CHECK (state IN ('held', 'pending', 'sending', 'sent', 'dead', 'cancelled')),
  -- What was wanted of it while it was being sent: it is not tried again.
  stop TEXT CHECK (stop IN ('held', 'cancelled')),
  -- pending: not before this. sending: the lease ends, and somebody else may try.
  send_after INTEGER NOT NULL,
  lease TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  -- JSON of OutgoingMail (src/mail/transport.ts); emptied when forgotten.
  mail TEXT NOT NULL,
  -- The last event that its words know of.
  as_of INTEGER NOT NULL DEFAULT 0,
  provider_id TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  forget_after INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (send_after) WHERE state IN ('pending', 'sending');
CREATE INDEX IF NOT EXISTS outbox_of_note ON outbox (note, kind);
CREATE INDEX IF NOT EXISTS outbox_by_message_id ON outbox (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS outbox_dead ON outbox (created_at) WHERE state = 'dead';
CREATE INDEX IF NOT EXISTS outbox_to_forget ON outbox (forget_after) WHERE forget_after IS NOT NULL;
