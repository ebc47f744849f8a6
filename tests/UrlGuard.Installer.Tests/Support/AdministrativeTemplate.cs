using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>
/// The rules of Microsoft's schema for administrative templates (PolicyDefinitionFiles.xsd), for the elements that are used
/// here, and those that no schema can express: every reference leads somewhere.
/// </summary>
internal static partial class AdministrativeTemplate
{
    private static readonly XNamespace Namespace = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

    // Of each element: its children in their order (* any number, + one or more, ? at most one; of a choice, the sign of its last), and its attributes (! required).
    private static readonly Dictionary<string, (string Children, string Attributes)> Elements = new()
    {
        ["policyDefinitions"] = ("policyNamespaces resources supportedOn? categories? policies?", "revision!version schemaVersion!version"),
        ["policyNamespaces"] = ("target using*", ""),
        ["target"] = ("", "prefix!name namespace!text"),
        ["policyDefinitions/resources"] = ("", "minRequiredRevision!version"),
        ["policyDefinitions/supportedOn"] = ("definitions?", ""),
        ["definitions"] = ("definition+", ""),
        ["definition"] = ("", "name!name displayName!string"),
        ["categories"] = ("category+", ""),
        ["category"] = ("parentCategory?", "name!name displayName!string explainText?string"),
        ["parentCategory"] = ("", "ref!reference"),
        ["policies"] = ("policy+", ""),
        ["policy"] = (
            "parentCategory supportedOn enabledValue? disabledValue? enabledList? disabledList? elements?",
            "name!name class!class displayName!string explainText?string key!text valueName?text presentation?presentation"
        ),
        ["policy/supportedOn"] = ("", "ref!reference"),
        ["enabledValue"] = ("decimal", ""),
        ["disabledValue"] = ("decimal", ""),
        ["enabledList"] = ("item+", ""),
        ["disabledList"] = ("item+", ""),
        ["enabledList/item"] = ("value", "key?text valueName!text"),
        ["disabledList/item"] = ("value", "key?text valueName!text"),
        ["value"] = ("delete|decimal|string", ""),
        ["delete"] = ("", ""),
        ["enabledValue/decimal"] = ("", "value!number"),
        ["disabledValue/decimal"] = ("", "value!number"),
        ["value/string"] = ("", ""),
        ["elements"] = ("boolean|decimal|text|enum|list+", ""),
        ["elements/decimal"] = ("", "id!text valueName!text required?flag minValue?number maxValue?number"),
        ["elements/text"] = ("", "id!text valueName!text required?flag maxLength?number"),
        ["enum"] = ("item+", "id!text valueName!text required?flag"),
        ["enum/item"] = ("value", "displayName!string"),
        ["list"] = ("", "id!text key?text valuePrefix?text"),
        ["policyDefinitionResources"] = ("displayName description resources", "revision!version schemaVersion!version"),
        ["displayName"] = ("", ""),
        ["description"] = ("", ""),
        ["policyDefinitionResources/resources"] = ("stringTable? presentationTable?", ""),
        ["stringTable"] = ("string+", ""),
        ["stringTable/string"] = ("", "id!name"),
        ["presentationTable"] = ("presentation+", ""),
        ["presentation"] = ("text|decimalTextBox|textBox|checkBox|dropdownList|listBox*", "id!name"),
        ["decimalTextBox"] = ("", "refId!text defaultValue?number"),
        ["dropdownList"] = ("", "refId!text noSort?flag"),
        ["listBox"] = ("", "refId!text"),
        ["textBox"] = ("label defaultValue?", "refId!text"),
        ["label"] = ("", ""),
    };

    private static readonly Dictionary<string, Regex> Types = new()
    {
        ["name"] = new(@"\A[\p{L}\p{N}_]+\z"),
        ["reference"] = new(@"\A[\p{L}\p{N}_]+(:[\p{L}\p{N}_]+)?\z"),
        ["string"] = new(@"\A\$\(string\.[\p{L}\p{N}_]+\)\z"),
        ["presentation"] = new(@"\A\$\(presentation\.[\p{L}\p{N}_]+\)\z"),
        ["version"] = new(@"\A[0-9]{1,4}\.[0-9]{1,5}\z"),
        ["number"] = new(@"\A[0-9]{1,9}\z"),
        ["flag"] = new(@"\A(true|false)\z"),
        ["class"] = new(@"\A(User|Machine|Both)\z"),
        ["text"] = new(@"\A"),
    };

    /// <summary>The presentation's element for a policy's element (from the documentation of the schema).</summary>
    private static readonly Dictionary<string, string> ShownBy = new()
    {
        ["decimal"] = "decimalTextBox",
        ["text"] = "textBox",
        ["enum"] = "dropdownList",
        ["list"] = "listBox",
    };

    /// <summary>Finds the faults of a template and its texts.</summary>
    public static IEnumerable<string> Faults(XDocument template, XDocument texts) =>
        [.. Form(template.Root!), .. Form(texts.Root!), .. Names(template), .. References(template, texts)];

    private static IEnumerable<string> Form(XElement element)
    {
        string name = element.Name.LocalName,
            where = element.Parent is { } parent ? $"{parent.Name.LocalName}/{name}" : name;
        if (element.Name.Namespace != Namespace)
            yield return $"{where}: wrong namespace";
        if (!Elements.TryGetValue(where, out (string Children, string Attributes) rule) && !Elements.TryGetValue(name, out rule))
        {
            yield return $"{where}: not among the elements that are allowed here";
            yield break;
        }
        string pattern = rule.Children.Contains('|')
            ? $"({rule.Children.TrimEnd('*', '+').Replace("|", " |", StringComparison.Ordinal)} ){rule.Children[^1..].Trim("abcdefghijklmnopqrstuvwxyz".ToCharArray())}"
            : string.Concat(
                rule.Children.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(child => child[^1] is '*' or '+' or '?' ? $"({child[..^1]} ){child[^1]}" : $"{child} ")
            );
        string children = string.Concat(element.Elements().Select(child => child.Name.LocalName + " "));
        if (!Regex.IsMatch(children, $@"\A{pattern}\z"))
            yield return $"{where}: has {children}";

        string[] attributes = rule.Attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            string? allowed = attributes.FirstOrDefault(each => AttributeRule().Match(each).Groups[1].Value == attribute.Name.LocalName);
            if (allowed is null || !Types[AttributeRule().Match(allowed).Groups[3].Value].IsMatch(attribute.Value))
                yield return $"{where}: {attribute}";
        }
        foreach (string required in attributes.Where(each => each.Contains('!')).Select(each => each.Split('!')[0]))
        {
            if (element.Attribute(required) is null)
                yield return $"{where}: no {required}";
        }
        if (where == "value/string" && element.Value.Length > 255)
            yield return $"{where}: longer than 255 characters";
        foreach (string fault in element.Elements().SelectMany(Form))
            yield return fault;
    }

    private static IEnumerable<string> Names(XDocument template) =>
        new[] { "policy", "category", "definition" }.SelectMany(kind =>
            Repeated(template.Descendants(Namespace + kind).Select(each => (string)each.Attribute("name")!))
        );

    private static IEnumerable<string> References(XDocument template, XDocument texts)
    {
        string[] strings = [.. texts.Descendants(Namespace + "string").Select(each => (string)each.Attribute("id")!)];
        Dictionary<string, XElement> presentations = texts
            .Descendants(Namespace + "presentation")
            .ToDictionary(each => (string)each.Attribute("id")!);
        string[] used =
        [
            .. template
                .Descendants()
                .Attributes()
                .Select(attribute => StringReference().Match(attribute.Value))
                .Where(match => match.Success)
                .Select(match => match.Groups[1].Value)
                .Distinct(),
        ];
        foreach (
            string fault in Repeated(strings)
                .Concat(used.Except(strings).Select(id => $"no string {id}"))
                .Concat(strings.Except(used).Select(id => $"string {id} is not used"))
        )
        {
            yield return fault;
        }

        foreach (
            string empty in texts.Descendants(Namespace + "string").Where(each => each.Value.Trim().Length == 0).Select(each => $"{each}")
        )
        {
            yield return empty;
        }

        string[] categories = [.. template.Descendants(Namespace + "category").Select(each => (string)each.Attribute("name")!)];
        string[] definitions = [.. template.Descendants(Namespace + "definition").Select(each => (string)each.Attribute("name")!)];
        foreach (XElement reference in template.Descendants().Where(each => each.Attribute("ref") is not null))
        {
            if (!(reference.Name.LocalName == "parentCategory" ? categories : definitions).Contains((string)reference.Attribute("ref")!))
                yield return $"{reference} leads nowhere";
        }
        foreach (XElement policy in template.Descendants(Namespace + "policy"))
        {
            XElement[] elements = [.. policy.Elements(Namespace + "elements").Elements()];
            string? id = (string?)policy.Attribute("presentation");
            XElement? presentation = id is null ? null : presentations.GetValueOrDefault(id["$(presentation.".Length..^1]);
            string[] needed = [.. elements.Select(each => $"{ShownBy[each.Name.LocalName]} {(string)each.Attribute("id")!}")];
            string[] shown =
            [
                .. presentation?.Elements().Select(each => $"{each.Name.LocalName} {(string?)each.Attribute("refId")}") ?? [],
            ];
            if (!needed.SequenceEqual(shown))
                yield return $"{(string?)policy.Attribute("name")}: shows [{string.Join(", ", shown)}] for [{string.Join(", ", needed)}]";
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} is there twice");

    [GeneratedRegex(@"\A(\w+)([!?])(\w+)\z")]
    private static partial Regex AttributeRule();

    [GeneratedRegex(@"\A\$\(string\.(.+)\)\z")]
    private static partial Regex StringReference();
}
