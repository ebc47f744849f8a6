using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Doctor;

/// <summary>Checks the record of <c>install</c>, without which an installation can't be taken back.</summary>
internal static class ReceiptChecks
{
    /// <summary>Check <c>installed</c>, one line for each scope in which something is.</summary>
    public static IEnumerable<Finding> Examine(Survey survey)
    {
        foreach (Scope scope in new[] { Scope.User, Scope.System })
        {
            Finding? finding = null;
            try
            {
                if (Receipt.WhoElseWrote(survey.Machine, scope) is string who)
                {
                    finding = Finding.Bad(
                        "installed",
                        DoctorCode.ReceiptWritable,
                        $"{Receipt.PathFor(survey.Machine, scope)} is not believed: {who}",
                        "Take those rights away. If it may have been changed, move it away, run `urlguard install` again, and "
                            + "delete what is left by hand."
                    );
                }
                else if (Receipt.Read(survey.Table, survey.Machine, scope) is { IsEmpty: false } receipt)
                {
                    finding = Finding.Good(
                        "installed",
                        $"`urlguard install` made {receipt.Files.Length} files ({Receipt.PathFor(survey.Machine, scope)})"
                    );
                }
            }
            catch (Refusal refusal) when (scope is Scope.System || survey.Machine.StateHome is not null)
            {
                finding = Finding.Bad(
                    "installed",
                    DoctorCode.ReceiptUnreadable,
                    refusal.Message,
                    "Move it away, run `urlguard install` again, and delete what is left by hand."
                );
            }
            catch (Refusal)
            {
                // Without a home there is no person's installation.
            }
            if (finding is not null)
                yield return finding;
        }
    }
}
