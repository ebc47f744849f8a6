using System.Text.Json.Serialization;

namespace UrlGuard.Trust.Policies;

/// <summary>Single values of a policy.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class PolicyJson : JsonSerializerContext;
