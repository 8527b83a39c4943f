using ClosedXML.Excel;
using Reporting.Domain.Programmes;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>A downloaded form as a person sees it in Excel: input cells are found by their defined names, and nothing of our
/// own reader is used.</summary>
public sealed class Form : IDisposable
{
    private readonly XLWorkbook workbook;

    public Form(byte[] bytes) => workbook = new XLWorkbook(new MemoryStream(bytes));

    /// <returns>A form with a valid value in every cell, the same for the same seed.</returns>
    public static Form Filled(byte[] template, Programme programme, int seed = 1)
    {
        var (form, random) = (new Form(template), new Random(seed));
        foreach (var element in programme.Elements)
        {
            var code = element.Code.ToString();
            var cell = form.Cell(code);
            if (element.Kind == ElementKind.YesNo) cell.SetValue(random.Next(2) == 0 ? "Có" : "Không");
            else if (element.Kind == ElementKind.Text) cell.SetValue($"Kết quả {random.Next(100)}");
            else cell.SetValue(Count(code, random));
        }

        return form;
    }

    public IXLCell Cell(string element) => workbook.DefinedNames.Single(name => name.Name == $"de.{element}").Ranges.First().FirstCell();

    public Form With(string element, int value)
    {
        Cell(element).SetValue(value);
        return this;
    }

    public Form With(string element, string value)
    {
        Cell(element).SetValue(value);
        return this;
    }

    public Form Without(string element)
    {
        Cell(element).Clear(XLClearOptions.Contents);
        return this;
    }

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    public IXLWorksheet Sheet(string name) => workbook.Worksheet(name);

    public IReadOnlyList<string> SheetNames => [.. workbook.Worksheets.Select(sheet => sheet.Name)];

    public void Dispose() => workbook.Dispose();

    // Keeps every rule: wholes are at least 20, parts at most 10, staff more than anybody.
    private static int Count(string code, Random random) =>
        code == "CBVC" ? random.Next(100, 200)
        : code == "CBVC_NU" ? random.Next(50, 100)
        : code.EndsWith("_NU", StringComparison.Ordinal) && code != "SINH_NU" ? random.Next(0, 10)
        : code is "TTBUOI" ? random.Next(0, 15)
        : random.Next(20, 50);
}
