namespace UrlGuard.Driving;

/// <summary>One HTTP request that reached the loopback server.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Host">The name it was meant for, lower case and without a port.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Referrer">The page it says it comes from; empty without one.</param>
/// <param name="Body">What was sent along.</param>
internal sealed record SeenRequest(string Method, string Host, string Target, string Referrer = "", string Body = "");
