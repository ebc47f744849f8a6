using UrlGuard.Trust;

namespace UrlGuard.Installer.Checking;

/// <summary>A fault of a list or a policy as people read it: where it is, once, and what it is.</summary>
internal static class FaultWords
{
    /// <summary>Writes it. What the system says of a file begins with its path already.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="where">Where it is, as this verb says it.</param>
    public static string Of(Fault fault, string where) =>
        fault.Message.StartsWith('/') && fault.Message.Contains($"{fault.Where}: ", StringComparison.Ordinal)
            ? fault.Message
            : $"{where}: {fault.Message}";

    /// <summary>Writes one of what is in force in no form (<see cref="TrustStore.FindUnknown"/>), and what that means.</summary>
    public static string OfUnknown(Fault fault) =>
        $"{Of(fault, fault.Where)}; there is no good copy of it, so that nobody knows what is protected: nothing was judged";
}
