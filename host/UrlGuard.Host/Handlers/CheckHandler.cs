using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host.Handlers;

/// <summary>Judges a host.</summary>
internal sealed class CheckHandler(TrustStore store) : RequestHandler<CheckRequest>(RequestJson.Default.CheckRequest, "check")
{
    /// <inheritdoc/>
    public override bool IsSlow => false;

    /// <summary>Answers a plain check at once, without an object for request or reply.</summary>
    /// <returns>False when nobody reads any more.</returns>
    internal bool Answer(long id, ReadOnlyMemory<char> host, FrameWriter writer)
    {
        (Verdict verdict, TrustSnapshot trust) = Judge(host);
        return writer.Write(
            (id, verdict, trust),
            static (json, reply) =>
            {
                (long id, Verdict verdict, TrustSnapshot trust) = reply;
                json.WriteNumber("id", id);
                VerdictJson.Write(json, verdict, trust);
            }
        );
    }

    private (Verdict Verdict, TrustSnapshot Trust) Judge(ReadOnlyMemory<char> host)
    {
        TrustSnapshot trust = store.Current;
        return (trust.Judge.CheckHost(host), trust);
    }

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(CheckRequest request)
    {
        (Verdict verdict, TrustSnapshot trust) = request switch
        {
            { Host: { } host, Url: null } => Judge(host.AsMemory()),
            { Host: null, Url: { } url } => JudgeAddress(url),
            _ => throw RequestException.Bad("one of host and url is needed"),
        };
        return json => VerdictJson.Write(json, verdict, trust);
    }

    private (Verdict Verdict, TrustSnapshot Trust) JudgeAddress(string url)
    {
        UnjudgedReason reason = WebAddress.TryParse(url, out HostName host);
        return reason == UnjudgedReason.None ? Judge(host.Text) : (Verdict.Unjudged(reason), store.Current);
    }
}
