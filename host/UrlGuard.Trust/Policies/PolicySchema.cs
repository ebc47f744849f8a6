using System.Text.Json;

namespace UrlGuard.Trust.Policies;

/// <summary>The keys of a policy (<c>host/data/policy.schema.json</c>): the one place that knows names, types and bounds.</summary>
public static class PolicySchema
{
    /// <summary>The policy itself; read when there is a policy to read.</summary>
    public static PolicyKey Root { get; } = Read();

    /// <summary>Every key that has a value of its own, that is all but objects, in the order of the schema.</summary>
    public static IEnumerable<PolicyKey> Leaves => LeavesOf(Root);

    /// <summary>The schema as it is written.</summary>
    public static byte[] Text()
    {
        using Stream stream = typeof(PolicySchema).Assembly.GetManifestResourceStream("policy.schema.json")!;
        byte[] text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }

    private static PolicyKey Read()
    {
        using JsonDocument document = JsonDocument.Parse(Text());
        return new PolicyKey("", document.RootElement);
    }

    private static IEnumerable<PolicyKey> LeavesOf(PolicyKey key) =>
        key.Keys.Values.SelectMany(each => each.Keys.Count > 0 ? LeavesOf(each) : [each]);
}
