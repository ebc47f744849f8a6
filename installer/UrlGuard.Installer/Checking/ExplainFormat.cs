using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Mail;

namespace UrlGuard.Installer.Checking;

/// <summary>For people: a line that says what an address is and why, and for a lookalike both names aligned.</summary>
/// <param name="useColour">Whether the output is a terminal that wants colour.</param>
internal sealed class ExplainFormat(bool useColour) : IVerdictFormat
{
    /// <inheritdoc/>
    public void Append(StringBuilder output, string input, Verdict verdict, Mention? mention = null)
    {
        Cell.Append(output, input);
        if (mention is not null)
            Cell.Append(output, $" ({mention})");
        output.Append(": ").Append(Summary(verdict)).Append('\n');
        if (verdict.Evidence is not { } evidence)
            return;
        AlignedNames.Append(output, evidence, useColour);
        output.Append("    ").Append(evidence.Spoken).Append('\n');
        IEnumerable<CharacterNote> foreign = evidence
            .Segments.Where(segment => segment.Op != SegmentOp.Same)
            .SelectMany(segment => CharacterNote.Of(segment.Seen))
            .Distinct();
        foreach (CharacterNote note in foreign)
            output.Append("    ").Append(note).Append(note.Script is null ? "" : $", script {note.Script}").Append('\n');
        if (evidence.Score is { } score)
            output.Append("    ").Append(InWords(score)).Append('\n');
        output.Append('\n');
    }

    private static string InWords(Score score) =>
        $"score {score.Total}, accused from {score.SureFrom}: "
        + string.Join(
            ", ",
            score.Parts.OrderByDescending(part => Math.Abs(part.Points)).Select(part => $"{part.Name} {part.Points:+0;-0}")
        );

    private static string Summary(Verdict verdict) =>
        verdict.Code switch
        {
            VerdictCode.Protected => $"protected; {Named(verdict.Entry)} is on the list",
            VerdictCode.Exempt when verdict.IsLetThrough =>
                $"never warned about; it uses the name of {Named(verdict.Entry)}, and the policy lets such names through",
            VerdictCode.Exempt => $"never warned about; {Named(verdict.Entry)} is exempt",
            VerdictCode.Known => $"a known site, {Named(verdict.Site)}",
            VerdictCode.Clear when verdict.ClearReason == ClearReason.SameOwner =>
                $"clear; {Named(verdict.Site)} belongs to the owner of the protected site that it resembles",
            VerdictCode.Clear when verdict.ClearReason == ClearReason.Account =>
                $"clear; companies have accounts of such names there. Nobody can tell from {Named(verdict.Site)} whose it is",
            VerdictCode.Clear => $"clear; {Named(verdict.Site)} is near no protected site",
            VerdictCode.Lookalike when verdict.Certainty == Certainty.Unsure =>
                $"it may be a fan's or a partner's, but {Use(verdict.Evidence!)} {Named(verdict.Entry)}: {Kind(verdict)}",
            VerdictCode.Lookalike => $"a lookalike of {Named(verdict.Entry)}: {Kind(verdict)}",
            VerdictCode.Unjudged => $"not judged; {InWords(verdict.Reason)}",
        };

    private static string Use(Evidence evidence) => evidence.UsesName ? "it uses the name of" : "its name is close to that of";

    private static string Named(ReadOnlyMemory<char> name) => ReadableName.WithAscii(name.ToString());

    private static string Kind(Verdict verdict) => $"{InWords(verdict.Kind)} ({WireName.Of(verdict.Kind)})";

    private static string InWords(LookalikeKind kind) =>
        kind switch
        {
            LookalikeKind.Homoglyph => "it looks the same",
            LookalikeKind.MixedScript => "letters of several scripts",
            LookalikeKind.Embedding => "the real name inside another site's",
            LookalikeKind.Hosted => "the real name at a hoster where anybody gets one",
            LookalikeKind.Separator => "a dot or hyphen moved, added or lost",
            LookalikeKind.TldSwap => "the real name with another ending",
            LookalikeKind.Transposition => "two letters swapped",
            LookalikeKind.Typo => "one letter off",
            LookalikeKind.Combosquat => "the real name with other words",
            LookalikeKind.DoubleTypo => "two letters off",
        };

    private static string InWords(UnjudgedReason reason) =>
        reason switch
        {
            UnjudgedReason.IpAddress => "an IP address is no name",
            UnjudgedReason.Localhost => "it is this machine itself",
            UnjudgedReason.SingleLabel => "one word without a dot is a name of the local network",
            UnjudgedReason.PublicSuffix => "it is a public suffix, under which sites have their names",
            UnjudgedReason.NotWeb => "it is not a web address",
            UnjudgedReason.BadName or UnjudgedReason.None => "no browser would take it for a host",
        };
}
