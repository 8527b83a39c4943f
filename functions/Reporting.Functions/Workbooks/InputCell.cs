using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks;

/// <summary>Makes a cell an input cell: unlocked, coloured, formatted, and refusing what its element cannot take. Excel's
/// refusal helps the person typing; pasting goes round it, so the checks ask again.</summary>
internal static class InputCell
{
    public static void Prepare(IXLCell cell, DataElement element)
    {
        cell.Style.Protection.SetLocked(false);
        cell.Style.Fill.BackgroundColor = Look.Input;
        cell.Style.NumberFormat.Format = FormatOf(element);
        cell.Style.Alignment.Horizontal = AlignmentOf(element.Kind);
        if (element.Kind == ElementKind.Text)
        {
            cell.Style.Alignment.WrapText = true;
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        }

        Restrict(cell.CreateDataValidation(), element);
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

        validation.IgnoreBlanks = true;
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = "Chưa đúng";
        validation.ErrorMessage = $"Hãy nhập {Findings.ExpectedOf(element).Vi}.";
        if (element.Hint is not { } hint) return;
        validation.InputTitle = element.Code.ToString();
        validation.InputMessage = hint;
    }

    private static string FormatOf(DataElement element) => element.Kind switch
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
