namespace UrlGuard.Try;

/// <summary>The observation of one navigation.</summary>
/// <param name="Address">What was opened.</param>
/// <param name="Mode">How UrlGuard holds navigations in this browser.</param>
/// <param name="Kind">The kind of lookalike the warning named; null without a warning.</param>
/// <param name="Target">The protected site the warning named.</param>
/// <param name="Milliseconds">From the navigation to the warning's first paint.</param>
/// <param name="Requests">How many requests reached the lookalike's server.</param>
internal sealed record Sighting(string Address, string Mode, string? Kind, string? Target, double? Milliseconds, int Requests)
{
    /// <summary>The promise: a warning, and before one request.</summary>
    public bool IsStopped => Kind is not null && Requests == 0;

    /// <summary>For a person to read, one fact a line.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"opened        {Address}");
        output.WriteLine($"shown         {(Kind is null ? "the lookalike itself" : "UrlGuard's warning")}");
        if (Kind is not null)
        {
            output.WriteLine("verdict       lookalike");
            output.WriteLine($"kind          {Kind}");
            output.WriteLine($"target        {Target}");
            output.WriteLine(FormattableString.Invariant($"milliseconds  {Milliseconds:0} from the navigation to the warning"));
        }
        output.WriteLine($"requests      {Requests} reached the lookalike's server");
        output.WriteLine($"mode          {Mode}");
    }
}
