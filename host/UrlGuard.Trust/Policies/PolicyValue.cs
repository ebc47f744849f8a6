using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Policies;

/// <summary>Checks that a single value is what its key takes.</summary>
internal static class PolicyValue
{
    /// <summary>The largest logo, in bytes: what a warning can show without making a policy file unwieldy.</summary>
    internal const int MaxLogo = 32 << 10;

    private const string LogoPrefix = "data:image/png;base64,";

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The fault of a value, as "expected …"; null when it is good.</summary>
    internal static string? Examine(PolicyKey key, JsonElement value) =>
        key.Type switch
        {
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "expected true or false",
            "integer" => value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out int number)
            && number >= key.Minimum
            && number <= key.Maximum
                ? null
                : $"expected a whole number from {key.Minimum} to {key.Maximum}",
            "array" => value.ValueKind == JsonValueKind.Array
            && value.GetArrayLength() > 0
            && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && key.ItemChoices.Contains(item.GetString()))
                ? null
                : $"expected an array with some of {string.Join(", ", key.ItemChoices)}",
            _ => value.ValueKind != JsonValueKind.String ? Expected(key) : ExamineText(key, value.GetString()!),
        };

    private static string? ExamineText(PolicyKey key, string text)
    {
        if (key.Choices.Count > 0)
            return key.Choices.Contains(text) ? null : Expected(key);
        if (text.Length < key.MinLength || text.Length > key.MaxLength)
            return Expected(key);
        if (key.Path == PolicyKeys.WarningReportUrl.Path)
            return IsReportAddress(text) ? null : "expected an https: or mailto: address";
        if (key.Path == PolicyKeys.WarningLogo.Path)
            return IsLogo(text) ? null : $"expected a PNG image of at most {MaxLogo} bytes as a data: URI";
        if (key.Path == PolicyKeys.ReportOnlyEnds.Path)
            return ReportOnly.TryReadEnd(text, out _) ? null : "expected a day (2027-02-01) or a moment (2027-02-01T06:00:00Z), in UTC";
        if (key.Path == PolicyKeys.EventsFile.Path)
            return IsAbsolute(text) ? null : "expected an absolute path";
        return null;
    }

    private static string Expected(PolicyKey key) =>
        key.Choices.Count > 0 ? $"expected one of {string.Join(", ", key.Choices)}"
        : key.MinLength > 0 ? $"expected a text of {key.MinLength} to {key.MaxLength} characters"
        : $"expected a text of at most {key.MaxLength} characters";

    private static bool IsReportAddress(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal)
            ? WebAddress.TryParse(text, out _) == UnjudgedReason.None
            : text.StartsWith("mailto:", StringComparison.Ordinal) && text.Contains('@', StringComparison.Ordinal);

    private static bool IsLogo(string text)
    {
        if (!text.StartsWith(LogoPrefix, StringComparison.Ordinal))
            return false;
        byte[] bytes = Encoding.ASCII.GetBytes(text, LogoPrefix.Length, text.Length - LogoPrefix.Length);
        return Base64.DecodeFromUtf8InPlace(bytes, out int length) == System.Buffers.OperationStatus.Done
            && length <= MaxLogo
            && bytes.AsSpan(0, length).StartsWith(PngSignature);
    }

    /// <summary>On whichever system: a policy is written on one and read on others.</summary>
    private static bool IsAbsolute(string path) =>
        !path.Contains('\0', StringComparison.Ordinal)
        && (
            path.StartsWith('/')
            || path.StartsWith(@"\\", StringComparison.Ordinal)
            || (path.Length > 3 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '\\')
        );
}
