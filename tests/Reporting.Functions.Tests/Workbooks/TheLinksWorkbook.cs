using ClosedXML.Excel;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheLinksWorkbook
{
    private const string Link = "https://bao-cao.ttyt-vancanh.example/d/2Vw0F3Gq8pJ1sYt7RkLmN4bXcZ6dHaEoUi9vQy5TgWx";

    private static readonly DateTimeOffset Until = new(2025, 6, 24, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Names_each_unit_whom_to_send_it_to_the_link_in_full_and_until_when_it_is_good()
    {
        using var workbook = Written(VanCanh.DutyOf("P-DD").Unit);

        Assert.Equal(["1", "P-DD", "Phòng Điều dưỡng", "Phòng Điều dưỡng", "0256 3135 185", Link], Row(workbook, 5));
        Assert.Equal(new DateTime(2025, 6, 24, 0, 0, 0, DateTimeKind.Unspecified), workbook.Worksheet(1).Cell(5, 7).GetDateTime());
    }

    [Fact]
    public void Takes_what_people_typed_for_text()
    {
        using var workbook = Written(new Unit { Code = UnitCode.Parse("X"), Name = "=HYPERLINK(\"http://evil.example\")", Contacts = [new Contact { Name = "+84 cmd", Phone = "@SUM(1)" }] });

        Assert.All([3, 4, 5], column => Assert.False(workbook.Worksheet(1).Cell(5, column).HasFormula));
        Assert.Equal(["=HYPERLINK(\"http://evil.example\")", "+84 cmd", "@SUM(1)"], Row(workbook, 5)[2..5]);
    }

    [Fact]
    public void Leaves_blank_whom_nobody_knows()
    {
        using var workbook = Written(new Unit { Code = UnitCode.Parse("X"), Name = "Trạm" });

        Assert.Equal(["", ""], Row(workbook, 5)[3..5]);
    }

    [Fact]
    public void Warns_in_its_head_that_each_link_is_a_key()
    {
        using var workbook = Written(VanCanh.DutyOf("P-DD").Unit);

        Assert.StartsWith("Mỗi liên kết là chìa khoá", workbook.Worksheet(1).Cell(3, 1).GetString(), StringComparison.Ordinal);
    }

    private static XLWorkbook Written(Unit unit) => new(LinksWorkbook.Write(VanCanh.Programme, [(unit, Link, Until)], new DateOnly(2024, 5, 20)).ToStream());

    private static string[] Row(XLWorkbook workbook, int row) => [.. Enumerable.Range(1, 6).Select(column => workbook.Worksheet(1).Cell(row, column).GetFormattedString())];
}
