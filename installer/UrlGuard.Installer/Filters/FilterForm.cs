namespace UrlGuard.Installer.Filters;

/// <summary>The forms of rule that other programs take.</summary>
internal enum FilterForm
{
    /// <summary>Names alone: only those that were thought of.</summary>
    Names,

    /// <summary>Expressions: names that nobody thought of too.</summary>
    Expressions,
}
