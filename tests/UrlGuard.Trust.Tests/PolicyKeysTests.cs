using System.Globalization;
using System.Reflection;
using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Rules;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>The keys in code are those of the schema, with its types and defaults.</summary>
public sealed class PolicyKeysTests
{
    [Test]
    public void EveryKeyOfTheSchema_IsInTheCode_WithItsTypeAndDefault_AndNoOther()
    {
        string[] lists =
        [
            .. typeof(PolicyKeys)
                .GetFields(BindingFlags.Static | BindingFlags.Public)
                .Select(field => (string)field.GetRawConstantValue()!),
        ];
        (string, string, string?)[] values = [.. Values().Select(key => Describe((dynamic)key))];
        Assert.That(
            values.Concat(lists.Select(path => (path, "array", (string?)null))),
            Is.EquivalentTo(PolicySchema.Leaves.Select(key => (key.Path, key.Type, key.Default)))
        );
    }

    [Test]
    public void EveryKeyWithWords_HasThoseOfTheSchema()
    {
        int found = 0;
        foreach (object key in Values())
        {
            Type type = key.GetType().GetGenericArguments()[0];
            if (!type.IsEnum)
                continue;
            string path = ((dynamic)key).Path;
            Assert.That(
                Enum.GetNames(type).Select(WireName.Of),
                Is.EquivalentTo(PolicySchema.Leaves.Single(leaf => leaf.Path == path).Choices),
                path
            );
            found++;
        }
        Assert.That(found, Is.EqualTo(6));
    }

    [Test]
    public void EveryThreshold_ReachesTheJudge_AndComesBackFromACompiledList()
    {
        string[] keys = [.. PolicySchema.Root.Keys["thresholds"].Keys.Values.Select(key => key.Path.Split('.')[1])];
        Assert.That(Sensitivity.Names.Select(JsonNamingPolicy.CamelCase.ConvertName), Is.EquivalentTo(keys));
        foreach (PolicyKey key in PolicySchema.Root.Keys["thresholds"].Keys.Values)
        {
            string last = key.Path.Split('.')[1],
                name = Sensitivity.Names.Single(name => name.Equals(last, StringComparison.OrdinalIgnoreCase));
            byte[] policy = JsonSerializer.SerializeToUtf8Bytes(new { thresholds = new Dictionary<string, int> { [last] = key.Maximum } });
            Sensitivity compiled = TrustSnapshot.Of(policy, "policy").Knowledge.Sensitivity;
            Assert.That(compiled[name], Is.EqualTo(key.Maximum), name);
            Assert.That(compiled, Is.EqualTo(Sensitivity.Default.With(name, key.Maximum)), name);
        }
    }

    [Test]
    public void KindsOfReportOnly_AreTheJudges() =>
        Assert.That(
            PolicySchema.Leaves.Single(key => key.Path == PolicyKeys.ReportOnlyKinds.Path).ItemChoices,
            Is.EqualTo(WireName.All<LookalikeKind>())
        );

    [TestCase("ask", false)]
    [TestCase("warn", false)]
    [TestCase("allow", true)]
    public void Unsure_ReachesTheJudge_AndComesBackFromACompiledList(string mode, bool letsThrough) =>
        Assert.That(
            TrustSnapshot.Of(JsonSerializer.SerializeToUtf8Bytes(new { unsure = mode }), "policy").Judge.LetsUnsureThrough,
            Is.EqualTo(letsThrough)
        );

    private static IEnumerable<object> Values() =>
        typeof(PolicyKeys)
            .GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(property => property.GetValue(null)!)
            .SelectMany<object, object>(value => value is IEnumerable<PolicyKey<int>> several ? several : [value]);

    private static (string Path, string Type, string? Default) Describe(PolicyKey<bool> key) =>
        (key.Path, "boolean", key.Otherwise ? "true" : "false");

    private static (string Path, string Type, string? Default) Describe(PolicyKey<int> key) =>
        (key.Path, "integer", key.Otherwise.ToString(CultureInfo.InvariantCulture));

    private static (string Path, string Type, string? Default) Describe(PolicyKey<int?> key) =>
        (key.Path, "integer", key.Otherwise?.ToString(CultureInfo.InvariantCulture));

    private static (string Path, string Type, string? Default) Describe(PolicyKey<string?> key) =>
        (key.Path, "string", key.Otherwise is null ? null : JsonSerializer.Serialize(key.Otherwise));

    private static (string Path, string Type, string? Default) Describe(PolicyKey<IReadOnlyList<LookalikeKind>> key) =>
        (key.Path, "array", null);

    private static (string Path, string Type, string? Default) Describe<T>(PolicyKey<T> key)
        where T : struct, Enum => (key.Path, "string", JsonSerializer.Serialize(WireName.Of(key.Otherwise)));
}
