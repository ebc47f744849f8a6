namespace UrlGuard.Tests;

/// <summary>Marks what <c>tests/run --quick</c> leaves out: long searches, and what needs programs that <c>tests/setup</c> installs.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ThoroughAttribute : CategoryAttribute;
