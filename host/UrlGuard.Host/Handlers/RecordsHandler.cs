using System.Text.Json.Serialization.Metadata;
using UrlGuard.Core;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host.Handlers;

/// <summary>The part that all requests about records share: the file as it is now, and refusals by code.</summary>
internal abstract class RecordsHandler<T>(TrustStore store, TrustPaths paths, JsonTypeInfo<T> json, string type)
    : RequestHandler<T>(json, type)
    where T : Request
{
    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <summary>The time of what is kept or deleted now.</summary>
    protected static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Does something with the file, once what is too old is out of it.</summary>
    protected TResult With<TResult>(Func<RecordsFile, TResult> act)
    {
        try
        {
            RecordsFile file = new(paths, store.Current.Policy);
            file.DeleteOutdated(Now);
            return act(file);
        }
        catch (RecordRefusedException e)
        {
            string code = e.Refusal switch
            {
                RecordRefusal.Unusable => ErrorCode.BadRequest,
                RecordRefusal.Unknown => ErrorCode.NoRecord,
                RecordRefusal.Forbidden => ErrorCode.RecordsForbidden,
                RecordRefusal.Full => ErrorCode.RecordsFull,
                RecordRefusal.Damaged => ErrorCode.RecordsDamaged,
            };
            throw new RequestException(code, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequestException(ErrorCode.RecordsUnwritable, e.Message);
        }
    }

    /// <summary>Finds a record by its whole id.</summary>
    protected static KeptRecord Find(RecordChain chain, string id) =>
        chain.Records.FirstOrDefault(record => record.Id == id)
        ?? throw new RecordRefusedException(RecordRefusal.Unknown, $"there is no record {Fault.Cut(id, 40)}");

    /// <summary>A word of the protocol; where none was said, the one that claims least.</summary>
    protected static TWord Word<TWord>(string field, string? word, TWord otherwise)
        where TWord : struct, Enum =>
        word is null ? otherwise
        : WireName.TryParse(word, out TWord value) ? value
        : throw RequestException.Bad($"{field}: expected {string.Join(", ", WireName.All<TWord>())}");
}
