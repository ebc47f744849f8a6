namespace UrlGuard.Browser.Tests.Drawn;

/// <summary>A lookalike behind labels that no ordinary name has.</summary>
/// <param name="Written">As an address has it.</param>
/// <param name="Lookalike">What it ends in.</param>
internal sealed record OddHost(string Written, string Lookalike)
{
    public override string ToString() => Written;
}
