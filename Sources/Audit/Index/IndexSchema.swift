import GRDB

/// The tables of an audit index.
///
/// The index holds nothing that the run's files don't: it may be deleted, and is made again where its
/// form is of another version or a file that it knows is no longer the same.
enum IndexSchema {
    /// Raised whenever the tables, or what is put into them, change.
    static let version = 1

    /// Makes the tables in an empty database.
    static func create(in database: Database) throws {
        for statement in tables { try database.execute(sql: statement) }
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    private static let tables = [
        // The files that have been read whole.
        """
        CREATE TABLE file (
            id INTEGER PRIMARY KEY, stage INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL,
            rows INTEGER NOT NULL, sha256 TEXT NOT NULL)
        """,
        // One for each row of the run, with what is known of it so far; `parts` has a bit for each of
        // its texts whose words are indexed.
        """
        CREATE TABLE row (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stage INTEGER NOT NULL,
            fate TEXT NOT NULL, code TEXT, detail TEXT, language TEXT, topic TEXT, ability TEXT,
            source TEXT, licence TEXT, kind TEXT, composition TEXT, depth INTEGER,
            rules INTEGER, pass_rate REAL,
            parts INTEGER NOT NULL)
        """,
        // Where a row stands: the line of a file, from 0.
        """
        CREATE TABLE place (
            row INTEGER NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL,
            PRIMARY KEY (row, file, line)) WITHOUT ROWID
        """,
        "CREATE TABLE rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
        // The rules of a row, and in how many draws each was broken.
        """
        CREATE TABLE row_rule (
            rule INTEGER NOT NULL, row INTEGER NOT NULL, broken INTEGER NOT NULL,
            draws INTEGER NOT NULL, PRIMARY KEY (rule, row)) WITHOUT ROWID
        """,
        """
        CREATE TABLE verdict (
            row INTEGER NOT NULL, draw INTEGER NOT NULL, passes INTEGER NOT NULL, fault TEXT,
            detail TEXT, PRIMARY KEY (row, draw)) WITHOUT ROWID
        """,
        "CREATE INDEX row_by_fate ON row (stage, fate, code)",
        "CREATE INDEX row_by_code ON row (code)",
        "CREATE INDEX row_by_source ON row (source)",
        // The words of a row's texts; a document's number is the row's times four plus its part's.
        """
        CREATE VIRTUAL TABLE words USING fts5 (
            text, content='', tokenize="unicode61 remove_diacritics 2")
        """,
    ]
}
