using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks;

/// <summary>Makes a cell an input cell: unlocked, coloured, formatted, and refusing what its element cannot take. Excel's
/// refusal helps the person typing; pasting goes round it, so the checks ask again.</summary>
internal static class InputCell
{
    public static void Prepare(XLWorkbook workbook, IXLCell cell, DataElement element)
    {
        workbook.DefinedNames.Add(FormNames.CellOf(element.Code), cell.Worksheet.Range(cell.Address, cell.Address));
        cell.Style.Protection.SetLocked(false);
        cell.Style.Fill.BackgroundColor = Look.Input;
        cell.Style.NumberFormat.Format = FormatOf(element);
        cell.Style.Alignment.Horizontal = AlignmentOf(element.Kind);
        if (element.Kind == ElementKind.Text)
        {
            cell.Style.Alignment.WrapText = true;
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        }

        if (element.AllowNotApplicable && element.Kind != ElementKind.Text) RestrictOrNotApplicable(cell.CreateDataValidation(), cell, element);
        else Restrict(cell.CreateDataValidation(), element);
        Explain(cell.GetDataValidation(), element);
    }

    private static void Restrict(IXLDataValidation validation, DataElement element)
    {
        var (low, high) = ((double)element.LowestAllowed, (double)element.HighestAllowed);
        switch (element.Kind)
        {
            case ElementKind.Count:
                validation.WholeNumber.Between((int)low, (int)high);
                break;
            case ElementKind.Number or ElementKind.Percentage:
                validation.Decimal.Between(low, high);
                break;
            case ElementKind.YesNo:
                validation.List("\"Có,Không\"", true);
                break;
            case ElementKind.Date:
                validation.Date.Between(new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), new DateTime(2099, 12, 31, 0, 0, 0, DateTimeKind.Unspecified));
                break;
            case ElementKind.Text:
                validation.TextLength.EqualOrLessThan(element.LongestText);
                break;
        }

    }

    // A list or a whole number would refuse KAD, so both are asked for by formula.
    private static void RestrictOrNotApplicable(IXLDataValidation validation, IXLCell cell, DataElement element)
    {
        var at = cell.Address.ToString();
        if (element.Kind == ElementKind.YesNo) validation.List($"\"Có,Không,{NotApplicable.Short}\"", true);
        else validation.Custom($"OR(UPPER({at})=\"{NotApplicable.Short}\",AND(ISNUMBER({at}),{at}>={Numbers.Plain(element.LowestAllowed)},{at}<={Numbers.Plain(element.HighestAllowed)}{(element.Kind == ElementKind.Count ? $",{at}=INT({at})" : "")}))");
    }

    private static void Explain(IXLDataValidation validation, DataElement element)
    {
        validation.IgnoreBlanks = true;
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = "Chưa đúng";
        validation.ErrorMessage = $"Hãy nhập {Findings.ExpectedOf(element).Vi}.";
        if (element.Hint is not { } hint) return;
        validation.InputTitle = element.Code.ToString();
        validation.InputMessage = hint;
    }

    internal static string FormatOf(DataElement element) => element.Kind switch
    {
        ElementKind.Count => "#,##0",
        ElementKind.Number or ElementKind.Percentage when element.DecimalsAllowed > 0 => "#,##0." + new string('0', element.DecimalsAllowed),
        ElementKind.Number or ElementKind.Percentage => "#,##0",
        ElementKind.Date => "dd/mm/yyyy",
        _ => "@",
    };

    private static XLAlignmentHorizontalValues AlignmentOf(ElementKind kind) => kind switch
    {
        ElementKind.Text => XLAlignmentHorizontalValues.Left,
        ElementKind.YesNo or ElementKind.Date => XLAlignmentHorizontalValues.Center,
        _ => XLAlignmentHorizontalValues.Right,
    };
}
