using System.Text.Json;

namespace UrlGuard.Host.Tests;

/// <summary>Short ways to look into replies.</summary>
internal static class JsonElementExtensions
{
    internal static string? Text(this JsonElement element, string key) => element.GetProperty(key).GetString();
}
