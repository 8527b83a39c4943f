using Reporting.Domain.Reminders;

namespace Reporting.Functions.Workbooks;

/// <summary>Writes the letter to late units (công văn đôn đốc), ready to be printed and signed; where they are many, their list is
/// an appendix on a sheet of its own.</summary>
internal static class LetterWorkbook
{
    public static BinaryData Write(ReminderLetter letter)
    {
        using var workbook = Look.NewWorkbook(letter.Subject);
        LetterSheet.Write(workbook, letter);
        if (letter.HasAppendix) LateUnitsSheet.Write(workbook, letter);
        return SavedWorkbook.Save(workbook);
    }
}
