using FsCheck.Xunit;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reports;

public sealed class DifferencesBetweenSubmissions
{
    private static readonly Programme Programme = ProgrammePack.Read(
        SmallPack.With("tables", """
            [
              {
                "code": "VIEC", "title": { "vi": "Việc", "en": "Work" },
                "columns": [
                  { "code": "TEN", "label": { "vi": "Nội dung", "en": "What" }, "given": true },
                  { "code": "KETQUA", "label": { "vi": "Kết quả", "en": "Result" } }
                ],
                "givenRows": [["Tập huấn"], ["Truyền thông"]], "blankRows": 3
              }
            ]
            """), "small.json");

    [Theory]
    //          typed before           typed now              difference
    [InlineData("Number 20",           "Number 20",           "")]
    [InlineData("Number 20",           "Number 21",           "20 → 21")]
    [InlineData("Number 1200",         "Number 1300",         "1.200 → 1.300")]
    [InlineData("Blank",               "Number 0",            "– → 0")]                    // blank is not zero
    [InlineData("Number 0",            "Blank",               "0 → –")]
    [InlineData("Blank",               "Blank",               "")]
    [InlineData("Number 20",           "Number 20.0",         "")]                         // the file's way of holding it
    [InlineData("Number 20",           "Text 20",             "")]
    [InlineData("Text 20 người",       "Number 20",           "20 người (20) → 20")]       // mended, though it was understood
    [InlineData("Text hai mươi người?", "Number 20",          "hai mươi người? (?) → 20")] // what could not be read is told by its finding
    [InlineData("Number 20",           "Error #REF!",         "20 → #REF! (?)")]
    [InlineData("Number 2.5",          "Number 3",            "2.5 (?) → 3")]
    [InlineData("Text ít",             "Text ít ",            "")]
    public void Of_a_count(string before, string now, string difference) => Assert.Equal(difference, InWords(WithCount(before), WithCount(now)));

    [Theory]
    //          typed before           typed now              difference
    [InlineData("Number 45436",        "Number 45437",        "24/05/2024 → 25/05/2024")]  // a day is kept as a count of days
    [InlineData("Number 45436",        "Text 24/05/2024",     "")]
    [InlineData("Text 24-5-2024",      "Number 45436",        "24-5-2024 (24/05/2024) → 24/05/2024")]
    public void Of_a_day(string before, string now, string difference) => Assert.Equal(difference, InWords(ElementKind.Date, before, now));

    [Theory]
    [InlineData("Number 0.85",         "Number 0.9",          "85 → 90")]                  // kept as a fraction, shown as a percentage
    [InlineData("Text 85%",            "Number 0.85",         "85% (85) → 85")]
    public void Of_a_percentage(string before, string now, string difference) => Assert.Equal(difference, InWords(ElementKind.Percentage, before, now));

    [Theory]
    [InlineData("Text Có",             "Text Không",          "Có → Không")]
    [InlineData("Text x",              "Text Có",             "x (Có) → Có")]
    [InlineData("Boolean 1",           "Text Có",             "")]
    [InlineData("Text có lẽ",          "Text Có",             "có lẽ (?) → Có")]
    public void Of_a_yes_or_no(string before, string now, string difference) => Assert.Equal(difference, InWords(ElementKind.YesNo, before, now));

    [Theory]
    //          rows before                      rows now                          differences
    [InlineData("1 Tập huấn=3 lớp",              "1 Tập huấn=3 lớp",               "")]
    [InlineData("1 Tập huấn=3 lớp",              "1 Tập huấn=4 lớp",               "1 Kết quả: 3 lớp → 4 lớp")]
    [InlineData("",                              "2 Truyền thông=1 buổi",          "2 Kết quả: – → 1 buổi")]       // what the plan gives is no change
    [InlineData("2 Truyền thông=1 buổi",         "",                               "2 Kết quả: 1 buổi → –")]
    [InlineData("",                              "3 Phát tờ rơi=200 tờ",           "3 Nội dung: – → Phát tờ rơi, Kết quả: – → 200 tờ")]
    [InlineData("3 A=1; 4 B=2",                  "3 B=2",                          "3 Nội dung: A → –, Kết quả: 1 → –")]   // the second one only moved
    [InlineData("3 A=1; 4 A=1",                  "3 A=1",                          "4 Nội dung: A → –, Kết quả: 1 → –")]
    [InlineData("3 A=1; 4 B=2",                  "3 X=1; 4 A=1; 5 B=2",            "3 Nội dung: – → X, Kết quả: – → 1")]
    public void Of_the_rows_of_a_table(string before, string now, string differences) => Assert.Equal(differences, InWords(WithRows(before), WithRows(now)));

    [Theory]
    //          count before  women before  count now  women now  mended  arisen
    [InlineData("20",         "9",          "20",      "9",       0,      0)]
    [InlineData("20",         "30",         "20",      "9",       1,      0)]     // the rule that women are not more than all
    [InlineData("20",         "9",          "20",      "30",      0,      1)]
    [InlineData("20",         "30",         "20",      "40",      0,      0)]     // still broken, with another number
    [InlineData("2.5",        "9.5",        "20",      "30",      2,      1)]
    public void Findings_are_counted_as_mended_and_new(string count, string women, string countNow, string womenNow, int mended, int arisen)
    {
        var differences = SubmissionDifferences.Between(new AReport().With("TONG", count).With("NU", women).Judged(), new AReport().With("TONG", countNow).With("NU", womenNow).Judged(), Programme);

        Assert.Equal((mended, arisen), (differences.Mended, differences.Arisen));
    }

    [Fact]
    public void What_was_carried_over_to_a_new_form_is_compared_as_it_would_be_read()
    {
        var carried = new AReport().With("TONG", RawCellKind.Text, "20 người").FoundIn("NU", FoundBy.Label).Judged();

        Assert.True(carried.NeedsConfirming);
        Assert.Equal("20 người (20) → 20", InWords(carried, new AReport().With("TONG", "20").Judged()));
    }

    [Theory]
    [InlineData(true, "NHO")]
    [InlineData(false, "KHAC")]
    public void A_file_that_is_no_form_of_the_programme_is_told_from_one(bool isOne, string programme) =>
        Assert.Equal(isOne, new AReport().Saying(new Manifest(programme, "1", "2024-6T", "TRAM-A")).With("TONG", RawCellKind.Blank, "").Judged().IsOfAForm);

    [Property]
    public bool Nothing_differs_from_itself(byte[] seed) =>
        SubmissionDifferences.Between(Verdict(seed), Verdict(seed), Programme) is { IsEmpty: true, Mended: 0, Arisen: 0 };

    [Property]
    public bool Swapping_the_two_swaps_before_and_now(byte[] one, byte[] other)
    {
        var (before, now) = (Verdict(one), Verdict(other));
        var (there, back) = (SubmissionDifferences.Between(before, now, Programme), SubmissionDifferences.Between(now, before, Programme));
        return there.Cells.Select(cell => (cell.Element, cell.Before, cell.Now)).SequenceEqual(back.Cells.Select(cell => (cell.Element, cell.Now, cell.Before)))
            && there.Rows.Select(row => (row.Before, row.Now)).SequenceEqual(back.Rows.Select(row => (row.Now, row.Before)))
            && (there.Mended, there.Arisen) == (back.Arisen, back.Mended);
    }

    private static Verdict WithCount(string typed) => With(new AReport(), typed).JudgedBy(Programme).Judged();

    private static string InWords(ElementKind kind, string before, string now)
    {
        var element = AnElement.Of(kind);
        return InWords(Of(element, before), Of(element, now), Programme with { Form = [new FormSection { Title = element.Label, Elements = [element] }] });
    }

    private static Verdict Of(DataElement element, string typed)
    {
        var number = KindOf(typed) == RawCellKind.Number;
        var cell = ACell.Of(KindOf(typed), TextOf(typed)) with { IsDate = number && element.Kind == ElementKind.Date, Format = number && element.Kind == ElementKind.Percentage ? "0%" : "" };
        var (value, findings) = CellReading.Read(element, cell);
        return new Verdict(findings, value is null ? [] : [value]);
    }

    private static AReport With(AReport report, string typed) => report.With("TONG", KindOf(typed), TextOf(typed));

    private static RawCellKind KindOf(string typed) => Enum.Parse<RawCellKind>(typed.Split(' ')[0]);

    private static string TextOf(string typed) => typed.Contains(' ', StringComparison.Ordinal) ? typed[(typed.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";

    private static Verdict WithRows(string rows) => new([], [])
    {
        Rows = [.. rows.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(row => Row(int.Parse(row[..1], System.Globalization.CultureInfo.InvariantCulture), row[2..].Split('=')))],
    };

    private static TableRow Row(int number, string[] texts) => new(
        ElementCode.Parse("VIEC"), number, new CellPlace("Việc", $"A{4 + number}"),
        new Dictionary<ElementCode, string> { [ElementCode.Parse("TEN")] = texts[0], [ElementCode.Parse("KETQUA")] = texts[1] });

    // Whatever the bytes are, they make some form: right or wrong, with rows or without.
    private static Verdict Verdict(byte[] seed)
    {
        string[] typed = ["Number 20", "Number 9", "Number 2.5", "Text 20 người", "Text ít", "Blank", "Error #REF!"];
        string[] rows = ["3 A=1", "3 A=2", "4 A=1", "4 B=2", "5 A=1", "5 A=2", "1 Tập huấn=3", "1 Tập huấn=4"];
        var report = With(new AReport().JudgedBy(Programme), typed[seed.Length % typed.Length]).With("NU", KindOf(typed[seed.Sum(one => one) % typed.Length]), TextOf(typed[seed.Sum(one => one) % typed.Length]));
        return report.Judged() with { Rows = WithRows(string.Join("; ", seed.Select(one => rows[one % rows.Length]).DistinctBy(row => row[0]))).Rows };
    }

    private static string InWords(Verdict before, Verdict now, Programme? programme = null)
    {
        var differences = SubmissionDifferences.Between(before, now, programme ?? Programme);
        return string.Join("; ", differences.Cells.Select(cell => $"{InWords(cell.Before)} → {InWords(cell.Now)}").Concat(differences.Rows.Select(InWords)));
    }

    private static string InWords(CellEntry? entry) => entry is null ? "–" : entry.ReadAs is not { } read ? $"{entry.Typed} (?)" : entry.IsInterpreted ? $"{entry.Typed} ({read})" : $"{entry.Typed}";

    private static string InWords(RowDifference row) =>
        $"{(row.Now ?? row.Before)!.Number} {string.Join(", ", row.Cells.Select(cell => $"{cell.Column.Label.Vi}: {cell.Before ?? "–"} → {cell.Now ?? "–"}"))}";
}
