namespace UrlGuard.Installer.History;

/// <summary>A browsing history. Reading it changes nothing, also while a browser has it open.</summary>
internal interface IHistory
{
    /// <summary>Counts all of its visits.</summary>
    /// <param name="progress">Is told how far it is, of how much.</param>
    /// <exception cref="Refusal">It can't be read.</exception>
    VisitTally Read(Action<long, long> progress);
}
