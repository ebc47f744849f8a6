using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace UrlGuard.Installer.History;

/// <summary>
/// The database of a browser: Firefox's <c>places.sqlite</c> or the Chromium family's <c>History</c>.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class SqliteHistory(string path) : IHistory
{
    /// <summary>The number of tries to read a file that changes meanwhile.</summary>
    private const int Attempts = 3;

    // Frames are not judged (ADR 14), so visits in them don't count: EMBED and FRAMED_LINK (nsINavHistoryService.idl),
    // AUTO_SUBFRAME and MANUAL_SUBFRAME (ui/base/page_transition_types.h).
    private const string Firefox = """
        SELECT p.url, COUNT(*), MIN(v.visit_date), MAX(v.visit_date) FROM moz_historyvisits v JOIN moz_places p ON p.id = v.place_id
        WHERE v.visit_type NOT IN (4, 8) GROUP BY v.place_id
        """;

    private const string Chromium = """
        SELECT u.url, COUNT(*), MIN(v.visit_time), MAX(v.visit_time) FROM visits v JOIN urls u ON u.id = v.url
        WHERE (v.transition & 255) NOT IN (3, 4) GROUP BY v.url
        """;

    private static readonly string[] Beside = ["-wal", "-journal"];

    /// <summary>Chromium counts microseconds from here (base/time/time.h), Firefox from 1970.</summary>
    private static readonly DateTime WindowsEpoch = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>True when visits may lie beside the file that are not in it yet.</summary>
    public static bool HasMoreBeside(string path) => Beside.Any(end => new FileInfo(path + end) is { Exists: true, Length: > 0 });

    /// <inheritdoc/>
    public VisitTally Read(Action<long, long> progress)
    {
        Batteries_V2.Init();
        for (int attempt = 1; ; attempt++)
        {
            (DateTime, long) before = Stamp();
            try
            {
                return ReadOnce(progress);
            }
            catch (SqliteException) when (attempt < Attempts && Stamp() != before)
            {
                // The browser wrote meanwhile, and pages of two states were mixed.
            }
            catch (SqliteException e)
            {
                throw new Refusal($"{path}: can't be read as a browser's history: {e.Message}", ExitStatus.Unusable);
            }
            catch (InvalidOperationException e) // a column without a value, which no browser leaves
            {
                throw new Refusal($"{path}: can't be read as a browser's history: {e.Message}", ExitStatus.Unusable);
            }
        }
    }

    private VisitTally ReadOnce(Action<long, long> progress)
    {
        // A browser locks its history for good, and without a lock SQLite would make files beside it: immutable does neither
        // (sqlite.org/uri.html). What the browser has not moved into the file yet is not seen.
        string uri = $"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";
        using SqliteConnection connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = uri,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        Execute(connection, "PRAGMA temp_store = MEMORY"); // nothing is written, not even what has to be sorted
        Execute(connection, "PRAGMA trusted_schema = OFF"); // the file may be another person's (sqlite.org/security.html, 1.1)
        bool isFirefox = HasTable(connection, "moz_places");
        if (!isFirefox && !(HasTable(connection, "urls") && HasTable(connection, "visits")))
            throw new Refusal($"{path}: neither Firefox's places.sqlite nor a Chromium browser's History", ExitStatus.Unusable);
        long all = (long)Execute(connection, isFirefox ? "SELECT COUNT(*) FROM moz_places" : "SELECT COUNT(*) FROM urls")!,
            read = 0;

        VisitTally tally = new();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = isFirefox ? Firefox : Chromium;
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            tally.Add(row.GetString(0), row.GetInt64(1), Time(row.GetInt64(2), isFirefox), Time(row.GetInt64(3), isFirefox));
            progress(++read, all);
        }
        return tally;
    }

    /// <summary>Null for a time that no calendar has: a history may be damaged, or another program's.</summary>
    private static DateTime? Time(long microseconds, bool isFirefox)
    {
        DateTime epoch = isFirefox ? DateTime.UnixEpoch : WindowsEpoch;
        return microseconds > 0 && microseconds < (DateTime.MaxValue - epoch).TotalMicroseconds
            ? epoch.AddMicroseconds(microseconds)
            : null;
    }

    private static bool HasTable(SqliteConnection connection, string name) =>
        Execute(connection, $"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{name}'") is not null;

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private (DateTime, long) Stamp() => new FileInfo(path) is var file ? (file.LastWriteTimeUtc, file.Length) : default;
}
