using System.Text;
using System.Text.Json;
using UrlGuard.Host.Events;
using UrlGuard.Host.Handlers;
using UrlGuard.Trust;

namespace UrlGuard.Host.Tests;

public sealed class DamagedListsTests
{
    [Test]
    public void AfterCompiledListsWereDamaged_ChecksCoverageAndEvents_AreOfTheLists()
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
            File.WriteAllText(paths.PolicyFile, """{"events":{"enabled":true}}""");
            _ = new TrustStore(paths);
            string file = Directory.GetFiles(paths.CompiledDirectory, "*.lists").Single();
            byte[] bytes = File.ReadAllBytes(file);
            bytes.AsSpan(HeaderLength + CountLength, Names).Fill(0xFF); // where names end: beyond the file
            File.WriteAllBytes(file, bytes);

            List<string> remarks = new List<string>();
            TrustStore store = new TrustStore(paths, remarks.Add);
            Assert.That(remarks, Has.Some.Contains("damaged"));
            JsonElement check = Ask(new CheckHandler(store), """{"id":1,"type":"check","host":"paypal.co"}""");
            Assert.That(check.Text("verdict"), Is.EqualTo("lookalike"));
            JsonElement coverage = Ask(new CoverageHandler(store), """{"id":1,"type":"coverage","name":"paypal.com"}""");
            Assert.That(coverage.GetProperty("caught").GetInt32(), Is.GreaterThan(5000));
            new FleetEvents(store, paths, TimeProvider.System).TellOf(FleetEventKind.WarningShown, "paypal.co", false, null);
            Assert.That(File.ReadAllText(paths.EventsFile), Does.Contain("\"target\":\"paypal.com\""));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonElement Ask(IRequestHandler handler, string request)
    {
        using MemoryStream output = new MemoryStream();
        using Utf8JsonWriter json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        handler.Answer(handler.Read(Encoding.UTF8.GetBytes(request)))(json);
        json.WriteEndObject();
        json.Flush();
        return JsonElement.Parse(output.ToArray());
    }
}
