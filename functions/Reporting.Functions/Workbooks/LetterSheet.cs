using ClosedXML.Excel;
using Reporting.Domain.Reminders;

namespace Reporting.Functions.Workbooks;

/// <summary>The letter itself, laid out as Nghị định 30/2020 has it: what it is about below the number, addressees, text,
/// signature.</summary>
internal static class LetterSheet
{
    public const string Name = "Công văn";

    // So many of the document's narrow columns each column of the table takes.
    private static readonly int[] Spans = [1, 6, 5, 4, 4, 4];

    public static void Write(XLWorkbook workbook, ReminderLetter letter)
    {
        var document = new DocumentSheet(workbook, Name);
        document.WriteHead(letter.Issuer, letter.Number, letter.PlaceAndDate, letter.Subject);
        document.WriteAddressees(letter.Addressees);
        foreach (var paragraph in letter.Opening) document.WriteParagraph(paragraph);
        if (!letter.HasAppendix) WriteUnits(document, letter.Late);
        foreach (var paragraph in letter.Closing) document.WriteParagraph(paragraph);
        var closing = document.Row;
        document.WriteSignature(letter.Signer, letter.Recipients);
        document.Finish(closing);
    }

    private static void WriteUnits(DocumentSheet document, IReadOnlyList<LateUnit> late)
    {
        var table = new LateUnitsTable(document.Sheet, [.. Spans.Select(span => (span, span * DocumentSheet.Drawn))]);
        document.TieToNext(document.Row);
        table.WriteHead(document.NextRow());
        for (var i = 0; i < late.Count; i++)
        {
            document.TieToNext(document.Row);
            table.WriteUnit(document.NextRow(), i + 1, late[i]);
        }

        document.WriteSpace(8);
    }
}
