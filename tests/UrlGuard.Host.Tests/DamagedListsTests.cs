using System.Text;
using UrlGuard.Host.Handlers;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host.Tests;

public sealed class DamagedListsTests
{
    [Test]
    public void Check_AfterCompiledListsWereDamaged_IsAnsweredFromTheLists()
    {
        string folder = Directory.CreateTempSubdirectory("urlguard-damaged-").FullName;
        try
        {
            const int Names = 1000,
                HeaderLength = 96,
                CountLength = 4;
            TrustPaths paths = new TrustPaths(folder, folder, Path.Combine(folder, "policy.json"));
            File.WriteAllLines(
                paths.ProtectedFile,
                Enumerable.Range(0, Names).Select(i => $"protected-site-{i:x}.com").Append("paypal.com")
            );
            _ = new TrustStore(paths);
            string file = Directory.GetFiles(paths.CompiledDirectory, "*.lists").Single();
            byte[] bytes = File.ReadAllBytes(file);
            bytes.AsSpan(HeaderLength + CountLength, Names).Fill(0xFF); // where names end: beyond the file
            File.WriteAllBytes(file, bytes);

            List<string> remarks = new List<string>();
            using MemoryStream output = new MemoryStream();
            using FrameWriter writer = new FrameWriter(new FrameOutput(output), isUrgent: true);
            new CheckHandler(new TrustStore(paths, remarks.Add)).Answer(1, "paypal.co".AsMemory(), writer);
            Assert.That(Encoding.UTF8.GetString(output.ToArray()), Does.Contain("\"verdict\":\"lookalike\""));
            Assert.That(remarks, Has.Some.Contains("damaged"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
