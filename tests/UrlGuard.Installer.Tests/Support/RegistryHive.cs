using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>A registry of Windows in a file, that hivexregedit imports <c>.reg</c> files into: Debian's own reader of both formats.</summary>
internal sealed class RegistryHive(string path)
{
    private const string Prefix = "HKEY_LOCAL_MACHINE";

    /// <summary>Makes an empty one: a base block and one bin with the root key and its security (the format is described in libregf).</summary>
    public static RegistryHive Create(string path)
    {
        byte[] hive = new byte[8192];
        void Put(int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(hive.AsSpan(offset), value);
        const uint none = uint.MaxValue;
        const int bin = 4096,
            root = 0x20,
            security = 0x80,
            free = 0xB0;

        "regf"u8.CopyTo(hive);
        Put(4, 1);
        Put(8, 1);
        Put(20, 1);
        Put(24, 3);
        Put(32, 1);
        Put(36, root);
        Put(40, 4096);
        Put(44, 1);
        "hbin"u8.CopyTo(hive.AsSpan(bin));
        Put(bin + 8, 4096);

        Put(bin + root, unchecked((uint)-(security - root)));
        "nk"u8.CopyTo(hive.AsSpan(bin + root + 4));
        hive[bin + root + 6] = 0x2C; // the root, not to be deleted, its name in Latin letters
        foreach (int empty in new[] { 28, 32, 40, 48 })
            Put(bin + root + 4 + empty, none);
        Put(bin + root + 4 + 44, security);
        hive[bin + root + 4 + 72] = 12;
        "$$$PROTO.HIV"u8.CopyTo(hive.AsSpan(bin + root + 4 + 76));

        Put(bin + security, unchecked((uint)-(free - security)));
        "sk"u8.CopyTo(hive.AsSpan(bin + security + 4));
        Put(bin + security + 8, security);
        Put(bin + security + 12, security);
        Put(bin + security + 16, 1);
        Put(bin + security + 20, 20);
        hive[bin + security + 24] = 1; // an empty security descriptor of its first revision
        Put(bin + free, 4096 - free);

        uint sum = 0;
        for (int offset = 0; offset < 508; offset += 4)
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(hive.AsSpan(offset));
        Put(508, sum);
        File.WriteAllBytes(path, hive);
        return new RegistryHive(path);
    }

    /// <summary>Imports a file. hivexregedit reads UTF-8 only and makes no key whose parent is missing, which Windows does.</summary>
    public void Import(string file)
    {
        string text = Run("iconv", "-f", "UTF-16", "-t", "UTF-8", file).Replace("\r", "", StringComparison.Ordinal);
        string header = text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)];
        IEnumerable<string> parents = text.Split('\n')
            .Where(line => line.StartsWith('['))
            .Select(line => line.Trim('[', ']', '-').Split('\\'))
            .SelectMany(parts => Enumerable.Range(2, Math.Max(0, parts.Length - 2)).Select(count => string.Join('\\', parts[..count])))
            .Distinct();
        foreach (string part in new[] { header + string.Concat(parents.Select(key => $"\n[{key}]\n")), text })
        {
            File.WriteAllText(path + ".reg", part);
            Run("hivexregedit", "--merge", "--prefix", Prefix, path, path + ".reg");
        }
    }

    /// <summary>Everything below a key: objects, texts and numbers; null when there is no such key.</summary>
    public JsonObject? Read(string key)
    {
        JsonObject root = [];
        JsonObject at = root;
        foreach (string line in Run("hivexregedit", "--export", "--prefix", Prefix, path, @"\").Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                at = root;
                foreach (string part in line.Trim('[', ']').Split('\\'))
                    at = (JsonObject)(at[part] ??= new JsonObject());
            }
            else if (line.StartsWith('"'))
            {
                int end = line.IndexOf("\"=", StringComparison.Ordinal);
                at[line[1..end]] = Value(line[(end + 2)..]);
            }
        }
        JsonNode? found = root;
        foreach (string part in $@"{Prefix}\{key}".Split('\\'))
            found = found?[part];
        return found?.AsObject();
    }

    private static JsonValue Value(string text) =>
        text.StartsWith("dword:", StringComparison.Ordinal)
            ? JsonValue.Create(int.Parse(text["dword:".Length..], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        : text.StartsWith("hex(1):", StringComparison.Ordinal)
            ? JsonValue.Create(
                Encoding
                    .Unicode.GetString(Convert.FromHexString(text["hex(1):".Length..].Replace(",", "", StringComparison.Ordinal)))
                    .TrimEnd('\0')
            )
        : throw new FormatException(text);

    private static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo how = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        how.Environment["PERL_UNICODE"] = "D"; // hivexregedit would take each byte of UTF-8 for a letter
        using Process process = Process.Start(how)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return output;
    }
}
