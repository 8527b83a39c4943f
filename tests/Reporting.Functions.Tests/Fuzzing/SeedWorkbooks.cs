using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>The workbooks that mutations begin with.</summary>
internal static partial class SeedWorkbooks
{
    private static readonly byte[] Core = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>"u8.ToArray();

    private static readonly Dictionary<string, byte[]> Fixed = new()
    {
        ["docProps/app.xml"] = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>"u8.ToArray(),
        ["docProps/core.xml"] = Core,
    };

    private static readonly Duty LongBien = DutyOf("longbien-mcbgtks");

    public static IReadOnlyList<SeedWorkbook> All { get; } =
    [
        Seed("Vân Canh", VanCanh.Duty, new FilledForm().Save()),
        Seed("small", SmallProgramme.Duty, Small().Save()),
        Seed("annotated", VanCanh.Duty, Annotated()),
        Seed("dressed up", SmallProgramme.Duty, DressedUp()),
        Seed("under a password", SmallProgramme.Duty, Small().Save()) with { IsEncrypted = true },
        Seed("table", LongBien, new FilledForm(LongBien).Change(FillTables).Save()),
        Seed("roster", VanCanh.Duty, RosterWorkbook.Write(VanCanh.Programme)) with { IsRoster = true },
        Seed("no manifest", VanCanh.Duty, new FilledForm().Change(workbook => workbook.Worksheet("_manifest").Delete()).Save()),
    ];

    private static SeedWorkbook Seed(string name, Duty duty, BinaryData file)
    {
        var known = new Dictionary<string, string>();
        return new(name, duty, new ForgedZip([.. ForgedZip.Of(file).Entries.Select(entry => new ForgedEntry(Told(entry.Name), Fixed.GetValueOrDefault(entry.Name) ?? (entry.Name.EndsWith(".psmdcp", StringComparison.Ordinal) ? Core : Encoding.UTF8.GetBytes(Told(Encoding.UTF8.GetString(entry.Content))))))]));

        // The library makes some names up, others in each run.
        string Told(string text) => MadeUp().Replace(text, made => known.TryGetValue(made.Value, out var told) ? told : known[made.Value] = $"R{known.Count:x16}");
    }

    private static FilledForm Small() => new FilledForm(SmallProgramme.Duty)
        .With("E", cell => cell.SetValue("05/02/2024")).With("D", cell => cell.SetValue("12,5")).With("B", cell => cell.SetValue("không áp dụng"))
        .Change(FillTables);

    private static void FillTables(XLWorkbook workbook)
    {
        foreach (var cell in workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed().Where(cell => !cell.Style.Protection.Locked && cell.IsEmpty())).ToList()) cell.SetValue("x");
    }

    private static BinaryData Annotated()
    {
        var file = new FilledForm().With("CBVC_NU", cell => cell.SetValue(99)).Save();
        var verdict = ReportChecks.Judge(((ReadOutcome.Readable)ReportReader.Read(file, VanCanh.Programme, new ReadingOptions())).Report, VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Unit);
        return AnnotatedWorkbook.Write(file, verdict, VanCanh.Duty, VanCanh.Submission().Id, VanCanh.Submission().ReceivedAt);
    }

    private static BinaryData DressedUp() => Small().Change(workbook =>
    {
        var sheet = workbook.AddWorksheet("Ghi chú");
        sheet.Range("A1:C3").Merge().SetValue("Gộp ô");
        for (var row = 5; row < 40; row++)
        {
            sheet.Cell(row, 1).SetValue(row).Style.NumberFormat.Format = row % 2 == 0 ? "dd/mm/yyyy" : "#,##0.00";
            sheet.Cell(row, 2).FormulaA1 = $"A{row}*2";
            sheet.Cell(row, 3).SetValue($"dòng {row}").Style.Font.SetFontName(row % 3 == 0 ? ".VnTime" : "Times New Roman");
        }

        sheet.Row(6).Hide();
        sheet.Column(4).Hide();
        sheet.Visibility = XLWorksheetVisibility.Hidden;
    }).Save().Replace("xl/worksheets/sheet1.xml", InlineTexts);

    private static string InlineTexts(string sheet) =>
        sheet.Replace("<x:mergeCells", "<x:row r=\"500\" hidden=\"1\"><x:c r=\"A500\" t=\"inlineStr\"><x:is><x:r><x:t>a</x:t></x:r><x:rPh sb=\"0\" eb=\"1\"><x:t>b</x:t></x:rPh></x:is></x:c><x:c t=\"str\"><x:f>[1]S!A1</x:f><x:v>c</x:v></x:c></x:row><x:mergeCells", StringComparison.Ordinal);

    private static Duty DutyOf(string pack)
    {
        var read = ProgrammePack.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", $"{pack}.json"), Encoding.UTF8), pack);
        var catalogue = new ProgrammeCatalogue([read]);
        return catalogue.DutyOf(read.Id, catalogue.PeriodsOf(read.Id).First().Period.Id, read.Units.First(unit => unit.Reports).Code)!;
    }

    [GeneratedRegex("\\bR[0-9a-f]{16}\\b|\\b[0-9a-f]{32}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex MadeUp();
}
