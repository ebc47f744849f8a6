using System.Text;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Fuzz.Targets;

/// <summary>The text of a list: read, edited, read back.</summary>
internal sealed class ListTarget : IFuzzTarget
{
    private const string Added = "added-by-the-fuzzer.example";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    [
        .. Sites.Words,
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "#",
        " # ",
        "#\n",
        "= ",
        " = ",
        "kp.org = Kaiser Permanente, Kaiser\n",
        ", Kaiser",
        "\uFEFF",
        "\u00a0",
        "\u2028",
        "\0",
        "paypal.com\n",
        "paypal.com # x\n",
        "https://paypal.com/x#y\n",
        Added + "\n",
    ];

    /// <inheritdoc/>
    public int MaxLength => 2000;

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        const ListKind Kind = ListKind.Protected;
        ListText list = new ListText(Kind, input.ToArray());
        string[] names = [.. list.Names];
        ulong outcome = 0;
        foreach (string name in names)
        {
            outcome = list.AlsoKnownAs(name).Aggregate(Outcome.Of(name, outcome), (all, other) => Outcome.Of(other.Text, all));
            BrokenPromiseException.Unless(
                EntryName.TryParse(Kind, name, out string again) == UrlGuard.Core.Names.UnjudgedReason.None && again == name,
                "an entry's name is itself an entry"
            );
        }
        foreach ((int number, string message) in list.BadLines)
            outcome = Outcome.Of(message, Outcome.Of(number, outcome));
        BrokenPromiseException.Unless(Read(Kind, input.ToArray()).Distinct().SequenceEqual(names), "reading finds what editing finds");

        string before = Text(list);
        BrokenPromiseException.Unless(before == Encoding.Latin1.GetString(input), "what nobody edits stays as it is");
        bool isAdded = list.Add(Added);
        string after = Text(list);
        BrokenPromiseException.Unless(isAdded == !names.Contains(Added), "a name is added that is not there");
        BrokenPromiseException.Unless(
            isAdded ? after.StartsWith(before, StringComparison.Ordinal) : after == before,
            "adding keeps every line"
        );
        BrokenPromiseException.Unless(
            new ListText(Kind, Encoding.Latin1.GetBytes(after)).Names.SequenceEqual(isAdded ? names.Append(Added) : names),
            "what was added is read back, and the rest as it was"
        );
        if (isAdded)
            BrokenPromiseException.Unless(list.Remove(Added) && Text(list) == before, "removing what was added gives the old text");
        if (names.Length > 0)
        {
            string gone = names[input.Length % names.Length];
            BrokenPromiseException.Unless(
                list.Remove(gone) && list.Names.SequenceEqual(names.Where(name => name != gone)),
                "removing takes one name and leaves the others"
            );
        }
        ListText readBack = new ListText(Kind, list.ToBytes());
        BrokenPromiseException.Unless(
            readBack.Names.SequenceEqual(list.Names)
                && readBack.Names.All(name => readBack.AlsoKnownAs(name).SequenceEqual(list.AlsoKnownAs(name))),
            "what entries are also known as is read back"
        );
        foreach (string name in readBack.Names.Where(name => readBack.AlsoKnownAs(name).Any()).ToArray())
        {
            WrittenEntry other = new WrittenEntry(name, [readBack.AlsoKnownAs(name).First()]);
            int count = readBack.AlsoKnownAs(name).Count();
            BrokenPromiseException.Unless(
                readBack.Remove(other) && new ListText(Kind, readBack.ToBytes()).AlsoKnownAs(name).Count() == count - 1,
                "one name is taken off, and the others stay"
            );
            BrokenPromiseException.Unless(
                readBack.Add(other) && new ListText(Kind, readBack.ToBytes()).AlsoKnownAs(name).Count() == count,
                "a name is put back"
            );
        }
        return Outcome.Of(before, outcome);
    }

    /// <summary>Its bytes, a letter each.</summary>
    private static string Text(ListText list) => Encoding.Latin1.GetString(list.ToBytes());

    private static List<string> Read(ListKind kind, byte[] bytes) => ListText.ReadNames(kind, bytes, "protected.txt", new List<Fault>());
}
