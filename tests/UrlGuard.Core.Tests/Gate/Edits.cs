namespace UrlGuard.Core.Tests.Gate;

/// <summary>All names one edit away from another: a letter lost, replaced, added or doubled, and two swapped.</summary>
internal static class Edits
{
    internal static IEnumerable<string> Of(string label)
    {
        for (int i = 0; i < label.Length; i++)
        {
            yield return label[..i] + label[(i + 1)..];
            yield return label[..i] + "z" + label[(i + 1)..];
            yield return label[..i] + "z" + label[i..];
            yield return label[..i] + label[i] + label[i..];
            if (i + 1 < label.Length)
                yield return label[..i] + label[i + 1] + label[i] + label[(i + 2)..];
        }
        yield return label + "z";
    }
}
