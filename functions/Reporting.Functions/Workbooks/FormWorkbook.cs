using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Workbooks;

/// <summary>Writes a unit's own form: it says whose it is and until when, and only its input cells take anything.</summary>
internal static class FormWorkbook
{
    /// <param name="duty">Whose form, for which period.</param>
    /// <param name="previous">The unit's accepted figures of the period before; null when there are none.</param>
    /// <param name="carriedOver">The answer to a form that has to be confirmed, whose cells are filled in; null for an empty form.</param>
    public static BinaryData Write(Duty duty, PreviousFigures? previous = null, Verdict? carriedOver = null)
    {
        using var workbook = Look.NewWorkbook($"{duty.Period.Label.Vi} – {duty.Unit.Name}");
        var rows = FormLayout.Of(duty.Programme).ToLookup(row => row.Sheet);
        FormFiguresSheet.Write(workbook, duty, [.. rows[FormNames.FormSheet]], previous);
        FormNarrativeSheet.Write(workbook, duty, [.. rows[FormNames.NarrativeSheet]]);
        foreach (var table in duty.Programme.Tables) FormTableSheet.Write(workbook, table);
        FormTargetsSheet.Write(workbook, duty.Programme);
        FormManifest.Write(workbook, duty);
        if (carriedOver is not null) CarriedOverCells.Fill(workbook, duty.Programme, carriedOver);

        using var stream = new MemoryStream();
        stream.Write(workbook.ToBytes().ToMemory().Span);
        using (var saved = new SavedWorkbook(stream)) saved.MakePrintTitlesAbsolute();
        return BinaryData.FromBytes(stream.ToArray());
    }
}
