using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Doctor;

/// <summary>What <c>install</c> wrote down, without which it can't be taken back.</summary>
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
                Receipt receipt = Receipt.Read(survey.Machine, scope);
                if (!receipt.IsEmpty)
                    finding = Finding.Good("installed", $"`urlguard install` made {receipt.Files.Length} files ({Receipt.PathFor(survey.Machine, scope)})");
            }
            catch (Refusal refusal) when (scope is Scope.System || survey.Machine.StateHome is not null)
            {
                finding = Finding.Bad("installed", DoctorCode.ReceiptUnreadable, refusal.Message, "Move it away, run `urlguard install` again, and delete what is left by hand.");
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
