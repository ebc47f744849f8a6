using Microsoft.Data.Sqlite;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>Makes histories as browsers keep them: the tables and columns that matter, with the browsers' own indexes.</summary>
internal static class BrowserHistory
{
    private const string FirefoxTables = """
        CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, rev_host LONGVARCHAR, visit_count INTEGER DEFAULT 0);
        CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER, visit_type INTEGER);
        CREATE INDEX moz_historyvisits_placedateindex ON moz_historyvisits (place_id, visit_date);
        """;

    private const string ChromiumTables = """
        CREATE TABLE urls (id INTEGER PRIMARY KEY AUTOINCREMENT, url LONGVARCHAR, title LONGVARCHAR, visit_count INTEGER DEFAULT 0 NOT NULL,
          typed_count INTEGER DEFAULT 0 NOT NULL, last_visit_time INTEGER NOT NULL, hidden INTEGER DEFAULT 0 NOT NULL);
        CREATE TABLE visits (id INTEGER PRIMARY KEY AUTOINCREMENT, url INTEGER NOT NULL, visit_time INTEGER NOT NULL, from_visit INTEGER,
          transition INTEGER DEFAULT 0 NOT NULL, segment_id INTEGER, visit_duration INTEGER DEFAULT 0 NOT NULL);
        CREATE INDEX visits_url_index ON visits (url);
        """;

    /// <summary>Chromium's link, with the flags of a whole chain of redirects: only the low byte is the kind.</summary>
    private const long ChromiumLink = 0x30000000;

    private static readonly DateTime WindowsEpoch = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A visit.</summary>
    /// <param name="Address">What was visited.</param>
    /// <param name="Time">When, UTC.</param>
    /// <param name="InFrame">Whether in a frame of another page.</param>
    public sealed record Visit(string Address, DateTime Time, bool InFrame = false);

    /// <summary>Writes one; each address once, as browsers do.</summary>
    public static void Write(string path, bool isFirefox, IEnumerable<Visit> visits)
    {
        using SqliteConnection connection = Open(path);
        Execute(connection, isFirefox ? FirefoxTables : ChromiumTables);
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand place = connection.CreateCommand(),
            visit = connection.CreateCommand();
        place.CommandText = isFirefox
            ? "INSERT INTO moz_places (id, url, title) VALUES ($a, $b, 'A title as long as titles are')"
            : "INSERT INTO urls (id, url, title, last_visit_time) VALUES ($a, $b, 'A title as long as titles are', 0)";
        visit.CommandText = isFirefox
            ? "INSERT INTO moz_historyvisits (place_id, visit_date, visit_type) VALUES ($a, $b, $c)"
            : "INSERT INTO visits (url, visit_time, transition) VALUES ($a, $b, $c)";
        foreach (SqliteCommand command in new[] { place, visit })
            command.Parameters.AddRange(new[] { "$a", "$b", "$c" }.Select(name => new SqliteParameter(name, DBNull.Value)));
        Dictionary<string, long> ids = [];
        foreach (Visit one in visits)
        {
            if (!ids.TryGetValue(one.Address, out long id))
            {
                ids.Add(one.Address, id = ids.Count + 1);
                Run(place, id, one.Address);
            }
            long time = (one.Time - (isFirefox ? DateTime.UnixEpoch : WindowsEpoch)).Ticks / TimeSpan.TicksPerMicrosecond;
            Run(visit, id, time, isFirefox ? (one.InFrame ? 8 : 1) : ChromiumLink + (one.InFrame ? 3 : 0));
        }
        transaction.Commit();
    }

    /// <summary>Opens a database as a browser does.</summary>
    public static SqliteConnection Open(string path)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Runs a statement.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
