using System.Text;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>Files that are read whole, at their limit and over it.</summary>
public sealed class LimitedFileTests : TrustFixture
{
    [Test]
    public void Read_AtTheLimitAndOverIt()
    {
        string path = Path.Combine(Root, "file");
        File.WriteAllText(path, "12345");
        Assert.That(LimitedFile.Read(path, maxLength: 6), Is.EqualTo("12345"u8.ToArray()));
        Assert.That(LimitedFile.Read(path, maxLength: 5), Is.EqualTo("12345"u8.ToArray()));
        Assert.That(
            () => LimitedFile.Read(path, maxLength: 4),
            Throws.InstanceOf<IOException>().With.Message.EqualTo($"{path}: 5 bytes is more than the 4 that are read")
        );
    }

    [Test]
    public void Read_OfAFolderOrAPipe_SaysWhatItIs()
    {
        string pipe = Path.Combine(Root, "pipe");
        Special.MakePipe(pipe);
        foreach (string path in new[] { Root, pipe })
        {
            Assert.That(
                () => LimitedFile.Read(path),
                Throws.InstanceOf<IOException>().With.Message.EqualTo($"{path}: it is no file, but a folder, a pipe or a device")
            );
        }
    }

    [Test]
    public void ReadToEnd_AtTheLimitAndOverIt()
    {
        using MemoryStream at = new(new byte[LimitedFile.MaxLength]),
            over = new(new byte[LimitedFile.MaxLength + 1]);
        Assert.That(LimitedFile.ReadToEnd(at), Has.Length.EqualTo(LimitedFile.MaxLength));
        Assert.That(
            () => LimitedFile.ReadToEnd(over),
            Throws.InstanceOf<IOException>().With.Message.EqualTo("it is longer than the 67108864 bytes that are read")
        );
    }

    [Test]
    public void ReadGiven_ReadsWhatOthersWrite_AndAPipeToItsEnd()
    {
        string path = Path.Combine(Root, "file"),
            pipe = Path.Combine(Root, "pipe");
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 30_000).Select(i => $"{i}.example\n")));
        using (FileStream writer = new(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            writer.Write(text);
            Assert.That(LimitedFile.ReadGiven(path), Is.EqualTo(text));
        }
        Special.MakePipe(pipe);
        Task writing = Task.Run(() => File.WriteAllBytes(pipe, text));
        Assert.That(LimitedFile.ReadGiven(pipe), Is.EqualTo(text));
        Assert.That(writing.Wait(TimeSpan.FromSeconds(10)));
    }
}
