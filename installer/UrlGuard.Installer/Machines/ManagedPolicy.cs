using System.Text.Json;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Machines;

/// <summary>One policy file of an administrator, read as leniently as browsers of the Chromium family read it.</summary>
/// <param name="Path">Where.</param>
/// <param name="Root">The object in it.</param>
/// <param name="Unreadable">Why it can't be read; null when it can. It sets nothing then.</param>
internal sealed record ManagedPolicy(string Path, JsonElement Root, string? Unreadable = null)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>The files of a folder in the order in which they count: of two that set the same policy, the last one wins.</summary>
    public static IEnumerable<ManagedPolicy> In(Machine machine, string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .GetFiles(machine.OnDisk(folder))
                    .Order(StringComparer.Ordinal)
                    .Select(file => Read(machine, $"{folder}/{System.IO.Path.GetFileName(file)}"))
                    .OfType<ManagedPolicy>(),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // most often there is none
        }
    }

    /// <summary>One file; null when it is not there or can't be understood, since the browser ignores it then.</summary>
    public static ManagedPolicy? Read(Machine machine, string path)
    {
        try
        {
            if (!UntrustedJson.TryParseAsBrowsersDo(LimitedFile.Read(machine.OnDisk(path)), out JsonDocument? document, out _))
                return null;
            using (document)
                return document.RootElement.ValueKind is JsonValueKind.Object ? new(path, document.RootElement.Clone()) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(path, Nothing, e.Message);
        }
    }

    /// <summary>The value of a policy, or null.</summary>
    public JsonElement? Value(string policy) => Root.TryGetProperty(policy, out JsonElement value) ? value : null;

    /// <summary>The object that is set for a policy, or null.</summary>
    public ManagedPolicy? Inner(string policy) => Value(policy) is { ValueKind: JsonValueKind.Object } inner ? new(Path, inner) : null;

    /// <summary>The text that is set for a policy, or null.</summary>
    public string? Text(string policy) => Value(policy) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The texts in the list that is set for a policy.</summary>
    public IEnumerable<string> Texts(string policy) =>
        Value(policy) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)
            : [];

    /// <summary>True when a policy is a list with one of these texts.</summary>
    public bool Lists(string policy, params string[] names) => Texts(policy).Any(names.Contains);
}
