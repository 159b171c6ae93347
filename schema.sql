-- Saydo's whole database, written to be read. Applied again and again without harm.
-- Times are UTC milliseconds (…_at, …_after); calendar days are YYYY-MM-DD (…_date); addresses are lower case.

-- A person of the firm that runs this Saydo, since their first note.
CREATE TABLE IF NOT EXISTS members (
  email TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  since_at INTEGER NOT NULL
) STRICT;

-- A relationship: the mail domain of an organisation, or one whole address where the domain is a freemail provider's.
CREATE TABLE IF NOT EXISTS clients (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  since_at INTEGER NOT NULL
) STRICT;

-- Anyone else whose address stood on a note.
CREATE TABLE IF NOT EXISTS contacts (
  email TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  client TEXT NOT NULL REFERENCES clients (key),
  since_at INTEGER NOT NULL,
  -- They asked for no more mail; looked at again when a mail is about to leave.
  never_mail_at INTEGER
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
  route TEXT NOT NULL CHECK (route IN ('notes', 'private', 'reply', 'none')),
  -- The signed part of a reply's address.
  token TEXT,
  -- Whose mail it is, as authenticated; NULL where nobody could be made out.
  sender TEXT,
  subject TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  -- The message without its attachments' bodies, gzip. Forgotten after RAW_DAYS (src/store/inbound.ts).
  raw BLOB,
  attempts INTEGER NOT NULL DEFAULT 0,
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
  created_at INTEGER NOT NULL
) STRICT;

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
  -- asked: below the confidence line, a question to the sender alone.
  status TEXT NOT NULL CHECK (status IN ('asked', 'open', 'done', 'dropped')),
  conditional INTEGER NOT NULL CHECK (conditional IN (0, 1)),
  hedged INTEGER NOT NULL CHECK (hedged IN (0, 1)),
  recurring TEXT,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  confidence REAL NOT NULL,
  -- JSON array of sentences: why the reader took it.
  reasons TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (note, number)
) STRICT;
CREATE INDEX IF NOT EXISTS commitments_open ON commitments (due_date, id) WHERE status = 'open';

-- Who changed what, when, by which way. Append-only.
CREATE TABLE IF NOT EXISTS events (
  id INTEGER PRIMARY KEY,
  commitment INTEGER NOT NULL REFERENCES commitments (id),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('notes', 'reply', 'page', 'api', 'rule')),
  kind TEXT NOT NULL CHECK (kind IN ('noted')),
  -- JSON: the values that the event set.
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS events_of_commitment ON events (commitment, id);

-- A mail that is to leave, once, with its final text. State changes only by conditional UPDATE.
CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY,
  -- What makes it unique: kind, note or inbound, reader.
  key TEXT NOT NULL UNIQUE,
  note INTEGER REFERENCES notes (id),
  -- What the reader is to the note; only copies for others can be held.
  reader TEXT NOT NULL CHECK (reader IN ('sender', 'colleague', 'other')),
  to_email TEXT NOT NULL,
  -- held: waits for the sender's `send`. cancelled: its reader asked for no mail.
  state TEXT NOT NULL CHECK (state IN ('held', 'pending', 'sending', 'sent', 'dead', 'cancelled')),
  -- pending: not before this. sending: the lease ends, and somebody else may try.
  send_after INTEGER NOT NULL,
  lease TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  -- JSON of OutgoingMail (src/mail/transport.ts); emptied when forgotten.
  mail TEXT NOT NULL,
  provider_id TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  forget_after INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (send_after) WHERE state IN ('pending', 'sending');
CREATE INDEX IF NOT EXISTS outbox_of_note ON outbox (note);
CREATE INDEX IF NOT EXISTS outbox_dead ON outbox (created_at) WHERE state = 'dead';
CREATE INDEX IF NOT EXISTS outbox_to_forget ON outbox (forget_after) WHERE forget_after IS NOT NULL;
