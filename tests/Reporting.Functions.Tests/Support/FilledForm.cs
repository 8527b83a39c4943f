using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Support;

/// <summary>A form with a valid value in every cell; tests change what matters to them.</summary>
internal sealed class FilledForm
{
    private readonly XLWorkbook workbook;

    public FilledForm(Duty? duty = null)
    {
        duty ??= VanCanh.Duty;
        workbook = new XLWorkbook(FormWorkbook.Write(duty).ToStream());
        foreach (var element in duty.Programme.Elements)
        {
            if (element.Kind == ElementKind.YesNo) Cell(element.Code).SetValue("Có");
            else if (element.Kind == ElementKind.Text) Cell(element.Code).SetValue("Đã tổ chức 2 buổi.");
            else Cell(element.Code).SetValue(element.Code.ToString().EndsWith("_NU", StringComparison.Ordinal) ? 3 : 10);
        }
    }

    public FilledForm Change(Action<XLWorkbook> change)
    {
        change(workbook);
        return this;
    }

    public FilledForm With(string element, Action<IXLCell> change)
    {
        change(Cell(ElementCode.Parse(element)));
        return this;
    }

    public BinaryData Save() => workbook.ToBytes();

    private IXLCell Cell(ElementCode element) => workbook.DefinedNames.Single(name => name.Name == FormNames.CellOf(element)).Ranges.First().FirstCell();
}
