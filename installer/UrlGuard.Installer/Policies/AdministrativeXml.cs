using System.Text;
using System.Xml;

namespace UrlGuard.Installer.Policies;

/// <summary>Writes administrative templates so that the code has the shape of the file.</summary>
internal sealed class AdministrativeXml
{
    /// <summary>Of the template and of its texts.</summary>
    public const string Revision = "1.0";

    private const string Namespace = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };
    private readonly XmlWriter xml;

    private AdministrativeXml(XmlWriter xml) => this.xml = xml;

    /// <summary>Writes a file.</summary>
    public static byte[] Write(string root, Action<AdministrativeXml> content)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement(root, Namespace);
            xml.WriteAttributeString("revision", Revision);
            xml.WriteAttributeString("schemaVersion", "1.0");
            content(new AdministrativeXml(xml));
            xml.WriteEndElement();
        }
        return [.. stream.ToArray(), (byte)'\n'];
    }

    /// <summary>An element with others in it.</summary>
    public void Element(string name, Action content) => Element(name, [], content);

    /// <summary>An element with nothing in it.</summary>
    public void Element(string name, params (string Name, string Value)[] attributes) => Element(name, attributes, () => { });

    /// <summary>An element with both.</summary>
    public void Element(string name, (string Name, string Value)[] attributes, Action content)
    {
        xml.WriteStartElement(name, Namespace);
        foreach ((string attribute, string value) in attributes)
            xml.WriteAttributeString(attribute, value);
        content();
        xml.WriteEndElement();
    }

    /// <summary>An element with a text in it.</summary>
    public void Text(string name, string text, params (string Name, string Value)[] attributes) =>
        Element(name, attributes, () => xml.WriteString(text));
}
