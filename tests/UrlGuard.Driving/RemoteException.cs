namespace UrlGuard.Driving;

/// <summary>The browser refused or failed a command.</summary>
internal sealed class RemoteException(string message) : Exception(message);
