using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Doctor;

/// <summary>Checks the record of <c>install</c>, without which an installation can't be taken back.</summary>
internal static class ReceiptChecks
{
    /// <summary>Check <c>installed</c>: one line where something is installed in a scope.</summary>
    public static IEnumerable<Finding> Examine(Survey survey, Scope scope)
    {
        try
        {
            if (Receipt.WhoElseWrote(survey.Machine, scope) is string who)
            {
                return
                [
                    Finding.Bad(
                        "installed",
                        DoctorCode.ReceiptWritable,
                        $"{Receipt.PathFor(survey.Machine, scope)} is not believed: {who}",
                        $"Take that right away: {Closing(survey, scope)}. If it may have been changed, move it away, install again, and "
                            + "delete what is left by hand."
                    ),
                ];
            }
            return Receipt.Read(survey.Table, survey.Machine, scope) is { IsEmpty: false } receipt
                ?
                [
                    Finding.Good(
                        "installed",
                        $"`urlguard install` made {receipt.Files.Length} files ({Receipt.PathFor(survey.Machine, scope)})"
                    ),
                ]
                : [];
        }
        catch (Refusal refusal) when (scope is Scope.System || survey.Machine.Resolve("$HOME") is not null)
        {
            return
            [
                Finding.Bad(
                    "installed",
                    DoctorCode.ReceiptUnreadable,
                    refusal.Message,
                    "Move it away, install again, and delete what is left by hand."
                ),
            ];
        }
        catch (Refusal)
        {
            return []; // without a home there is no person's installation
        }
    }

    private static string Closing(Survey survey, Scope scope) =>
        PathSafety.Closing(survey.Machine, Receipt.PathFor(survey.Machine, scope), PathSafety.TrustedIn(survey.Machine, scope));
}
