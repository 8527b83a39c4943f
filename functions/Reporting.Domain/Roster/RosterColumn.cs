using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>A column of a roster workbook. It holds what a data element holds, so that its cells are read, and refused, like those
/// of a form.</summary>
/// <param name="Element">What a cell of it is: its code, its names, its kind and whether it may be blank.</param>
/// <param name="IsNeeded">Whether a roster without the column means nothing; any other that is left out changes nothing.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="OtherNames">Further names by which people call it.</param>
/// <param name="TextOf">What stands in the unit's cell; null when blank.</param>
public sealed record RosterColumn(DataElement Element, bool IsNeeded, double Width, IReadOnlyList<string> OtherNames, Func<Unit, string?> TextOf)
{
    public ElementCode Code => Element.Code;

    public Bilingual Name => Element.Label;

    /// <returns>Whether a head cell names this column: in either language, whatever its case, accents, spaces and marks.</returns>
    public bool IsCalled(string head) => OtherNames.Append(Name.Vi).Append(Name.En).Any(name => Folding.AreAlike(name, head));
}
