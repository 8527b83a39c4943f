using ClosedXML.Excel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;
using Reporting.Functions.Workbooks;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Consolidate;

/// <summary>From uploads to the consolidated report, over a storage of its own.</summary>
public sealed class ReportsInStorage : IAsyncLifetime
{
    private static readonly DateTimeOffset First = Day("2024-05-20");

    private Azurite azurite = null!;
    private StorageApp app = null!;

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(azurite.ConnectionString, First);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Are_consolidated_as_they_stood_at_any_moment()
    {
        await Send("TYT-CANHLIEN", First, 40);
        await Send("K-KB", First.AddHours(1), 30);
        await Send("TYT-CANHLIEN", Day("2024-05-22"), 50);
        await Send("TYT-CANHLIEN", Day("2024-05-23"), -1);

        Assert.Equal((70m, 1), await Consolidated(Day("2024-05-21")));
        Assert.Equal((80m, 2), await Consolidated(Day("2024-05-24")));
        var (early, again) = (await Content(Day("2024-05-21")), await Content(Day("2024-05-21")));
        Assert.Equal(Golden.Render(ConsolidatedWorkbook.Write(early)), Golden.Render(ConsolidatedWorkbook.Write(again)));
    }

    [Fact]
    public async Task Of_the_period_before_stand_in_for_missing_units_in_estimates_only()
    {
        await Send("K-KB", First, 30);
        await Send("TYT-CANHLIEN", Day("2024-05-20"), 40);
        await Send("K-KB", Day("2024-11-20"), 60, "2024-NAM");

        var content = await Content(Day("2024-11-26"), "2024-NAM");

        Assert.Equal(60, content.Totals[0].Figures[ElementCode.Parse("CBVC")]);
        var (unit, figures) = Assert.Single(content.Before);
        Assert.Equal("TYT-CANHLIEN", unit.ToString());
        Assert.Equal(40, figures[ElementCode.Parse("CBVC")]);
    }

    [Theory]
    //          node          moment                        status file or code
    [InlineData("",           "",                           200,   "VANCANH-BDG_2024-6T_tong-hop.xlsx")]
    [InlineData("KHOI-TYT",   "",                           200,   "VANCANH-BDG_2024-6T_KHOI-TYT_tong-hop.xlsx")]
    [InlineData("khoi-tyt",   "2024-05-21T00:00:00+07:00",  200,   "VANCANH-BDG_2024-6T_KHOI-TYT_tong-hop.xlsx")]
    [InlineData("KHOI-KHAC",  "",                           404,   "unknown-node")]
    [InlineData("../x",       "",                           404,   "unknown-node")]
    [InlineData("KHOI-TYT",   "yesterday",                  400,   "bad-moment")]
    public async Task Are_downloaded_for_a_node_of_the_tree(string node, string moment, int status, string fileOrCode)
    {
        await Send("TYT-CANHLIEN", First, 40);
        var request = new DefaultHttpContext().Request;
        request.QueryString = QueryString.Create(new Dictionary<string, string?> { ["node"] = node, ["asOf"] = moment });

        var answer = await app.Make<DownloadConsolidatedFunction>().Run(request, "VANCANH-BDG", "2024-6T", default);

        if (status != 200)
        {
            var problem = Assert.IsType<ProblemHttpResult>(answer);
            Assert.Equal((status, fileOrCode), (problem.StatusCode, problem.ProblemDetails.Extensions["code"]));
            return;
        }

        var file = Assert.IsType<FileContentHttpResult>(answer);
        Assert.Equal(fileOrCode, file.FileDownloadName);
        using var workbook = new XLWorkbook(new MemoryStream(file.FileContents.ToArray()));
        Assert.Equal(node.Length == 0 ? "TTYT-VANCANH" : "KHOI-TYT", workbook.Worksheet("Số liệu").Cell("B5").GetString());
    }

    // With a negative number the report is returned.
    private async Task Send(string unit, DateTimeOffset moment, int staff, string period = "2024-6T")
    {
        app.Clock.MoveTo(moment);
        var duty = VanCanh.DutyOf(unit, period);
        var file = new FilledForm(duty).With("CBVC", cell => cell.SetValue(staff)).Save();
        var sent = await app.Get<ReceiveReport>().Handle(duty, file, Caller.OfUnit(duty.Unit.Code), default);
        await app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(sent.Id), default);
    }

    private async Task<(decimal? Staff, int Revision)> Consolidated(DateTimeOffset asOf)
    {
        var content = await Content(asOf);
        return (content.Totals[0].Figures[ElementCode.Parse("CBVC")], content.Reports[UnitCode.Parse("TYT-CANHLIEN")].Revision);
    }

    private Task<Consolidation> Content(DateTimeOffset asOf, string period = "2024-6T")
    {
        var duty = VanCanh.DutyOf("K-KB", period);
        return app.Get<ConsolidateReports>().Handle(duty.Programme, duty.Period, duty.Tree.Root, asOf, default);
    }

    private static DateTimeOffset Day(string day) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(7));
}
