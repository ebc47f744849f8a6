using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>The syntax of a resolver or a mail server.</summary>
internal interface IFilterFormat
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>The form of rule that it takes.</summary>
    FilterForm Form { get; }

    /// <summary>True when a name can be let through although a rule holds it.</summary>
    bool LetsThrough { get; }

    /// <summary>The beginning of a line that the other program passes over.</summary>
    string Comment { get; }

    /// <summary>Directions for putting the file to use, a line each.</summary>
    IReadOnlyList<string> Use { get; }

    /// <summary>Appends everything below the head.</summary>
    void Append(StringBuilder text, FilterRules rules);
}
