using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>What Excel does to days and percentages, and what people type for them.</summary>
public sealed class DaysAndPercentages
{
    private static readonly Duty Duty = EverythingProgramme.HalfYear;

    private static readonly CorpusCase[] Cases =
    [
        Day("a day as Excel keeps it", new DateTime(2024, 5, 9), Outcome.Accepted, "2024-05-09"),
        Day("a day with an hour", new DateTime(2024, 5, 9, 15, 30, 0), Outcome.Accepted, "2024-05-09"),
        Day("a day typed as the form asks, day before month", "09/05/2024", Outcome.Accepted, "2024-05-09"),
        Day("a day typed without zeros", "9/5/2024", Outcome.Accepted, "2024-05-09"),
        Day("a day with a hard space behind", "09/05/2024\u00A0", Outcome.Accepted, "2024-05-09"),
        Day("a day with a mark of direction before", "\u200E09/05/2024", Outcome.Accepted, "2024-05-09"),
        Day("a day with dashes", "9-5-2024", Outcome.Accepted, "2024-05-09", "read-as"),
        Day("a day with points", "9.5.2024", Outcome.Accepted, "2024-05-09", "read-as"),
        Day("a day in words", "ngày 09 tháng 5 năm 2024", Outcome.Accepted, "2024-05-09", "read-as"),
        Day("a day with the year first", "2024-05-09", Outcome.Accepted, "2024-05-09", "read-as"),
        Day("a day with a year of two digits", "9/5/24", Outcome.Rejected, "nothing", "not-a-date"),
        Day("a day without its year", "9/5", Outcome.Rejected, "nothing", "not-a-date"),
        Day("a month only", "tháng 5/2024", Outcome.Rejected, "nothing", "not-a-date"),
        Day("a day with the month first", "5/25/2024", Outcome.Rejected, "nothing", "not-a-date"),
        Day("a day that is not in the calendar", "31/4/2024", Outcome.Rejected, "nothing", "not-a-date"),
        Day("two days", "9-10/5/2024", Outcome.Rejected, "nothing", "not-a-date"),
        Of("a day's number in a cell that has lost its format", "NGAY", Cell("NGAY", 45421, "0"), Outcome.Rejected, "nothing", "not-a-date"),
        Of("a day in a workbook that counts from 1904", "NGAY", () => Since1904(EverythingProgramme.Form().Save().Put(Duty, "NGAY", "", "<v>43959</v>")), Outcome.Accepted, "2024-05-09"),
        Of("numbers in a workbook that counts from 1904", "LUOT", () => Since1904(EverythingProgramme.Form(("LUOT", 45)).Save().Put(Duty, "NGAY", "", "<v>43959</v>")), Outcome.Accepted, "45"),
        Of("a day written out, as few programs do", "NGAY", () => EverythingProgramme.Form().Save().Put(Duty, "NGAY", "d", "<v>2024-05-09T00:00:00</v>"), Outcome.Accepted, "2024-05-09"),
        Of("a number that Excel has made a day of", "LUOT", Cell("LUOT", 36404, "dd/mm/yyyy"), Outcome.Rejected, "nothing", "date-for-number"),
        Of("a decimal that Excel has made a month of", "MUC", Cell("MUC", 730121, "mmm-yy"), Outcome.Rejected, "nothing", "date-for-number"),
        Of("a number that Excel has made an hour of", "LUOT", Cell("LUOT", 0.5, "h:mm"), Outcome.Rejected, "nothing", "date-for-number"),
        Of("a number with the word for day in its format", "LUOT", Cell("LUOT", 45, "0\" ngày\""), Outcome.Accepted, "45"),
        Of("a day in a cell for words is that day", "KETQUA", () => EverythingProgramme.Form().With("KETQUA", cell => cell.SetValue(new DateTime(2024, 5, 9)).Style.NumberFormat.Format = "dd/mm/yyyy").Save(), Outcome.Accepted, "09/05/2024"),
        Of("a share in a cell for words is what the person saw", "KETQUA", Cell("KETQUA", 0.125, "0.0%"), Outcome.Accepted, "12,5%"),
        Of("a number in a cell for words has a decimal comma", "KETQUA", Cell("KETQUA", 108.88, "General"), Outcome.Accepted, "108,88"),
        Of("a tick box in a cell for words", "KETQUA", () => EverythingProgramme.Form(("KETQUA", true)).Save(), Outcome.Accepted, "TRUE"),

        Of("85 for 85%", "TYLE", Cell("TYLE", 85, "0.0"), Outcome.Accepted, "85"),
        Of("85% as Excel keeps it", "TYLE", Cell("TYLE", 0.85, "0%"), Outcome.Accepted, "85", "read-as"),
        Of("100% as Excel keeps it", "TYLE", Cell("TYLE", 1, "0%"), Outcome.Accepted, "100", "read-as"),
        Of("85,5% as Excel keeps it", "TYLE", Cell("TYLE", 0.855, "0.0%"), Outcome.Accepted, "85.5", "read-as"),
        Of("0,85 that may be meant for 85%", "TYLE", Cell("TYLE", 0.85, "0.00"), Outcome.Rejected, "nothing", "too-many-decimals"),
        Of("0,8 that may be meant for 80%", "TYLE", Cell("TYLE", 0.8, "0.0"), Outcome.AcceptedWithWarnings, "0.8", "small-percentage"),
        Of("0,8 typed as a text", "TYLE", () => EverythingProgramme.Form(("TYLE", "0,8")).Save(), Outcome.AcceptedWithWarnings, "0.8", "small-percentage"),
        Of("0.8 typed as a text", "TYLE", () => EverythingProgramme.Form(("TYLE", "0.8")).Save(), Outcome.AcceptedWithWarnings, "0.8", "small-percentage"),
        Of("0,8% typed as a text is meant so", "TYLE", () => EverythingProgramme.Form(("TYLE", "0,8%")).Save(), Outcome.Accepted, "0.8", "read-as"),
        Of("85% typed as a text", "TYLE", () => EverythingProgramme.Form(("TYLE", "85 %")).Save(), Outcome.Accepted, "85", "read-as"),
        Of("85 formatted as a percentage afterwards is 8500%", "TYLE", Cell("TYLE", 85, "0%"), Outcome.Rejected, "nothing", "above-max"),
        Of("more than all", "TYLE", Cell("TYLE", 120, "0.0"), Outcome.Rejected, "nothing", "above-max"),
        Of("a share in a cell for whole numbers", "LUOT", Cell("LUOT", 0.12, "0%"), Outcome.Rejected, "nothing", "ambiguous-number"),
        Of("a share in a cell for decimals", "MUC", Cell("MUC", 1.08, "0%"), Outcome.Rejected, "nothing", "ambiguous-number"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_read_as_the_person_saw_it(string name) => CorpusVerdict.Check(Cases, name);

    private static CorpusCase Day(string name, object value, Outcome outcome, string read, params string[] codes) =>
        Of(name, "NGAY", () => EverythingProgramme.Form(("NGAY", value)).With("NGAY", cell => cell.Style.NumberFormat.Format = "dd/mm/yyyy").Save(), outcome, read, codes);

    private static CorpusCase Of(string name, string element, Func<BinaryData> make, Outcome outcome, string read, params string[] codes) =>
        new(name, make, outcome, codes) { Duty = Duty, Reads = new Dictionary<string, string> { [element] = read } };

    private static Func<BinaryData> Cell(string element, double number, string format) =>
        () => EverythingProgramme.Form().With(element, cell => cell.SetValue(number).Style.NumberFormat.Format = format).Save();

    private static BinaryData Since1904(BinaryData workbook) => workbook.Replace("xl/workbook.xml", xml =>
    {
        var at = xml.IndexOf("workbookPr", StringComparison.Ordinal) + "workbookPr".Length;
        return xml[..at] + " date1904=\"1\"" + xml[at..];
    });
}
