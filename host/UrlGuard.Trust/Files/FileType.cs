namespace UrlGuard.Trust.Files;

/// <summary>Kinds of entries in a folder.</summary>
public enum FileType
{
    /// <summary>A pipe, a device, a socket.</summary>
    Other,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link itself.</summary>
    Link,
}
