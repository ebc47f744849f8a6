using UrlGuard.Core.Explanations;
using UrlGuard.Trust.Records;
using UrlGuard.Trust.Records.Exports;

namespace UrlGuard.Trust.Tests;

/// <summary>An exported folder in which something was touched is never taken for a whole one.</summary>
public sealed class ExportCheckTests : TrustFixture
{
    private string Folder => Path.Combine(Root, "export");

    [SetUp]
    public void Export()
    {
        Directory.CreateDirectory(Folder);
        RecordChain chain = RecordSamples.Chain("paypa1.com", "example.org");
        foreach (ExportFile file in RecordExport.Make(chain, Enum.GetValues<ExportFormat>(), Wording.English))
            File.WriteAllBytes(Path.Combine(Folder, file.Name), file.Content);
    }

    [Test]
    public void WhatWasExported_Holds()
    {
        ExportCheck check = ExportCheck.Of(Folder);
        Assert.That(check.Faults, Is.Empty);
        Assert.That(check.Files, Has.Count.EqualTo(7));
        Assert.That(check.Chain.Records.Count(), Is.EqualTo(2));
    }

    [Test]
    public void ABitFlippedInAnyFile_IsFound_AndTheFileNamed()
    {
        foreach (string path in Directory.GetFiles(Folder))
        {
            byte[] whole = File.ReadAllBytes(path);
            bool isList = Path.GetFileName(path) == "SHA256SUMS"; // every bit of it; of the others one of each stretch
            for (int bit = 0; bit < whole.Length * 8; bit += isList ? 1 : 97)
            {
                byte[] other = [.. whole];
                other[bit / 8] ^= (byte)(1 << (bit % 8));
                File.WriteAllBytes(path, other);
                IReadOnlyList<string> faults = ExportCheck.Of(Folder).Faults;
                Assert.That(faults, isList ? Is.Not.Empty : Has.Some.StartsWith(Path.GetFileName(path) + ": "), $"{path}, bit {bit}");
            }
            File.WriteAllBytes(path, whole);
        }
    }

    [Test]
    public void AFileThatIsMissing_IsNamed()
    {
        foreach (string path in Directory.GetFiles(Folder))
        {
            byte[] whole = File.ReadAllBytes(path);
            File.Delete(path);
            Assert.That(ExportCheck.Of(Folder).Faults, Has.Some.EqualTo($"{Path.GetFileName(path)}: it is missing"));
            File.WriteAllBytes(path, whole);
        }
    }

    [Test]
    public void AFileTooMany_IsNamed()
    {
        File.WriteAllText(Path.Combine(Folder, "stix-2.json"), "{}");
        Directory.CreateDirectory(Path.Combine(Folder, "more"));
        Assert.That(
            ExportCheck.Of(Folder).Faults,
            Has.Some.StartsWith("stix-2.json: it is not of the export").And.Some.StartsWith("more: it is not of the export")
        );
    }

    /// <summary>With hashes made anew, a record taken out is found by the chain.</summary>
    [TestCase(0, "records.jsonl: line 1: ")]
    [TestCase(1, "records.jsonl: line 2: ")]
    public void ARecordTakenOut_IsFound_AlsoUnderNewHashes(int taken, string fault)
    {
        string path = Path.Combine(Folder, TrustPaths.RecordsName);
        File.WriteAllLines(path, File.ReadAllLines(path).Where((_, index) => index != taken));
        string sums = Path.Combine(Folder, "SHA256SUMS");
        File.WriteAllText(
            sums,
            string.Concat(
                File.ReadAllLines(sums)
                    .Select(line => line[66..])
                    .Select(name => $"{Sha256.HexOf(File.ReadAllBytes(Path.Combine(Folder, name)))}  {name}\n")
            )
        );
        Assert.That(ExportCheck.Of(Folder).Faults, Has.Some.StartsWith(fault));
    }

    /// <summary>A list of hashes from anybody names files of its own folder, and waits for none.</summary>
    [TestCase("../protected.txt")]
    [TestCase("/etc/passwd")]
    [TestCase("a/b")]
    [TestCase("")]
    [TestCase("..")]
    public void AHashOfAFileElsewhere_IsNotLookedFor(string name)
    {
        File.WriteAllText(Path.Combine(Folder, "SHA256SUMS"), $"{new string('0', 64)}  {name}\n");
        Assert.That(
            ExportCheck.Of(Folder).Faults,
            name == ".." ? Has.Some.StartsWith("..: ") : Has.Some.EqualTo("SHA256SUMS: line 1 is no hash of a file")
        );
    }

    [Test]
    public void ALineTwice_OrAnotherOrder_IsFound()
    {
        string sums = Path.Combine(Folder, "SHA256SUMS");
        string[] lines = File.ReadAllLines(sums);
        foreach (string[] changed in new string[][] { [.. lines, lines[0]], [.. lines.Reverse()], [.. lines, ""] })
        {
            File.WriteAllText(sums, string.Concat(changed.Select(line => line + "\n")));
            Assert.That(ExportCheck.Of(Folder).Faults, Is.Not.Empty);
        }
    }
}
