using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host.Handlers;

/// <summary>Judges a name now and keeps a record of it, as <c>urlguard records add</c> does.</summary>
internal sealed class RecordsAddHandler(TrustStore store, TrustPaths paths)
    : RecordsHandler<RecordsAddRequest>(store, paths, RequestJson.Default.RecordsAddRequest, "records-add")
{
    private readonly TrustStore store = store;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(RecordsAddRequest request)
    {
        RecordMode mode = Word("mode", request.Mode, RecordMode.CommandLine);
        RecordOutcome outcome = Word("outcome", request.Outcome, RecordOutcome.NotObserved);
        PersonAction action = Word("action", request.Action, PersonAction.KeptLater);
        KeptRecord kept = With(file =>
        {
            KeptRecord? about = request.About is { } id ? Find(file.Read(), id) : null;
            ToldName told = new(HostOf(request, about))
            {
                Mode = mode,
                Outcome = outcome,
                Action = action,
                Hops = [.. (request.Hops ?? []).Select(hop => Host("hops", hop))],
                About = about,
                Person = request.Person ?? new PersonsWord(),
            };
            return file.Add(RecordMaker.Make(told, store.Current.Judge, Now, ProductVersion.Text));
        });
        return json =>
        {
            json.WriteString("type", Types[0]);
            json.WriteString("record", kept.Id);
        };
    }

    private static HostName HostOf(RecordsAddRequest request, KeptRecord? about) =>
        request switch
        {
            { Host: { } host, Address: null, About: null } => Host("host", host),
            { Host: null, Address: { } address, About: null } => RecordMaker.TryFindHost(address, out HostName found) == UnjudgedReason.None
                ? found
                : throw RequestException.Bad("address: expected one with a host that somebody owns"),
            { Host: null, Address: null } when about is not null => Host("about", about.LiveHost),
            _ => throw RequestException.Bad("one of host, address and about is needed"),
        };

    private static HostName Host(string field, string? text) =>
        text is not null && HostName.TryCreate(text.AsMemory(), out HostName host) == UnjudgedReason.None
            ? host
            : throw RequestException.Bad($"{field}: expected a host in A-label form");
}
