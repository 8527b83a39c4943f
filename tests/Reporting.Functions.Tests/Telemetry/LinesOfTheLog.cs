using Microsoft.AspNetCore.Http;
using Reporting.Functions.Access;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Deadline;
using Reporting.Functions.Template;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Tests.Telemetry;

/// <summary>One line an outcome, with the domain's names as its fields.</summary>
public sealed class LinesOfTheLog(AzuriteFixture azurite) : ACampaign(azurite)
{
    [Theory]
    //          outcome                  errors  warnings
    [InlineData("Accepted",              "0",    "0")]
    [InlineData("AcceptedWithWarnings",  "0",    "1")]
    [InlineData("Rejected",              "1",    "0")]
    public async Task Tell_a_verdict_once(string outcome, string errors, string warnings)
    {
        var id = outcome switch { "Accepted" => await Accepted(), "AcceptedWithWarnings" => await AcceptedWithWarnings(), _ => await Rejected() };

        var lines = App.Log.Take();
        var received = Assert.Single(lines, line => line.Text.Contains("received", StringComparison.Ordinal));
        Assert.Equal(($"{id}", "unit TYT-CANHLIEN"), (received.Fields["Submission"], received.Fields["Caller"]));
        var judged = Assert.Single(lines, line => line.Fields.ContainsKey("Outcome"));
        Assert.Equal(($"{id}", outcome, errors, warnings), (judged.Fields["Submission"], judged.Fields["Outcome"], judged.Fields["Errors"], judged.Fields["Warnings"]));
        Assert.Equal(2, lines.Count(line => line.Fields.GetValueOrDefault("Submission") == $"{id}"));
    }

    [Fact]
    public async Task Tell_that_a_submission_could_not_be_processed_and_why_each_try_failed()
    {
        var id = await Failed();

        var lines = App.Log.Take().Where(line => line.Text.Contains("could not be processed", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, lines.Count);
        Assert.All(lines.SkipLast(1), line => Assert.Equal($"VANCANH-BDG/2024-6T/TYT-CANHLIEN/{id.SortKey}.xlsx", line.Fields["Blob"]));
        Assert.Equal(($"{id}", "5"), (lines[^1].Fields["Submission"], lines[^1].Fields["Attempts"]));
    }

    [Fact]
    public async Task Tell_a_second_delivery_as_such_and_a_blob_of_nobody()
    {
        var id = await Accepted();
        App.Log.Take();

        await Deliver(id);
        await App.Get<ValidateReport>().Handle("VANCANH-BDG/2024-6T/NOBODY/x.xlsx", default);

        Assert.Equal([$"{id} delivered again: it is Accepted", "Blob VANCANH-BDG/2024-6T/NOBODY/x.xlsx is left where it is: its name is not programme/period/unit/file of a unit that reports"], App.Log.Take().Select(line => line.Text));
    }

    [Fact]
    public async Task Tell_what_was_handed_out_and_what_a_timer_found()
    {
        var id = await Accepted();
        var request = new DefaultHttpContext().Request;
        RequireAccess.LetIn(request.HttpContext, Caller.Officer, null);
        await App.Get<CheckDeadlines>().Handle(default);
        App.Log.Take();

        await App.Make<DownloadTemplateFunction>().Run(request, "VANCANH-BDG", "2024-6T", "TYT-CANHLIEN", default);
        await App.Make<DownloadAnnotatedFunction>().Run(request, $"{id}", default);
        await App.Make<DownloadConsolidatedFunction>().Run(request, "VANCANH-BDG", "2024-6T", default);
        await App.Make<IssueUnitTokenFunction>().Run(request, "TYT-CANHLIEN", default);
        await App.Get<CheckDeadlines>().Handle(default);

        var lines = App.Log.Take().Select(line => line.Text).ToList();
        Assert.Equal(["VANCANH-BDG 2024-6T: form of TYT-CANHLIEN handed out", $"{id}: annotated workbook handed out"], lines.Take(2));
        Assert.StartsWith("VANCANH-BDG 2024-6T: consolidated workbook of TTYT-VANCANH as of ", lines[2], StringComparison.Ordinal);
        Assert.Equal("TYT-CANHLIEN is given a token", lines[3]);
        Assert.Contains("VANCANH-BDG 2024-6T: 1 of 22 in, 0 missed", lines);
        Assert.Equal(lines.Count, lines.Distinct().Count());
    }
}
