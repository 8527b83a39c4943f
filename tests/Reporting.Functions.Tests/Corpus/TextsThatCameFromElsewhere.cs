using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Texts that were pasted: what comes along unseen, what a program might take for something else, and what was left over from
/// another unit's or another year's report.</summary>
public sealed class TextsThatCameFromElsewhere
{
    private static readonly Duty Duty = EverythingProgramme.HalfYear;

    private static readonly CorpusCase[] Cases =
    [
        Text("hard spaces", "Đã làm\u00A0đủ", "Đã làm\u00A0đủ"),
        Text("smart quotes and dashes", "“Nói chuyện” – ‘ở thôn’…", "“Nói chuyện” – ‘ở thôn’…"),
        Text("an emoji", "Rất tốt 👍", "Rất tốt 👍"),
        Text("an emoji in parts", "Gia đình 👨\u200D👩\u200D👧", "Gia đình 👨\u200D👩\u200D👧"),
        Text("line breaks and tabs", "- Một\n-\tHai\n", "- Một\n-\tHai"),
        Text("marks of direction", "\u200FĐã làm\u200E", "\u200FĐã làm\u200E"),
        Text("a formula as a text", "=HYPERLINK(\"http://example.org\",\"xem\")", "=HYPERLINK(\"http://example.org\",\"xem\")"),
        Text("a command as a text", "@SUM(1+1)*cmd|'/c calc'!A0", "@SUM(1+1)*cmd|'/c calc'!A0"),
        Text("markup", "<b>Đã làm</b> & \"đủ\" <!-- -->", "<b>Đã làm</b> & \"đủ\" <!-- -->"),
        Text("braces that are words in our sentences", "{cell} {label} {x}", "{cell} {label} {x}"),
        Text("a dash for nothing to tell", "-", "-"),
        Stored("a backspace, as Excel writes it", "Đã làm_x0008_ đủ", "Đã làm đủ"),
        Stored("line breaks of Windows, as Excel writes them", "Một_x000D_\nHai", "Một\nHai"),
        Stored("line breaks of old Macs, as Excel writes them", "Một_x000D_Hai", "Một\nHai"),
        Stored("what looks like an escape and was typed so", "Mã _x005F_x0008_", "Mã _x0008_"),
        Stored("half an emoji, as Excel writes it", "Tốt _xD83D_", "Tốt \uFFFD"),
        Stored("a whole emoji, as Excel writes it", "Tốt _xD83D__xDC4D_", "Tốt 👍"),
        Stored("a file name that is no escape", "Tệp bao_cao_x12_cuoi.docx", "Tệp bao_cao_x12_cuoi.docx"),
        new("nothing but control characters", () => EverythingProgramme.Form().Save().Put(Duty, "KETQUA", "inlineStr", "<is><t>_x0007__x0008_</t></is>"), Outcome.Rejected, "required") { Duty = Duty },
        new("a control character in a number", () => EverythingProgramme.Form().Save().Put(Duty, "LUOT", "inlineStr", "<is><t>45_x0007_</t></is>"), Outcome.Accepted, "read-as") { Duty = Duty, Reads = new Dictionary<string, string> { ["LUOT"] = "45" } },
        new("a control character in what is no number", () => EverythingProgramme.Form().Save().Put(Duty, "LUOT", "inlineStr", "<is><t>bốn_x0007_</t></is>"), Outcome.Rejected, "not-a-number") { Duty = Duty },
        new("a character that no XML may hold", () => EverythingProgramme.Form().Save().Put(Duty, "KETQUA", "inlineStr", "<is><t>Đã\u0008làm</t></is>"), Outcome.Rejected, "damaged-file") { Duty = Duty },
        new("a text as long as a cell can be", () => EverythingProgramme.Form(("GHICHU", new string('a', 32_767))).Save(), Outcome.Rejected, "text-too-long") { Duty = Duty },
        new("a text as long as may be", () => EverythingProgramme.Form(("KETQUA", new string('ă', 4000))).Save(), Outcome.Accepted) { Duty = Duty },
        new("a text as long as may be in composed letters", () => EverythingProgramme.Form(("KETQUA", string.Concat(Enumerable.Repeat("a\u0306", 4000)))).Save(), Outcome.Accepted, "decomposed-text") { Duty = Duty },

        Copied("another commune", "Trạm Y tế xã Thanh Hối đã tổ chức 2 buổi.", "another-unit-named"),
        Copied("another commune in capitals", "BÁO CÁO CỦA XÃ THANH HỐI", "another-unit-named"),
        Copied("two other communes", "Đã làm ở xã Thanh Hối và xã Ngọc Mỹ.", "another-unit-named x2"),
        Copied("another commune that the school writes otherwise", "Ở xã Ngọc Mỹ và xã Ngọc Mĩ.", "another-unit-named"),
        Copied("its own commune", "Trạm Y tế xã Đông Lai đã tổ chức 2 buổi."),
        Copied("the centre above it", "Theo kế hoạch của Trung tâm Y tế huyện Tân Lạc."),
        Copied("a village with another commune's name in it", "Ở thôn Thanh Hối Thượng."),
        Copied("a year long ago", "Kết quả năm 2021 đạt yêu cầu.", "another-year-named"),
        Copied("the year before", "Kết quả năm 2023 đạt yêu cầu.", "another-year-named"),
        Copied("the year before, to compare with", "Tăng 5% so với cùng kỳ năm 2023."),
        Copied("a year long ago, to compare with", "Tăng 5% so với năm 2019.", "another-year-named"),
        Copied("this year and the next", "Năm 2024 đã làm, năm 2025 sẽ làm tiếp."),
        Copied("a month of the window, though of the year before", "Từ tháng 12/2023 đã làm."),
        Copied("a month before the window", "Từ tháng 10/2023 đã làm.", "another-year-named"),
        Copied("the number of a document", "Theo Kế hoạch số 12/KH-UBND ngày 15/3/2021."),
        Copied("another programme", "Tư vấn về bệnh tan máu bẩm sinh.", "foreign-term"),
        Copied("another programme, at the beginning", "Tan máu bẩm sinh: 2 buổi.", "foreign-term"),
        Copied("the sentence of Tân Lạc", "Năm 2021, xã Thanh Hối có 2 ca tan máu bẩm sinh.", "another-unit-named", "another-year-named", "foreign-term"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_kept_and_told(string name) => CorpusVerdict.Check(Cases, name);

    private static CorpusCase Text(string name, string typed, string read) =>
        new(name, () => EverythingProgramme.Form(("KETQUA", typed)).Save(), Outcome.Accepted) { Duty = Duty, Reads = new Dictionary<string, string> { ["KETQUA"] = read } };

    // As Excel stores it, below what a library would write.
    private static CorpusCase Stored(string name, string stored, string read) =>
        new(name, () => EverythingProgramme.Form(("KETQUA", "CHỖ NÀY")).Save().Replace("xl/sharedStrings.xml", xml => xml.Replace("CHỖ NÀY", stored, StringComparison.Ordinal)), Outcome.Accepted)
        {
            Duty = Duty, Reads = new Dictionary<string, string> { ["KETQUA"] = read },
        };

    private static CorpusCase Copied(string name, string text, params string[] codes) =>
        new(name, () => EverythingProgramme.Form(("KETQUA", text)).Save(), codes.Length > 0 ? Outcome.AcceptedWithWarnings : Outcome.Accepted, codes) { Duty = Duty };
}
