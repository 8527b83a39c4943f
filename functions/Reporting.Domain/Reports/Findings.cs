using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Findings about a file as a whole: is it a form at all, and is it the right one. Their words are in <see cref="FindingKinds"/>.</summary>
public static partial class Findings
{
    public static Finding EmptyFile() => FindingKinds.EmptyFile.OfFile();

    public static Finding FileTooLarge(long bytes, long most) => FindingKinds.FileTooLarge.OfFile(Bytes(most), ("size", Bytes(bytes)), ("most", Bytes(most)));

    public static Finding NotAWorkbook() => FindingKinds.NotAWorkbook.OfFile(new("tệp Excel .xlsx", "an Excel .xlsx file"));

    /// <param name="limit">The limit that was passed, in words.</param>
    public static Finding WorkbookTooLarge(Bilingual limit) => FindingKinds.WorkbookTooLarge.OfFile(null, ("limit", limit));

    public static Finding TooSlow(int seconds) => FindingKinds.TooSlow.OfFile(null, ("limit", Numbers.Words(seconds)));

    public static Finding ZipBomb(string part, long ratio) => FindingKinds.ZipBomb.OfFile(null, ("part", Part(part)), ("ratio", Numbers.Words(ratio)));

    public static Finding UnsafePart(string part) => FindingKinds.UnsafeParts.OfFile(null, ("part", Part(part)));

    public static Finding DocumentType(string part) => FindingKinds.DocumentType.OfFile(null, ("part", Part(part)));

    public static Finding DamagedFile(string part) => FindingKinds.DamagedFile.OfFile(null, ("part", Part(part)));

    public static Finding NotAForm() => FindingKinds.NotAForm.OfFile(new("biểu mẫu tải từ hệ thống", "the form downloaded here"));

    public static Finding WrongProgramme(CellPlace place, string entered, Programme programme) => FindingKinds.WrongProgramme.Of(
        place, null, entered, null, FindingKind.Same(programme.Id.ToString()), ("programme", programme.Name));

    public static Finding WrongUnit(CellPlace place, string entered, string? enteredName, UnitCode unit, string unitName) => FindingKinds.WrongUnit.Of(
        place, null, entered, null, FindingKind.Same(unit.ToString()), ("other", FindingKind.Same(enteredName ?? FindingKind.Short(entered))), ("unit", FindingKind.Same(unitName)));

    public static Finding WrongPeriod(CellPlace place, string entered, Period period) => FindingKinds.WrongPeriod.Of(
        place, null, entered, null, FindingKind.Same(period.Id.ToString()), ("period", period.Label));

    public static Finding WrongVersion(CellPlace place, string entered, string version) => FindingKinds.WrongVersion.Of(place, null, entered, null, FindingKind.Same(version));

    /// <param name="reason">What is no longer as it was handed out.</param>
    public static Finding Rearranged(CellPlace place, Bilingual reason) => FindingKinds.Rearranged.Of(place, null, null, null, null, ("reason", reason));

    /// <param name="cell">The cell of the file that was sent.</param>
    /// <param name="place">Its place on the new form.</param>
    public static Finding CarriedOver(DataElement element, RawCell cell, CellPlace place) => FindingKinds.CarriedOver.Of(
        place, element, cell.Text, null, null, ("from", FindingKind.Same(cell.Place.ToString())), ("way", cell.FoundBy.InWords()));

    public static Finding CellMoved(DataElement element, CellPlace from, CellPlace to) => FindingKinds.CellsMoved.Of(to, element, null, null, null, ("from", FindingKind.Same(from.ToString())));

    public static Finding HiddenSheet(string sheet) => FindingKinds.HiddenSheet.Of(new CellPlace(sheet, "A1"), null, null, null, null);

    public static Finding SheetCopied(string sheet, string copy) => FindingKinds.SheetCopied.Of(new CellPlace(sheet, "A1"), null, null, null, null, ("copy", FindingKind.Same(copy)));

    public static Finding CopyDiffers(DataElement element, RawCell cell, RawCell copy) => FindingKinds.CopyDiffers.Of(
        cell.Place, element, cell.Text, null, ExpectedOf(element), ("copy", FindingKind.Same(copy.Place.Sheet)), ("other", FindingKind.Same(FindingKind.Short(copy.Text))));

    public static Finding PeriodNotOpen(Period period) => FindingKinds.PeriodNotOpen.OfFile(null, ("sentence", PeriodSentences.NotOpen(period)));

    public static Finding PeriodClosed(Period period) => FindingKinds.PeriodClosed.OfFile(null, ("sentence", PeriodSentences.Closed(period)));

    private static Bilingual Part(string part) => FindingKind.Same(FindingKind.Short(part));

    private static Bilingual Bytes(long bytes)
    {
        var (size, unit) = bytes >= 100_000 ? (Math.Round(bytes / 1_000_000m, 1), "MB") : (Math.Round(bytes / 1_000m, 1), "KB");
        return new($"{Numbers.Words(size).Vi} {unit}", $"{Numbers.Words(size).En} {unit}");
    }
}
