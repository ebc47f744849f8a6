using System.Globalization;
using System.Text.Json.Nodes;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Json;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>An organisation's policy file, read as the host reads it, with the place of each fault.</summary>
internal sealed class PolicyFile
{
    private readonly byte[] json;

    private PolicyFile(string path, byte[] json)
    {
        this.json = json;
        Path = path;
        Faults = Examine();
    }

    /// <summary>The file's name, as it was given.</summary>
    public string Path { get; }

    /// <summary>Its faults: <c>file:line:column: key: what</c>.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Reads a file, whatever is in it.</summary>
    /// <exception cref="Refusal">It can't be read.</exception>
    public static PolicyFile Read(string path)
    {
        try
        {
            return Of(path, LimitedFile.Read(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(e.Message.Contains(path, StringComparison.Ordinal) ? e.Message : $"{path}: {e.Message}", ExitStatus.Unusable);
        }
    }

    /// <summary>The bytes of a file, whatever they are.</summary>
    /// <param name="path">What faults call it.</param>
    /// <param name="bytes">With or without a byte order mark.</param>
    public static PolicyFile Of(string path, byte[] bytes) => new(path, bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);

    /// <summary>This file, to build on it: one with a fault is not used at all.</summary>
    /// <exception cref="Refusal">Not all of it can be used.</exception>
    public PolicyFile Usable() => Faults.Count == 0 ? this : throw new Refusal(string.Join("\nurlguard: ", Faults), ExitStatus.Unusable);

    /// <summary>The values it sets.</summary>
    public Policy Policy()
    {
        PolicyReader.TryRead(json, Path, out Policy policy, out _);
        return policy;
    }

    /// <summary>Its effect, alone.</summary>
    public TrustSnapshot Snapshot() => TrustSnapshot.Of(json, Path);

    /// <summary>The text, for writing it in other forms.</summary>
    public JsonObject Json() => JsonNode.Parse(json)!.AsObject();

    private string[] Examine()
    {
        if (UntrustedJson.Examine(json) is { } broken)
            return [$"{broken.In(Path)}: {broken.Message}"];
        JsonPlaces places = new JsonPlaces(json);
        return
        [
            .. Snapshot()
                .Faults.Where(fault => fault.Code == FaultCode.PolicyInvalid)
                .Select(fault =>
                    Say(
                        places,
                        fault.Where.StartsWith(Path, StringComparison.Ordinal)
                            ? fault.Where[Path.Length..].TrimStart(':', ' ')
                            : fault.Where,
                        fault.Message
                    )
                ),
        ];
    }

    private string Say(JsonPlaces places, string key, string message)
    {
        (int line, int column) = places.Of(key);
        return string.Create(CultureInfo.InvariantCulture, $"{Path}:{line}:{column}: {key}{(key.Length > 0 ? ": " : "")}{message}");
    }
}
