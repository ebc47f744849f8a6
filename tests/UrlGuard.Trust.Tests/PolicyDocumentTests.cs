using System.Globalization;
using System.Text.RegularExpressions;
using UrlGuard.Tests;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>docs/enterprise.md has every key of the schema, with its bounds and choices.</summary>
public sealed partial class PolicyDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "enterprise.md"));

    [Test]
    public void EveryKey_IsInTheTable_InTheOrderOfTheSchema()
    {
        string table = Document[Document.IndexOf("| Key |", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.That(Row().Matches(table).Select(match => match.Groups[1].Value), Is.EqualTo(PolicySchema.Leaves.Select(key => key.Path)));
        foreach (Match row in Row().Matches(table))
        {
            PolicyKey key = PolicySchema.Leaves.Single(each => each.Path == row.Groups[1].Value);
            string values = row.Groups[2].Value;
            Assert.That(key.Choices.Where(choice => !values.Contains($"`{choice}`", StringComparison.Ordinal)), Is.Empty, key.Path);
            if (key.Type == "integer")
            {
                Assert.That(
                    values,
                    Does.Contain(
                        $"{key.Minimum.ToString(CultureInfo.InvariantCulture)} to {key.Maximum.ToString(CultureInfo.InvariantCulture)}"
                    ),
                    key.Path
                );
            }

            if (key.Type == "integer")
            {
                // The first number is what holds without the key; a key without one says what "not set" comes to.
                if (key.Default is { } number)
                    Assert.That(values, Does.StartWith(number + " ("), key.Path);
                else
                    Assert.That(row.Value, Does.Contain(" Not set: ").And.Contain($"| {key.Minimum} to "), key.Path);
            }
            if (key.Type == "boolean")
                Assert.That(values, Does.StartWith($"`{key.Default}`"), key.Path);
            if (key.Choices.Count > 0 && key.Default is not null)
                Assert.That(values, Does.StartWith($"`{key.Default.Trim('"')}`"), key.Path);
        }
    }

    [GeneratedRegex(@"^\| `([\w.]+)` \| (.+?) \|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
