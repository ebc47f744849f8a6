using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Spelled;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Host.Handlers;

/// <summary>Adds names to one of the lists, removes them, or previews adding them.</summary>
/// <param name="edit">The edit; one result for each name.</param>
/// <param name="store">For the version after it.</param>
/// <param name="type">The request's type.</param>
/// <param name="isProtecting">True where an entry that is there may imitate what is added.</param>
internal sealed class EditHandler(
    TrustStore store,
    string type,
    Func<IReadOnlyList<string>, IReadOnlyList<EntryResult>> edit,
    bool isProtecting = false
) : RequestHandler<EditRequest>(RequestJson.Default.EditRequest, type)
{
    /// <summary>Names in one request; the page sends longer lists in several.</summary>
    internal const int NamesPerRequest = 1000;

    /// <summary>
    /// Longest echo of a name that was asked for: a refused one may be anything. 1,000 fit a frame even where each character is
    /// written as an escape of six bytes: an edit that was made is never answered with an error. In a long reply the name in its own
    /// letters has the room that the echo leaves.
    /// </summary>
    internal const int LongestEcho = 100;

    /// <summary>Longest name of a site that an entry imitates: 1,000 fit a frame beside echo and name.</summary>
    internal const int LongestTarget = 64;

    /// <summary>
    /// Names in a request up to which the reply says what each is also known as, as a person reads it: 20 names of 80 characters each,
    /// written as escapes, are half a frame then.
    /// </summary>
    internal const int NamesInFull = 50;

    /// <summary>
    /// Entries that imitate what is added, in one reply: a person looks at each. They are looked for where few names are added only, as
    /// each entry is compared with each of them.
    /// </summary>
    internal const int MostEarlier = 20;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(EditRequest request)
    {
        if (request.Names.Length > NamesPerRequest)
            throw RequestException.Bad($"names: {request.Names.Length} is over the limit of {NamesPerRequest}");
        if (Array.Exists(request.Names, name => name is null))
            throw RequestException.Bad("names: expected an array of strings");
        IReadOnlyList<EntryResult> results;
        try
        {
            results = edit(request.Names);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequestException(ErrorCode.ListUnwritable, e.Message);
        }
        return json => Write(json, results, isInFull: results.Count <= NamesInFull);
    }

    private void Write(Utf8JsonWriter json, IReadOnlyList<EntryResult> results, bool isInFull)
    {
        json.WriteString("type", Types[0]);
        json.WriteString("lists", store.Current.Version);
        json.WriteStartArray("results");
        foreach (EntryResult result in results)
        {
            json.WriteStartObject();
            json.WriteString("input", Fault.Cut(result.Input, LongestEcho));
            json.WriteString("outcome", WireName.Of(result.Outcome));
            if (result.Name is not null)
                WriteName(json, result, isInFull);
            else
                json.WriteString("reason", result.Refusal?.Code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (isProtecting && isInFull)
            WriteEarlier(json, [.. results.Where(result => result.Outcome == EntryOutcome.Added).Select(result => result.Name!)]);
    }

    private void WriteEarlier(Utf8JsonWriter json, string[] added)
    {
        EarlierSlip[] earlier = added.Length == 0 ? [] : [.. store.FindEarlierSlips(added).Take(MostEarlier)];
        if (earlier.Length == 0)
            return;
        json.WriteStartArray("earlier");
        foreach (EarlierSlip slip in earlier)
        {
            json.WriteStartObject();
            json.WriteString("list", WireName.Of(slip.List));
            json.WriteString("name", slip.Name);
            json.WriteString("imitates", Fault.Cut(slip.Imitates, LongestTarget));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteName(Utf8JsonWriter json, EntryResult result, bool isInFull)
    {
        json.WriteString("name", result.Name);
        if (result.IsListLocked)
            json.WriteString("reason", "list-locked");
        if (result.Imitates is { } target)
            json.WriteString("imitates", Fault.Cut(target, LongestTarget));
        if (
            SpelledDomain.ToUnicode(result.Name!) is var unicode
            && unicode != result.Name
            && (isInFull || result.Input.Length + unicode.Length <= LongestEcho)
        )
        {
            json.WriteString("unicode", unicode);
        }
        if (!isInFull)
            return;
        if (result.Imitates is { } real && SpelledDomain.ToUnicode(real) is var letters && letters != real)
            json.WriteString("imitatesUnicode", Fault.Cut(letters, LongestTarget));
        if (result.AlsoKnownAs.Count > 0)
            json.WriteTexts("alsoKnownAs", result.AlsoKnownAs);
        if (result.Offered.Count > 0)
            json.WriteTexts("offered", result.Offered);
    }
}
