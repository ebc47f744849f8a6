using System.Text.Json.Nodes;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>An organisation's policy file, read as the host reads it.</summary>
internal static class PolicyFile
{
    /// <summary>Reads it; an administrator's file with a fault is not to be built on.</summary>
    /// <exception cref="Refusal">It can't be read, or not all of it can be used.</exception>
    public static Policy Read(string path)
    {
        PolicyReader.TryRead(Load(path), path, out Policy policy, out IReadOnlyList<Fault> faults);
        return faults.Count == 0 ? policy
            : throw new Refusal(string.Join("\nurlguard: ", faults.Select(fault => $"{fault.Where}: {fault.Message}")), ExitStatus.Unusable);
    }

    /// <summary>Reads it as it is written, for writing it in other forms.</summary>
    /// <inheritdoc cref="Read"/>
    public static JsonObject ReadJson(string path)
    {
        Read(path);
        ReadOnlySpan<byte> json = Load(path);
        return JsonNode.Parse(json.StartsWith("\uFEFF"u8) ? json[3..] : json)!.AsObject();
    }

    private static byte[] Load(string path)
    {
        try
        {
            return LimitedFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"{path}: {e.Message}", ExitStatus.Unusable);
        }
    }
}
