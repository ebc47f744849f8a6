using System.Text;
using System.Text.Json;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Policies;

/// <summary>Places of the keys and entries of a JSON text, for messages that an editor can jump to.</summary>
internal sealed class JsonPlaces
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = UntrustedJson.MaxDepth };

    private readonly byte[] json;
    private readonly List<int> lineStarts = [0];
    private readonly Dictionary<string, long> places = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    /// <param name="json">UTF-8 without a byte order mark, in which <see cref="UntrustedJson"/> found no fault.</param>
    public JsonPlaces(byte[] json)
    {
        this.json = json;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] == '\n')
                lineStarts.Add(i + 1);
        }
        places[""] = 0;
        Utf8JsonReader reader = new(json, Options);
        reader.Read();
        ReadValue(ref reader, "");
    }

    /// <summary>
    /// Line and column, both from 1, of a path such as <c>protected.domains[2]</c>; if the path does not exist, those of its
    /// nearest parent.
    /// </summary>
    public (int Line, int Column) Of(string path)
    {
        long offset;
        while (!places.TryGetValue(path, out offset))
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        return At((int)offset);
    }

    private (int Line, int Column) At(int offset)
    {
        int line = lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(json, lineStarts[line], offset - lineStarts[line]) + 1);
    }

    private void ReadValue(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string key = path.Length == 0 ? reader.GetString()! : $"{path}.{reader.GetString()}";
                places[key] = reader.TokenStartIndex;
                reader.Read();
                ReadValue(ref reader, key);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                string item = $"{path}[{index}]";
                places[item] = reader.TokenStartIndex;
                ReadValue(ref reader, item);
            }
        }
    }
}
