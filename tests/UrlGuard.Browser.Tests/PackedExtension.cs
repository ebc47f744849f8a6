using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>The extension as a policy installs it: packed and signed by Chromium itself, with a key that is thrown away.</summary>
internal sealed class PackedExtension
{
    private PackedExtension(string id, string updateManifest, string file)
    {
        File = file;
        Id = new ExtensionId(id, Flavour.Origins, "test");
        UpdateManifest = new Uri(updateManifest).AbsoluteUri;
    }

    public ExtensionId Id { get; }

    /// <summary>The signed extension.</summary>
    public string File { get; }

    /// <summary>The address that the policy names.</summary>
    public string UpdateManifest { get; }

    /// <summary>Packs into a folder, which has to stay as long as browsers install from it.</summary>
    public static async Task<PackedExtension> PackAsync(FoundBrowser chromium, string source, string folder)
    {
        using var key = RSA.Create(2048);
        var publicKey = key.ExportSubjectPublicKeyInfo();
        var keyFile = Path.Combine(folder, "key.pem");
        await System.IO.File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());

        var unpacked = Path.Combine(folder, "urlguard");
        Copy(source, unpacked);
        var manifestFile = Path.Combine(unpacked, "manifest.json");
        var manifest = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(manifestFile))!.AsObject();
        // The id follows from the key that signs; another one in the manifest would contradict it.
        manifest["key"] = Convert.ToBase64String(publicKey);
        await System.IO.File.WriteAllTextAsync(manifestFile, manifest.ToJsonString());

        string[] arguments =
        [
            .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [], "--headless=new", $"--user-data-dir={Path.Combine(folder, "packer")}",
            $"--pack-extension={unpacked}", $"--pack-extension-key={keyFile}",
        ];
        var start = new ProcessStartInfo(chromium.Path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var packing = Process.Start(start)!;
        var said = packing.StandardError.ReadToEndAsync();
        await packing.StandardOutput.ReadToEndAsync();
        await packing.WaitForExitAsync();
        var crx = unpacked + ".crx";
        Assert.That(System.IO.File.Exists(crx), Is.True, $"packing the extension failed:\n{await said}");

        var id = IdOf(publicKey);
        var updateManifest = Path.Combine(folder, "update.xml");
        await System.IO.File.WriteAllTextAsync(updateManifest,
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
              <app appid="{id}">
                <updatecheck codebase="{new Uri(crx).AbsoluteUri}" version="{manifest["version"]}" />
              </app>
            </gupdate>
            """);
        return new PackedExtension(id, updateManifest, crx);
    }

    /// <summary>The first 32 hexadecimal digits of the public key's SHA-256, written with a-p (Chromium's crx_file/id_util).</summary>
    private static string IdOf(byte[] publicKey) =>
        string.Concat(Convert.ToHexStringLower(SHA256.HashData(publicKey))[..32]
            .Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
    }
}
