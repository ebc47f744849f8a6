using System.Text.Json;

namespace UrlGuard.Trust.Policies;

/// <summary>One key of the policy's schema.</summary>
public sealed class PolicyKey
{
    internal PolicyKey(string path, JsonElement schema)
    {
        Path = path;
        Title = schema.GetProperty("title").GetString()!;
        Description = schema.GetProperty("description").GetString()!;
        Type = schema.GetProperty("type").GetString()!;
        Default = schema.TryGetProperty("default", out JsonElement value) ? value.GetRawText() : null;
        Choices = ChoicesOf(schema);
        bool hasItems = schema.TryGetProperty("items", out JsonElement items);
        HasGroups = hasItems && items.GetProperty("type").GetString() == "array";
        ItemChoices = hasItems ? ChoicesOf(items) : [];
        Minimum = Number(schema, "minimum") ?? int.MinValue;
        Maximum = Number(schema, "maximum") ?? int.MaxValue;
        MinLength = Number(schema, "minLength") ?? 0;
        MaxLength = Number(schema, "maxLength") ?? int.MaxValue;
        Keys = schema.TryGetProperty("properties", out JsonElement properties)
            ? properties
                .EnumerateObject()
                .ToDictionary(
                    property => property.Name,
                    property => new PolicyKey(path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value),
                    StringComparer.Ordinal
                )
            : [];
    }

    /// <summary>Its name with those of the objects around it: <c>warning.message</c>.</summary>
    public string Path { get; }

    /// <summary>The title that people read.</summary>
    public string Title { get; }

    /// <summary>The explanation that people read.</summary>
    public string Description { get; }

    /// <summary>As JSON Schema names it: <c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c> or <c>boolean</c>.</summary>
    public string Type { get; }

    /// <summary>The default, as JSON; null without one.</summary>
    public string? Default { get; }

    /// <summary>The values a string may have; empty where it may be anything.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>True of an array of arrays of names.</summary>
    public bool HasGroups { get; }

    /// <summary>The words an array may have; empty where it is of names.</summary>
    public IReadOnlyList<string> ItemChoices { get; }

    /// <summary>True of a key with one value, for which one source is decisive; false of names, which are put together.</summary>
    public bool IsSingle => Type != "array" || ItemChoices.Count > 0;

    /// <summary>Smallest number.</summary>
    public int Minimum { get; }

    /// <summary>Largest number.</summary>
    public int Maximum { get; }

    /// <summary>Fewest characters.</summary>
    public int MinLength { get; }

    /// <summary>Most characters.</summary>
    public int MaxLength { get; }

    /// <summary>The keys inside an object, by their own names.</summary>
    public IReadOnlyDictionary<string, PolicyKey> Keys { get; }

    private static string[] ChoicesOf(JsonElement schema) =>
        schema.TryGetProperty("enum", out JsonElement choices) ? [.. choices.EnumerateArray().Select(choice => choice.GetString()!)] : [];

    private static int? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : null;
}
