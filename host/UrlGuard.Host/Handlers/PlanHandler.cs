using System.Text.Json;
using UrlGuard.Core.Gate;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;

namespace UrlGuard.Host.Handlers;

/// <summary>Gives the gate plan, in parts that fit a frame.</summary>
internal sealed class PlanHandler(TrustStore store) : RequestHandler<PlanRequest>(RequestJson.Default.PlanRequest, "plan")
{
    /// <summary>Size of one part: half a frame, so that what surrounds the names needs no counting.</summary>
    internal const int BytesPerPart = 512 * 1024;

    private (string Lists, IReadOnlyList<Part> Parts)? made;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(PlanRequest request)
    {
        TrustSnapshot trust = store.Current;
        // The lists' lane answers one request at a time, so that the last plan may be kept without a lock.
        if (made is not { } plan || plan.Lists != trust.Version)
            made = plan = (trust.Version, Cut(GatePlan.Build(trust.ProtectedDomains, trust.Exemptions)));
        int number = request.Part ?? 1;
        if (number < 1 || number > plan.Parts.Count)
            throw RequestException.Bad($"part: expected 1 to {plan.Parts.Count}");
        Part part = plan.Parts[number - 1];
        return json =>
        {
            json.WriteString("type", "plan");
            json.WriteString("lists", plan.Lists);
            json.WriteNumber("part", number);
            json.WriteNumber("parts", plan.Parts.Count);
            json.WriteBoolean("complete", part.IsComplete);
            Write(json, "hold", part.Hold);
            Write(json, "patterns", part.Patterns);
            Write(json, "release", part.Release);
        };
    }

    private static List<Part> Cut(GatePlan plan)
    {
        const int Punctuation = 3; // two quotes and a comma
        var parts = new List<Part>();
        int room = 0;
        void Take(IEnumerable<string> texts, Func<Part, List<string>> list)
        {
            foreach (string text in texts)
            {
                room -= text.Length + Punctuation;
                if (room < 0)
                {
                    parts.Add(new Part([], [], [], plan.IsComplete));
                    room = BytesPerPart - text.Length - Punctuation;
                }
                list(parts[^1]).Add(text);
            }
        }
        Take(plan.Patterns, part => part.Patterns);
        Take(plan.Release, part => part.Release);
        Take(plan.Hold, part => part.Hold);
        return parts.Count > 0 ? parts : [new Part([], [], [], plan.IsComplete)];
    }

    private static void Write(Utf8JsonWriter json, string key, List<string> texts)
    {
        json.WriteStartArray(key);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private sealed record Part(List<string> Hold, List<string> Patterns, List<string> Release, bool IsComplete);
}
