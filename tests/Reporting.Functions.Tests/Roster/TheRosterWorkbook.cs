using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Roster;

public sealed class TheRosterWorkbook
{
    private static readonly Programme Programme = VanCanh.Programme with
    {
        Units =
        [
            .. VanCanh.Programme.Units,
            new Unit
            {
                Code = UnitCode.Parse("0123"), Name = "=1+1", Parent = UnitCode.Parse("TTYT-VANCANH"), ValidFrom = new(2024, 1, 2), ValidTo = new(2025, 12, 31),
                Contacts = [new Contact { Name = "Chị Lan", Phone = "0905 123 456" }, new Contact { Name = "Anh Ba", Email = "ba@x.vn" }],
            },
        ],
    };

    [Fact]
    public void Comes_back_as_it_went_out() => ComesBack(RosterWorkbook.Write(Programme));

    [LibreOfficeFact]
    public async Task Comes_back_from_another_program_as_it_went_out() => ComesBack(await LibreOffice.Resave(RosterWorkbook.Write(Programme)));

    [Fact]
    public void Of_somebodys_own_making_is_found_by_its_head_row()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("Ghi chú").Cell(1, 1).SetValue("Danh sách gửi kèm công văn");
        var sheet = workbook.AddWorksheet("DS");
        string[][] rows = [["", "DANH SÁCH", "", ""], ["", "", "", ""], ["STT", "TEN DON VI", "Ma", "CAP TREN", "Reports", "Từ ngày"], ["1", "Sở Y tế", "SYT", "", "không", ""], ["2", "Trạm A", "A", "SYT", "có", ""]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length > 0) sheet.Cell(row + 1, column + 1).SetValue(rows[row][column]);
            }
        }

        sheet.Cell(5, 6).SetValue(new DateTime(2024, 3, 1, 0, 0, 0, DateTimeKind.Unspecified)).Style.NumberFormat.Format = "dd/mm/yyyy";
        var raw = RosterReader.Read(workbook.ToBytes(), new ReadingOptions()).Roster!;
        var read = RosterReading.Read(raw, []);

        Assert.Empty(read.Findings);
        Assert.Equal(("DS", "B3"), (raw.Head.Sheet, raw.Head.Address));
        Assert.Equal([("SYT", "", false, null), ("A", "SYT", true, new DateOnly(2024, 3, 1))], read.Entries.Select(entry => (entry.Unit.Code.ToString(), $"{entry.Unit.Parent}", entry.Unit.Reports, entry.Unit.ValidFrom)));
    }

    [Theory]
    //          file                finding
    [InlineData("",                 "empty-file")]
    [InlineData("a;b;c",            "plain-text")]
    [InlineData("PK\u0003\u0004",   "truncated-file")]
    public void Of_no_kind_is_answered_with_a_finding(string file, string code) =>
        Assert.Equal(code, RosterReader.Read(BinaryData.FromString(file), new ReadingOptions()).Finding!.Code);

    [Fact]
    public void That_is_a_form_is_no_roster() =>
        Assert.Equal("no-roster-head", RosterReader.Read(FormWorkbook.Write(VanCanh.Duty), new ReadingOptions()).Finding!.Code);

    private static void ComesBack(BinaryData workbook)
    {
        var read = RosterReading.Read(RosterReader.Read(workbook, new ReadingOptions()).Roster!, []);

        Assert.Empty(read.Findings);
        var change = RosterChange.Of(Programme.Units, [.. read.Entries.Select(entry => entry.Unit)], ARoster.Codes(""), new DateOnly(2024, 5, 20));
        Assert.Equal((0, 0, 0, Programme.Units.Count), (change.Added.Count, change.Changed.Count, change.Removed.Count, change.Unchanged));
        Assert.Equal(Programme.Units[^1].Contacts, read.Entries[^1].Unit.Contacts);
    }
}
