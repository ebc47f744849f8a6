namespace UrlGuard.Installer.Registration;

/// <summary>Reasons why a browser should not be told to start a file.</summary>
internal enum HostFault
{
    /// <summary>There is no file at this path.</summary>
    Missing,

    /// <summary>It may not be executed.</summary>
    NotExecutable,

    /// <summary>Somebody else could change it.</summary>
    Writable,
}
