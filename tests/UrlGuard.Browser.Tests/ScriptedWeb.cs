using System.Collections.Concurrent;
using System.Text;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>The pages of this web that are more than a stand-in, by host and path.</summary>
internal sealed class ScriptedWeb
{
    private readonly ConcurrentDictionary<string, ServerAnswer> answers = new();

    /// <summary>The answer for addresses without one of their own; null: the stand-in.</summary>
    public Func<SeenRequest, ServerAnswer?> Otherwise { private get; set; } = static _ => null;

    /// <summary>Puts a page at an address.</summary>
    /// <param name="url">With scheme, without query.</param>
    /// <param name="body">HTML after the stand-in's heading.</param>
    /// <param name="headers">Header lines; null: nothing may be kept.</param>
    public void Page(string url, string body, IReadOnlyList<string>? headers = null)
    {
        string page = $"""<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><h1 id="stand-in">page</h1>{body}""";
        ServerAnswer answer = new ServerAnswer { Body = Encoding.UTF8.GetBytes(page) };
        Put(url, headers is null ? answer : answer with { Headers = headers });
    }

    /// <summary>Redirects one address to another.</summary>
    public void Redirect(string from, string to, string status = "302 Found") =>
        Put(
            from,
            new ServerAnswer
            {
                Status = status,
                Headers = [$"Location: {to}"],
                Body = [],
            }
        );

    /// <summary>Puts a file at an address.</summary>
    public void File(string url, string contentType, string content, params string[] headers) =>
        File(url, contentType, Encoding.UTF8.GetBytes(content), headers);

    /// <summary>The same, of any bytes.</summary>
    public void File(string url, string contentType, byte[] content, params string[] headers) =>
        Put(
            url,
            new ServerAnswer
            {
                ContentType = contentType,
                Headers = headers,
                Body = content,
            }
        );

    /// <summary>The answer to one request.</summary>
    public ServerAnswer? Answer(SeenRequest request) =>
        answers.GetValueOrDefault(request.Host + request.Target.Split('?')[0]) ?? Otherwise(request);

    private void Put(string url, ServerAnswer answer)
    {
        Uri address = new Uri(url);
        answers[address.Host + address.AbsolutePath] = answer;
    }
}
