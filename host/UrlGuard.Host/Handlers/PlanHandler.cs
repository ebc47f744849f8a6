using System.Text.Json;
using UrlGuard.Core.Gate;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;

namespace UrlGuard.Host.Handlers;

/// <summary>Gives the gate plan, in parts that fit a frame.</summary>
internal sealed class PlanHandler(TrustStore store, CurrentPlan current)
    : RequestHandler<PlanRequest>(RequestJson.Default.PlanRequest, "plan")
{
    /// <summary>Size of one part: half a frame, so that what surrounds the texts needs no counting.</summary>
    internal const int BytesPerPart = 512 * 1024;

    private (GatePlan Plan, IReadOnlyList<Part> Parts)? cut;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(PlanRequest request)
    {
        TrustSnapshot trust = store.Current;
        GatePlan plan = current.Of(trust);
        if (cut?.Plan != plan)
            cut = (plan, Cut(plan));
        IReadOnlyList<Part> parts = cut.Value.Parts;
        int number = request.Part ?? 1;
        if (number < 1 || number > parts.Count)
            throw RequestException.Bad($"part: expected 1 to {parts.Count}");
        Part part = parts[number - 1];
        return json =>
        {
            json.WriteString("type", "plan");
            json.WriteString("lists", trust.Version);
            json.WriteNumber("part", number);
            json.WriteNumber("parts", parts.Count);
            json.WriteBoolean("complete", plan.IsComplete);
            json.WriteTexts("patterns", part.Patterns);
            json.WriteTexts("release", part.Release);
        };
    }

    private static List<Part> Cut(GatePlan plan)
    {
        const int Punctuation = 3; // two quotes and a comma
        List<Part> parts = [new Part([], [])];
        int room = BytesPerPart;
        void Take(IEnumerable<string> texts, Func<Part, List<string>> list)
        {
            foreach (string text in texts)
            {
                // A backslash is written as two characters.
                int size = text.Length + text.Count(c => c == '\\') + Punctuation;
                if (size > room)
                {
                    parts.Add(new Part([], []));
                    room = BytesPerPart;
                }
                room -= size;
                list(parts[^1]).Add(text);
            }
        }
        Take(plan.Patterns, part => part.Patterns);
        Take(plan.FindReleased(), part => part.Release);
        return parts;
    }

    private sealed record Part(List<string> Patterns, List<string> Release);
}
