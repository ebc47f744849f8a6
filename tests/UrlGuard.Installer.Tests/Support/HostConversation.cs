using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>One question to the real host.</summary>
internal static class HostConversation
{
    /// <summary>Asks, and gives the reply that comes after the hello.</summary>
    public static async Task<string> AskAsync(Sandbox sandbox, string request)
    {
        ProcessStartInfo how = new(Path.Join(TestContext.CurrentContext.TestDirectory, "urlguard-host"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in sandbox.Machine.HostEnvironment)
            how.Environment[name] = value;
        using Process process = Process.Start(how)!;
        byte[] body = Encoding.UTF8.GetBytes(request),
            header = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(header, body.Length);
        await process.StandardInput.BaseStream.WriteAsync((byte[])[.. header, .. body]);
        await process.StandardInput.BaseStream.FlushAsync();
        await ReadAsync();
        string reply = await ReadAsync();
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return reply;

        async Task<string> ReadAsync()
        {
            await process.StandardOutput.BaseStream.ReadExactlyAsync(header);
            byte[] frame = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
            await process.StandardOutput.BaseStream.ReadExactlyAsync(frame);
            return Encoding.UTF8.GetString(frame);
        }
    }
}
