using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace UrlGuard.Installer.Policies;

/// <summary>A property list of macOS, as XML.</summary>
internal static class PropertyList
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>Writes it.</summary>
    /// <exception cref="Refusal">A text has a character that XML can't hold.</exception>
    public static byte[] Write(JsonObject root)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteDocType("plist", "-//Apple//DTD PLIST 1.0//EN", "http://www.apple.com/DTDs/PropertyList-1.0.dtd", null);
            xml.WriteStartElement("plist");
            xml.WriteAttributeString("version", "1.0");
            Write(xml, root);
            xml.WriteEndElement();
        }
        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Write(XmlWriter xml, JsonNode node)
    {
        switch (node)
        {
            case JsonObject dictionary:
                xml.WriteStartElement("dict");
                foreach ((string key, JsonNode? value) in dictionary)
                {
                    xml.WriteElementString("key", Checked(key));
                    Write(xml, value!);
                }
                xml.WriteEndElement();
                break;
            case JsonArray array:
                xml.WriteStartElement("array");
                foreach (JsonNode? item in array)
                    Write(xml, item!);
                xml.WriteEndElement();
                break;
            default:
                WriteValue(xml, node.AsValue());
                break;
        }
    }

    private static void WriteValue(XmlWriter xml, JsonValue value)
    {
        JsonValueKind kind = value.GetValueKind();
        if (kind is JsonValueKind.True or JsonValueKind.False)
            xml.WriteElementString(kind is JsonValueKind.True ? "true" : "false", null);
        else if (kind is JsonValueKind.Number)
            xml.WriteElementString("integer", value.GetValue<int>().ToString(CultureInfo.InvariantCulture));
        else
            xml.WriteElementString("string", Checked(value.GetValue<string>()));
    }

    private static string Checked(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException)
        {
            throw new Refusal(
                $"a text has a control character, which no configuration profile can hold: {JsonValue.Create(text).ToJsonString()}",
                ExitStatus.Unusable
            );
        }
    }
}
