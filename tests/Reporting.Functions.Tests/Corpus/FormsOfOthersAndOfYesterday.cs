using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;
using static Reporting.Functions.Tests.Corpus.Forms;
using static Reporting.Functions.Tests.Corpus.WorkbookXml;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>The right file in the wrong place: another form, another unit's, another period's, an older one, one that was sent before.</summary>
public sealed class FormsOfOthersAndOfYesterday
{
    private static readonly CorpusCase[] Cases =
    [
        Refused("A workbook of the station's own", () => Book(("Sheet1", sheet => sheet.Cell("A1").SetValue("Báo cáo công tác tháng 5"))), "not-a-form"),
        Refused("An empty workbook", () => Book(("Sheet1", _ => { })), "not-a-form"),
        Refused("A workbook with a few of the form's words", () => Book(("Sheet1", sheet =>
        {
            sheet.Cell("A1").SetValue("Tử vong bà mẹ");
            sheet.Cell("D1").SetValue(1);
        })), "not-a-form"),
        Refused("The form of another unit", () => Saved(VanCanh.DutyOf("K-NOI")), "wrong-unit"),
        Refused("The form of another unit, without its manifest", () => WithoutManifest(Saved(VanCanh.DutyOf("K-NOI"))), "wrong-unit"),
        Refused("The form of another period", () => Saved(VanCanh.DutyOf("TYT-CANHLIEN", "2024-NAM")), "wrong-period"),
        Refused("The form of another period, without its manifest", () => WithoutManifest(Saved(VanCanh.DutyOf("TYT-CANHLIEN", "2024-NAM"))), "wrong-period"),
        Refused("The form of another programme", () => new FilledForm(SmallProgramme.Duty).Save(), "wrong-programme"),
        Refused("The form of another programme, without its manifest", () => WithoutManifest(new FilledForm(SmallProgramme.Duty).Save()), "not-a-form"),
        Refused("The form of another unit, empty, says one thing and not one for each cell", () => FormWorkbook.Write(VanCanh.DutyOf("K-NOI")), "wrong-unit"),
        Refused("The unit's form, sent without anything in it", () => FormWorkbook.Write(VanCanh.Duty), "required x23"),
        ToConfirm("An older version of the form", () => Manifest("version", "2023-1"), "wrong-version", CarriedOver),
        ToConfirm("An older version of the form, saved by Excel", () => Manifest("version", "2023-1").Excel(), "wrong-version", CarriedOver),
        Accepted("With the codes of the manifest typed by hand, in small letters and with blanks", () => Manifest("unit", " tyt-canhlien ")),
        Refused("With another unit typed into the manifest", () => Manifest("unit", "K-NOI"), "wrong-unit"),
        Refused("With another period typed into the manifest", () => Manifest("period", "2025-6T"), "wrong-period"),
        ToConfirm("With the manifest's unit taken out", () => Manifest("unit", ""), "form-rearranged", CarriedOver),
        ToConfirm("With a key of the manifest changed", () => Filled().Change(book => book.Worksheet("_manifest").Cell("A4").SetValue("don vi")).Save(), "form-rearranged", CarriedOver),
        ToConfirm("With the sheet of the manifest deleted", () => WithoutManifest(Saved()), "form-rearranged", CarriedOver),
        Accepted("With the sheet of the manifest shown and sorted", () => Filled().Change(book =>
        {
            var sheet = book.Worksheet("_manifest");
            sheet.Visibility = XLWorksheetVisibility.Visible;
            var first = sheet.Cell("A1").GetString();
            var second = sheet.Cell("B1").GetString();
            sheet.Cell("A1").SetValue(sheet.Cell("A4").GetString());
            sheet.Cell("B1").SetValue(sheet.Cell("B4").GetString());
            sheet.Cell("A4").SetValue(first);
            sheet.Cell("B4").SetValue(second);
        }).Save()),
        ToConfirm("The unit's form copied into a new workbook", () => Copied(VanCanh.Duty), "form-rearranged", CarriedOver),
        Refused("Another unit's form copied into a new workbook", () => Copied(VanCanh.DutyOf("K-NOI")), "wrong-unit"),
        Accepted("The returned file, mended", () => Mended(Returned(Wrong()))),
        Refused("The returned file, not mended", () => Returned(Wrong()), "rule-broken x2"),
        Accepted("The returned file, returned a second time and then mended", () => Mended(Returned(Returned(Wrong())))),
        Accepted("The returned file, mended and saved by another program", () => Mended(Returned(Wrong())).Excel()),
        Accepted("The returned file of a macro workbook, mended", () => Mended(Returned(Wrong().Replace(ContentTypes, types => types.Replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main", StringComparison.Ordinal)).Add("xl/vbaProject.bin", [0xD0, 0xCF])))),
        Accepted("The returned file of one locked with Excel's own password, mended", () => Mended(Returned(new EncryptedWorkbook { Rounds = 1_000 }.Agile(Wrong())))),
        Accepted("The new form that a form without a manifest came back as", () => Returned(WithoutManifest(Saved()))),
        Accepted("The new form that an older version came back as", () => Returned(Manifest("version", "2023-1"))),
        Accepted("The new form that a copy into a new workbook came back as", () => Returned(Copied(VanCanh.Duty))),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task What_is_sent(string what) => CorpusVerdict.Check(Cases, what);

    [Fact]
    public void The_same_bytes_get_the_same_answer()
    {
        var (file, any) = (Wrong(), Cases[0]);
        var (first, second) = (CorpusVerdict.Of(file, any), CorpusVerdict.Of(BinaryData.FromBytes(file.ToArray()), any));

        Assert.NotEmpty(first.Findings);
        Assert.Equal(first.Findings, second.Findings);
        Assert.Equal(first.Values, second.Values);
    }

    private static BinaryData Manifest(string key, string value) => Filled().Change(book =>
        book.Worksheet("_manifest").CellsUsed().Single(cell => cell.Address.ColumnNumber == 1 && cell.GetString() == key).CellRight().SetValue(value)).Save();

    private static BinaryData WithoutManifest(BinaryData form)
    {
        using var book = new XLWorkbook(form.ToStream());
        book.Worksheet("_manifest").Delete();
        return book.ToBytes();
    }

    private static BinaryData Book(params (string Name, Action<IXLWorksheet> Fill)[] sheets)
    {
        using var book = new XLWorkbook();
        foreach (var (name, fill) in sheets) fill(book.AddWorksheet(name));
        return book.ToBytes();
    }

    // What is seen of both sheets pasted as values: no names, no manifest, no locks.
    private static BinaryData Copied(Duty duty)
    {
        using var form = new XLWorkbook(Saved(duty).ToStream());
        return Book([.. new[] { "Báo cáo", "Thuyết minh" }.Select(name => (name, (Action<IXLWorksheet>)(sheet =>
        {
            foreach (var cell in form.Worksheet(name).CellsUsed())
            {
                if (cell.DataType == XLDataType.Number) sheet.Cell(cell.Address.ToString()!).SetValue(cell.GetDouble());
                else sheet.Cell(cell.Address.ToString()!).SetValue(cell.GetString());
            }
        })))]);
    }

    private static BinaryData Wrong() => Filled().With("CBVC_NU", cell => cell.SetValue(777)).With("LDQL_NU", cell => cell.SetValue(50)).Save();

    private static BinaryData Mended(BinaryData file)
    {
        using var book = new XLWorkbook(file.ToStream());
        book.Worksheet("Báo cáo").Cell("E16").SetValue(77);
        book.Worksheet("Báo cáo").Cell("E18").SetValue(5);
        return book.ToBytes();
    }

    /// <summary>What the unit gets back, made as the app makes it.</summary>
    private static BinaryData Returned(BinaryData file)
    {
        var (options, duty) = (new ReadingOptions(), VanCanh.Duty);
        var read = Assert.IsType<ReadOutcome.Readable>(ReportReader.Read(file, duty.Programme, options));
        var verdict = ReportChecks.Judge(read.Report, duty.Programme, duty.Period, duty.Unit);
        var workbook = verdict.NeedsConfirming ? FormWorkbook.Write(duty, null, verdict) : OpenableWorkbook.Of(read.Content, options);
        return AnnotatedWorkbook.Write(workbook, verdict, duty, VanCanh.Submission().Id, VanCanh.Submission().ReceivedAt);
    }
}
