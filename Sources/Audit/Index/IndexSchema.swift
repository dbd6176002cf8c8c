import GRDB

/// The tables of an audit index.
///
/// The index holds nothing that the run's files don't: it may be deleted, and is made again where its
/// form is of another version or a file that it knows is no longer the same.
///
/// What a filter asks for is in `trait`, of which there are some thousands where there are a million
/// rows: how many rows match is the sum over the traits that do. `trait_tag`, `length`, the counters
/// of `rule`, `call_total` and `call_latency` are sums too, kept as rows and calls come.
enum IndexSchema {
    /// Raised whenever the tables, or what is put into them, change.
    static let version = 3

    /// Makes the tables in an empty database.
    static func create(in database: Database) throws {
        for statement in tables { try database.execute(sql: statement) }
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// The tables with what was read out of files of rows.
    static let rowTables = [
        "file", "frame", "trait", "trait_tag", "length", "row", "place", "rule", "row_rule",
        "verdict", "row_call",
    ]

    /// The tables with what was read out of the call log.
    static let callTables = ["segment", "call", "call_key", "call_total", "call_latency"]

    private static let tables = [
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        // The files that have been read whole.
        """
        CREATE TABLE file (
            id INTEGER PRIMARY KEY, stage INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL,
            rows INTEGER NOT NULL, sha256 TEXT NOT NULL)
        """,
        // Where a file can be read from: the first line of each zstd frame, from 0, and its bytes.
        """
        CREATE TABLE frame (
            file INTEGER NOT NULL, line INTEGER NOT NULL, offset INTEGER NOT NULL,
            PRIMARY KEY (file, line)) WITHOUT ROWID
        """,
        // What rows have in common that can be filtered by, and how many rows there are of each.
        """
        CREATE TABLE trait (
            id INTEGER PRIMARY KEY, stage INTEGER NOT NULL, fate TEXT NOT NULL, code TEXT,
            language TEXT, source TEXT, licence TEXT, kind TEXT, composition TEXT, depth INTEGER,
            pass_rate REAL, draws INTEGER, rows INTEGER NOT NULL)
        """,
        // Topics and abilities of the rows of a trait.
        """
        CREATE TABLE trait_tag (
            what TEXT NOT NULL, trait INTEGER NOT NULL, value TEXT NOT NULL, rows INTEGER NOT NULL,
            PRIMARY KEY (what, trait, value)) WITHOUT ROWID
        """,
        // How long texts are, by the lower bound of a range.
        """
        CREATE TABLE length (
            part TEXT NOT NULL, language TEXT NOT NULL, lower INTEGER NOT NULL,
            texts INTEGER NOT NULL, PRIMARY KEY (part, language, lower)) WITHOUT ROWID
        """,
        // One for each row of the run, with what is known of it so far; `parts` has a bit for each of
        // its texts whose words are indexed; lengths are of the first time that the text came.
        """
        CREATE TABLE row (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, trait INTEGER NOT NULL, detail TEXT,
            topic TEXT, ability TEXT, instruction_length INTEGER, response_length INTEGER,
            parts INTEGER NOT NULL, rule_bytes INTEGER NOT NULL, verdict_bytes INTEGER NOT NULL,
            calls INTEGER NOT NULL)
        """,
        // Where a row stands: the line of a file, from 0.
        """
        CREATE TABLE place (
            row INTEGER NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL,
            PRIMARY KEY (row, file, line)) WITHOUT ROWID
        """,
        // The rules, in how many rows each is, in how many a draw broke it, and in how many draws.
        """
        CREATE TABLE rule (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, rows INTEGER NOT NULL,
            broken_rows INTEGER NOT NULL, draws INTEGER NOT NULL, broken_draws INTEGER NOT NULL)
        """,
        // The rules of a row, and in how many draws each was broken.
        """
        CREATE TABLE row_rule (
            rule INTEGER NOT NULL, row INTEGER NOT NULL, broken INTEGER NOT NULL,
            draws INTEGER NOT NULL, PRIMARY KEY (rule, row)) WITHOUT ROWID
        """,
        """
        CREATE TABLE verdict (
            row INTEGER NOT NULL, draw INTEGER NOT NULL, passes INTEGER NOT NULL, fault TEXT,
            PRIMARY KEY (row, draw)) WITHOUT ROWID
        """,
        // The calls that a row names, by the first 64 bits of their keys, and the first stage whose
        // rows do.
        """
        CREATE TABLE row_call (
            row INTEGER NOT NULL, key INTEGER NOT NULL, stage INTEGER NOT NULL,
            PRIMARY KEY (row, key)) WITHOUT ROWID
        """,
        // How far each segment of the call log has been read.
        """
        CREATE TABLE segment (
            number INTEGER PRIMARY KEY, records INTEGER NOT NULL, offset INTEGER NOT NULL)
        """,
        // The records of the call log; a stage of 0 isn't known.
        """
        CREATE TABLE call (
            id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, record INTEGER NOT NULL,
            offset INTEGER NOT NULL, stage INTEGER NOT NULL, model TEXT NOT NULL,
            started INTEGER NOT NULL, elapsed INTEGER NOT NULL, attempts INTEGER NOT NULL,
            draws INTEGER NOT NULL, prompt_tokens INTEGER, completion_tokens INTEGER,
            cut INTEGER NOT NULL, failure TEXT)
        """,
        // The draws of a call, each with its key and how its answer ended.
        """
        CREATE TABLE call_key (
            key INTEGER NOT NULL, call INTEGER NOT NULL, draw INTEGER NOT NULL, finish TEXT,
            PRIMARY KEY (key, call)) WITHOUT ROWID
        """,
        """
        CREATE TABLE call_total (
            stage INTEGER NOT NULL, model TEXT NOT NULL, calls INTEGER NOT NULL,
            draws INTEGER NOT NULL, failed INTEGER NOT NULL, cut INTEGER NOT NULL,
            uncounted INTEGER NOT NULL, prompt_tokens INTEGER NOT NULL,
            completion_tokens INTEGER NOT NULL, attempts INTEGER NOT NULL,
            elapsed INTEGER NOT NULL, PRIMARY KEY (stage, model)) WITHOUT ROWID
        """,
        // How long answers took, by the lower bound of a range.
        """
        CREATE TABLE call_latency (
            stage INTEGER NOT NULL, model TEXT NOT NULL, lower INTEGER NOT NULL,
            calls INTEGER NOT NULL, PRIMARY KEY (stage, model, lower)) WITHOUT ROWID
        """,
        "CREATE INDEX row_by_trait ON row (trait)",
        "CREATE INDEX row_call_by_key ON row_call (key)",
        "CREATE INDEX call_without_stage ON call (id) WHERE stage = 0",
        // The words of a row's texts; a document's number is the row's times four plus its part's.
        """
        CREATE VIRTUAL TABLE words USING fts5 (
            text, content='', tokenize="unicode61 remove_diacritics 2")
        """,
    ]
}
