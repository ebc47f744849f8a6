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
            byte[] bytes = LimitedFile.Read(path);
            return new PolicyFile(path, bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"{path}: {e.Message}", ExitStatus.Unusable);
        }
    }

    /// <summary>Reads a file to build on it: one with a fault is not used at all.</summary>
    /// <exception cref="Refusal">It can't be read, or not all of it can be used.</exception>
    public static PolicyFile ReadUsable(string path)
    {
        PolicyFile file = Read(path);
        return file.Faults.Count == 0 ? file : throw new Refusal(string.Join("\nurlguard: ", file.Faults), ExitStatus.Unusable);
    }

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
