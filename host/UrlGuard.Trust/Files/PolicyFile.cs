using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Files;

/// <summary>The machine's policy on disk, with the last good copy of it.</summary>
internal sealed class PolicyFile(string path)
{
    private FileStamp? stamp;

    internal Policy Policy { get; private set; } = Policy.None;

    internal IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>Reads the file if it changed; true when it did. A missing file is no policy.</summary>
    internal bool Read()
    {
        FileStamp now = FileStamp.Of(path);
        if (now == stamp)
            return false;
        stamp = now;
        if (!now.Exists)
        {
            (Policy, Faults) = (Policy.None, []);
            return true;
        }
        try
        {
            if (PolicyReader.TryRead(LimitedFile.Read(path), path, out Policy policy, out IReadOnlyList<Fault> faults))
                Policy = policy;
            Faults = faults;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Faults = [new Fault(FaultCode.PolicyInvalid, path, e.Message)];
        }
        return true;
    }
}
