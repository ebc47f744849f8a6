namespace UrlGuard.Installer.Doctor;

/// <summary>A host that did not greet as it should.</summary>
/// <param name="code">What is wrong, see <see cref="DoctorCode"/>.</param>
/// <param name="message">The same in words.</param>
internal sealed class HandshakeException(string code, string message) : IOException(message)
{
    /// <summary>The fault, in words.</summary>
    public string Code { get; } = code;
}
