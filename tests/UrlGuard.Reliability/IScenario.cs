namespace UrlGuard.Reliability;

/// <summary>One kind of fault, done to the real programs again and again.</summary>
internal interface IScenario
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>The number of tries, unless the command line gives another.</summary>
    int Tries { get; }

    /// <summary>Does it and counts.</summary>
    Outcome Run(int tries);
}
