using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Consolidate;

public sealed class AReportOfANode
{
    private static readonly AConsolidation Sent = new AConsolidation()
        .With("K-KB", ("CBVC", 20)).With("TYT-CANHLIEN", ("CBVC", 7)).With("TYT-CANHHOA", ("CBVC", 8)).Of("KHOI-TYT");

    [Fact]
    public void Is_about_the_units_below_it_and_no_others()
    {
        var content = Sent.Build();

        Assert.Equal(7, content.Rate.Expected);
        Assert.Equal(2, content.Rate.Received);
        Assert.Equal(5, content.Missing.Count);
        Assert.Equal(["KHOI-TYT"], content.Totals.Select(node => node.Node.Code.ToString()));
        Assert.Equal(15, content.Totals[0].Figures[ARichProgramme.Code("CBVC")]);
    }

    [Fact]
    public void Names_its_own_units_only()
    {
        var text = Golden.Render(Sent.Write());

        Assert.Contains("Báo cáo!A8 = Sơ kết 6 tháng năm 2024 – Khối các trạm y tế\n", text, StringComparison.Ordinal);
        Assert.Contains("Số liệu!C5 = 15 | =SUM(C6:C12) (#,##0)\n", text, StringComparison.Ordinal);
        Assert.Contains("_manifest!B5 = KHOI-TYT", text, StringComparison.Ordinal);
        Assert.DoesNotContain("K-KB", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khoa Khám bệnh", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_root_where_nothing_else_is_asked_for()
    {
        var content = new AConsolidation().With("K-KB", ("CBVC", 20)).With("TYT-CANHLIEN", ("CBVC", 7)).Build();

        Assert.Equal(["TTYT-VANCANH", "KHOI-PHONG", "KHOI-KHOA", "KHOI-TYT"], content.Totals.Select(node => node.Node.Code.ToString()));
        Assert.Equal(27, content.Totals[0].Figures[ARichProgramme.Code("CBVC")]);
    }
}
