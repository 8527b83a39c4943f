using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.LocalHost.Demo;

/// <summary>Fills in a downloaded form as a person would, in its input cells and nowhere else.</summary>
internal static class FilledForm
{
    public static byte[] Fill(byte[] template, Programme programme, Unit unit, DemoDeed deed)
    {
        using var form = new XLWorkbook(new MemoryStream(template));

        // The same unit always has the same figures, so that two runs can be compared.
        var random = new Random(unit.Code.ToString().Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)));
        var people = random.Next(6, 40);
        foreach (var element in programme.Elements) Fill(CellOf(form, element.Code.ToString()), element, people, random);
        if (deed == DemoDeed.SendsOdd) CellOf(form, "TTNGUOI").SetValue(CellOf(form, "TTNGUOI_NU").SetValue(1).GetDouble());
        if (deed == DemoDeed.SendsWrong) MakeMistakes(form);

        using var saved = new MemoryStream();
        form.SaveAs(saved);
        return saved.ToArray();
    }

    private static void Fill(IXLCell cell, DataElement element, int people, Random random)
    {
        var code = element.Code.ToString();
        switch (element.Kind)
        {
            case ElementKind.Count:
                cell.SetValue(code switch
                {
                    "CBVC" => people,
                    "CBVC_NU" => people * 6 / 10,
                    "LDQL" => 2,
                    "LDQL_NU" => random.Next(0, 3),
                    "SINH_NAM" or "SINH_NU" => random.Next(0, 14),
                    "TVBM" => 0,
                    "TTBUOI" => random.Next(1, 4),
                    "TTNGUOI" => random.Next(30, 80),
                    "TTNGUOI_NU" => random.Next(12, 30),
                    _ when code.EndsWith("_NU", StringComparison.Ordinal) => random.Next(0, 2),
                    _ => random.Next(2, 5),
                });
                break;
            case ElementKind.Number or ElementKind.Percentage:
                cell.SetValue(random.Next(1, 90));
                break;
            case ElementKind.YesNo:
                cell.SetValue(random.Next(5) == 0 ? "Không" : "Có");
                break;
            case ElementKind.Text:
                cell.SetValue($"{element.Label.Vi}: đã tổ chức {random.Next(1, 5)} buổi sinh hoạt chuyên đề, nữ viên chức tham gia đông đủ.");
                break;
        }
    }

    private static void MakeMistakes(XLWorkbook form)
    {
        CellOf(form, "LDQL_NU").SetValue(5);
        CellOf(form, "QH").SetValue("chưa có");
        CellOf(form, "DTBD").Clear(XLClearOptions.Contents);
        CellOf(form, "SINH_NAM").SetValue(3.5);
    }

    private static IXLCell CellOf(XLWorkbook form, string element) =>
        form.DefinedNames.Single(name => name.Name == "de." + element).Ranges.First().FirstCell();
}
