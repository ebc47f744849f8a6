using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using UrlGuard.Driving;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Browser.Tests;

/// <summary>The extension as a policy installs it: packed and signed by Chromium itself, with a key that is thrown away.</summary>
internal sealed class PackedExtension
{
    private PackedExtension(string id, string version, string crx, string updateManifest)
    {
        Version = version;
        Id = new ExtensionId(id, Flavour.Origins, "test");
        Crx = crx;
        UpdateManifest = new Uri(updateManifest).AbsoluteUri;
    }

    public ExtensionId Id { get; }

    public string Version { get; }

    /// <summary>The packed file.</summary>
    public string Crx { get; }

    /// <summary>The address that the policy names.</summary>
    public string UpdateManifest { get; }

    /// <summary>Packs into a folder, which has to stay as long as browsers install from it.</summary>
    public static async Task<PackedExtension> PackAsync(FoundBrowser chromium, string source, string folder)
    {
        using RSA key = RSA.Create(2048);
        byte[] publicKey = key.ExportSubjectPublicKeyInfo();
        string keyFile = Path.Combine(folder, "key.pem");
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());

        string unpacked = Path.Combine(folder, "urlguard");
        Copy(source, unpacked);
        string manifestFile = Path.Combine(unpacked, "manifest.json");
        JsonObject manifest = JsonNode.Parse(await File.ReadAllTextAsync(manifestFile))!.AsObject();
        // The id follows from the key that signs; another one in the manifest would contradict it.
        manifest["key"] = Convert.ToBase64String(publicKey);
        await File.WriteAllTextAsync(manifestFile, manifest.ToJsonString());

        string[] arguments =
        [
            .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
            "--headless=new",
            $"--user-data-dir={Path.Combine(folder, "packer")}",
            $"--pack-extension={unpacked}",
            $"--pack-extension-key={keyFile}",
        ];
        ProcessStartInfo start = new ProcessStartInfo(chromium.Path, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process packing = Process.Start(start)!;
        Task<string> said = packing.StandardError.ReadToEndAsync();
        await packing.StandardOutput.ReadToEndAsync();
        await packing.WaitForExitAsync();
        string crx = unpacked + ".crx";
        Assert.That(File.Exists(crx), Is.True, $"packing the extension failed:\n{await said}");

        string id = IdOf(publicKey);
        string version = (string)manifest["version"]!;
        string updateManifest = Path.Combine(folder, "update.xml");
        await File.WriteAllTextAsync(updateManifest, UpdateManifestFor(id, new Uri(crx), version));
        return new PackedExtension(id, version, crx, updateManifest);
    }

    /// <summary>The update manifest, which a browser of the family asks where to find an extension.</summary>
    public static string UpdateManifestFor(string id, Uri crx, string version) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
              <app appid="{id}">
                <updatecheck codebase="{crx.AbsoluteUri}" version="{version}" />
              </app>
            </gupdate>
            """;

    /// <summary>The first 32 hexadecimal digits of the public key's SHA-256, written with a-p (Chromium's crx_file/id_util).</summary>
    private static string IdOf(byte[] publicKey) =>
        string.Concat(
            Convert.ToHexStringLower(SHA256.HashData(publicKey))[..32].Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16)))
        );

    private static void Copy(string source, string target)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
