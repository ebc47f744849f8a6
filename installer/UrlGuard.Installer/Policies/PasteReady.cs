using System.Text;
using System.Text.Json;

namespace UrlGuard.Installer.Policies;

/// <summary>Proposed exemptions in the form in which a policy has them.</summary>
internal static class PasteReady
{
    /// <summary>Appends them, for people; nothing where there are none.</summary>
    /// <param name="text">Gets them.</param>
    /// <param name="names">The exemptions.</param>
    /// <param name="leftOut">The number of names that are never proposed.</param>
    public static void Append(StringBuilder text, IReadOnlyCollection<string> names, int leftOut)
    {
        if (names.Count > 0)
        {
            text.Append(
                """

                Any of them may be a real imitation: look at each before you exempt it. In the policy, these lines silence what may be honest:

                  "exempt": {
                    "mode": "add",
                    "domains": [

                """
            );
            text.AppendJoin(",\n", names.Select(name => $"      \"{name}\"")).Append("\n    ]\n  }\n");
        }
        if (leftOut > 0)
        {
            string what = leftOut == 1 ? "1 site is" : FormattableString.Invariant($"{leftOut:N0} sites are");
            text.Append('\n').Append(what).Append(" not proposed: nobody has such a name by accident.\n");
        }
    }

    /// <summary>Writes them, for programs: a member <c>exempt</c>.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartObject("exempt");
        json.WriteString("mode", "add");
        json.WriteStartArray("domains");
        foreach (string name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
