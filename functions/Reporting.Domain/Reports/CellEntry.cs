using System.Globalization;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>What a unit entered in a cell: as the person sees it there, and as it was read.</summary>
/// <param name="ReadAs">Null when nothing could be made of it.</param>
public sealed record CellEntry(CellPlace Place, Bilingual Typed, Bilingual? ReadAs)
{
    /// <summary>Whether it was read as something else than what stands there.</summary>
    public bool IsInterpreted => ReadAs is { } read && read != Typed;

    public bool SaysTheSameAs(CellEntry other) => Typed == other.Typed && ReadAs == other.ReadAs;

    /// <returns>The entry in each cell that was not blank.</returns>
    public static IReadOnlyDictionary<ElementCode, CellEntry> In(Verdict verdict, Programme programme)
    {
        var (elements, entries) = (programme.Elements.ToDictionary(element => element.Code), new Dictionary<ElementCode, CellEntry>());
        foreach (var value in verdict.Values.Where(value => elements.ContainsKey(value.Element))) entries.TryAdd(value.Element, Of(elements[value.Element], value));
        foreach (var (code, cell) in verdict.CarriedOver.Where(carried => elements.ContainsKey(carried.Key))) entries.TryAdd(code, Of(elements[code], cell, programme.Words));

        // Of what could not be read only the finding tells.
        foreach (var finding in verdict.Findings.Where(finding => finding is { Severity: Severity.Error, Element: not null, Entered: not null, Sheet: not null, Cell: not null }))
        {
            entries.TryAdd(finding.Element!.Value, new CellEntry(new CellPlace(finding.Sheet!, finding.Cell!), AsItStands(finding.Entered!), null));
        }

        return entries;
    }

    private static CellEntry Of(DataElement element, RawCell cell, AnswerWords words) =>
        CellReading.Read(element, cell, words).Value is { } value ? Of(element, value) : new CellEntry(cell.Place, AsItStands(cell.Text), null);

    private static CellEntry Of(DataElement element, CellValue value)
    {
        var read = InWords(element, value);
        return new CellEntry(value.Place, IsShownAsRead(element, value) ? read : AsItStands(value.Raw), read);
    }

    private static Bilingual AsItStands(string text) => FindingKind.Same(text.Trim());

    private static Bilingual InWords(DataElement element, CellValue value) => value switch
    {
        { NotApplicable: true } => new("không áp dụng", "not applicable"),
        { Number: { } answer } when element.Kind == ElementKind.YesNo => answer == 1 ? new("Có", "Có (yes)") : new("Không", "Không (no)"),
        { Number: { } number } => Numbers.Words(number),
        { Date: { } day } => FindingKind.Same(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        _ => FindingKind.Same(value.Text ?? ""),
    };

    // A file holds 2.5 where a Vietnamese Excel shows 2,5; a day as a count of days; 85% as 0.85; and a tick as 1.
    private static bool IsShownAsRead(DataElement element, CellValue value)
    {
        if (element.Kind == ElementKind.YesNo && value.Raw.Trim() is "1" or "0" or "Có" or "Không") return true;
        if (!double.TryParse(value.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var held) || !(Math.Abs(held) <= 7.9e24)) return false;
        if (value.Date is not null) return true;
        return value.Number is { } number && ((decimal)held == number || (element.Kind == ElementKind.Percentage && (decimal)held * 100 == number));
    }
}
