namespace UrlGuard.Trust.Records.Exports;

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Content">What is in it.</param>
public sealed record ExportFile(string Name, byte[] Content);
