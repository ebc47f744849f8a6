using System.Buffers.Binary;
using System.Text;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>The few messages of DNS that the tests speak (RFC 1035, 4).</summary>
internal static class DnsMessage
{
    public const int NoError = 0,
        NoSuchName = 3;

    private const int HeaderLength = 12,
        AddressType = 1;

    private static readonly byte[] Address = [0xC0, HeaderLength, 0, AddressType, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1];

    /// <summary>A question for the address of a name.</summary>
    public static byte[] Ask(ushort id, string name)
    {
        List<byte> message = [(byte)(id >> 8), (byte)id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        foreach (string label in name.Split('.'))
        {
            message.Add((byte)label.Length);
            message.AddRange(Encoding.ASCII.GetBytes(label));
        }
        return [.. message, 0, 0, AddressType, 0, 1];
    }

    /// <summary>An answer with an address, whatever the name, and without one to a question for anything else; null to what is no question.</summary>
    public static byte[]? Answer(ReadOnlySpan<byte> question)
    {
        int end = HeaderLength;
        while (end < question.Length && question[end] != 0)
            end += question[end] + 1;
        end += 5;
        if (end > question.Length)
            return null;
        byte[] answer = [.. question[..end], .. question[end - 3] == AddressType ? Address : []];
        answer[2] |= 0x80; // a response
        answer[3] = 0x80; // that recursed
        answer[7] = answer.Length > end ? (byte)1 : (byte)0;
        answer.AsSpan(8, 4).Clear();
        return answer;
    }

    public static ushort Id(ReadOnlySpan<byte> message) => BinaryPrimitives.ReadUInt16BigEndian(message);

    public static int Code(ReadOnlySpan<byte> message) => message[3] & 0xF;

    public static int Answers(ReadOnlySpan<byte> message) => BinaryPrimitives.ReadUInt16BigEndian(message[6..]);
}
