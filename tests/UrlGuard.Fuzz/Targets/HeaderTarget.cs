using System.Buffers.Binary;
using UrlGuard.Protocol;

namespace UrlGuard.Fuzz.Targets;

/// <summary>Bytes of standard input, cut into frames.</summary>
internal sealed class HeaderTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    [
        "\0\0\0\0",
        "\u0001\0\0\0",
        "\u0002\0\0\0{}",
        "\u0005\0\0\0",
        "\0\0\u0010\0",
        "\u0001\0\u0010\0",
        "\0\u0004\0\0",
        "\0",
        "{}",
        "\u007f",
    ];

    /// <inheritdoc/>
    public int MaxLength => 5000; // more than the reader's first buffer

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        byte[] bytes = input.ToArray();
        List<byte[]> expected = Cut(bytes, out ExitCode end);
        FrameReader reader = new FrameReader(new MemoryStream(bytes), FrameLimits.MaxInbound);
        ulong outcome = 0;
        foreach (byte[] body in expected)
        {
            BrokenPromiseException.Unless(
                reader.Read(out ReadOnlyMemory<byte> read) == FrameStatus.Frame && read.Span.SequenceEqual(body),
                "a frame is read as it was written"
            );
            outcome = Outcome.Of(body.Length, outcome);
        }
        FrameStatus last = reader.Read(out _);
        BrokenPromiseException.Unless(
            last
                == end switch
                {
                    ExitCode.FrameTooLarge => FrameStatus.TooLarge,
                    ExitCode.TornFrame => FrameStatus.Torn,
                    _ => FrameStatus.EndOfInput,
                },
            $"the input ends as it should, not with {last}"
        );
        return Outcome.Of((long)last, outcome);
    }

    /// <summary>Reads these bytes by the protocol, without the host's reader.</summary>
    internal static List<byte[]> Cut(ReadOnlySpan<byte> bytes, out ExitCode end)
    {
        List<byte[]> bodies = new List<byte[]>();
        for (int at = 0; ; at += 4 + bodies[^1].Length)
        {
            uint length = bytes.Length - at >= 4 ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : 0;
            if (length > 1 << 20)
            {
                end = ExitCode.FrameTooLarge;
            }
            else if (at == bytes.Length)
            {
                end = ExitCode.EndOfInput;
            }
            else if (bytes.Length - at - 4 < length)
            {
                end = ExitCode.TornFrame;
            }
            else
            {
                bodies.Add(bytes.Slice(at + 4, (int)length).ToArray());
                continue;
            }
            return bodies;
        }
    }
}
