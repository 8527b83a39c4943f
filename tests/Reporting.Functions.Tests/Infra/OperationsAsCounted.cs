using Microsoft.AspNetCore.Http;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;
using Reporting.Functions.Template;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Infra;

/// <summary>The requests to storage that the cost table reckons with, counted by the policy in the clients' own pipelines while the real
/// handlers work: with the catalogue in hand, unless the test is about reading it.</summary>
public sealed class OperationsAsCounted : IAsyncLifetime
{
    private const string Token = "token";

    private static readonly DateTimeOffset Morning = new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly DirectoryInfo packs = Directory.CreateTempSubdirectory("reporting-packs-");

    private Azurite azurite = null!;
    private StorageApp app = null!;
    private SubmissionId last;

    public async Task InitializeAsync()
    {
        // Vân Canh alone, so that one period is under way.
        File.Copy(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json"), Path.Combine(packs.FullName, "vancanh-bdg.json"));
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(azurite.ConnectionString, Morning, new() { ["Programmes:Folder"] = packs.FullName, ["Programmes:RefreshSeconds"] = "3600" });
        await app.Get<AccessTokens>().Grant(Token, Caller.Officer, default);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await azurite.DisposeAsync();
        packs.Delete(recursive: true);
    }

    [Fact]
    public async Task An_accepted_report_takes_as_many_as_the_table_says_and_at_most_sixteen()
    {
        await FirstReport();
        Assert.Equal(3, VanCanh.Duty.Tree.PathOf(VanCanh.DutyOf("TYT-CANHHOA").Unit).Count);

        var operations = await Report("TYT-CANHHOA", AForm("TYT-CANHHOA", 41), SubmissionState.Accepted);

        AreAsManyAs("operations per accepted report", operations);
        Assert.True(operations.Count <= 16);
    }

    [Fact]
    public async Task A_report_with_earlier_ones_takes_one_more_for_each()
    {
        await FirstReport();
        var duty = VanCanh.DutyOf("TYT-CANHHOA", "2024-NAM");
        app.Clock.MoveTo(duty.Period.OpensAt.AddDays(1));
        await Report("TYT-CANHLIEN", AForm("TYT-CANHLIEN", 7, "2024-NAM"), SubmissionState.Accepted, "2024-NAM");

        var operations = await Report("TYT-CANHHOA", AForm("TYT-CANHHOA", 41, "2024-NAM"), SubmissionState.Accepted, "2024-NAM");

        Assert.Equal(CostTable.Of("operations per accepted report") + VanCanh.Programme.LookedBackTo(duty.Period).Count, operations.Count);
    }

    [Fact]
    public async Task A_correction_and_a_copy_take_as_many_more_as_the_table_says()
    {
        await FirstReport();
        await Report("TYT-CANHHOA", AForm("TYT-CANHHOA", 41), SubmissionState.Accepted);

        var correction = await Report("TYT-CANHHOA", AForm("TYT-CANHHOA", 42), SubmissionState.Accepted);
        var copy = await Report("TYT-CANHVINH", AForm("TYT-CANHVINH", 42), SubmissionState.AcceptedWithWarnings);

        var expected = CostTable.Of("operations per accepted report") + CostTable.Of("operations more for a report that repeats");
        Assert.Equal((expected, expected), (correction.Count, copy.Count));
    }

    [Fact]
    public async Task A_rejected_report_takes_fewer()
    {
        await FirstReport();
        var form = new FilledForm(VanCanh.DutyOf("TYT-CANHHOA")).With("CBVC", cell => cell.SetValue("nhiều")).Save();

        Assert.True((await Report("TYT-CANHHOA", form, SubmissionState.Rejected)).Count < CostTable.Of("operations per accepted report"));
    }

    [Fact]
    public async Task The_first_report_of_a_period_takes_as_many_more_as_the_table_says()
    {
        var first = await Report("TYT-CANHLIEN", AForm("TYT-CANHLIEN", 7), SubmissionState.Accepted);

        Assert.Equal(CostTable.Of("operations per accepted report") + CostTable.Of("operations more for the first report of a period"), first.Count);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_writes_no_blob_and_judges_nothing()
    {
        await FirstReport();

        var again = await Counted(() => app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(last), default));

        Assert.DoesNotContain("blob write ok", again);
        Assert.DoesNotContain(again, operation => operation.EndsWith("conflict", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_takes_at_most_as_many_as_the_table_says()
    {
        await FirstReport();
        var sent = last;
        app.Clock.MoveTo(VanCanh.DutyOf("TYT-CANHLIEN", "2024-NAM").Period.OpensAt.AddDays(1));
        await Report("TYT-CANHLIEN", AForm("TYT-CANHLIEN", 7, "2024-NAM"), SubmissionState.Accepted, "2024-NAM");

        // Both that hand out a workbook are in the audit log.
        var requests = new Dictionary<string, Func<HttpRequest, Task<IResult>>>
        {
            ["form"] = request => Audited(() => app.Make<DownloadTemplateFunction>().Run(request, "VANCANH-BDG", "2024-NAM", "TYT-CANHLIEN", default)),
            ["state"] = request => app.Make<GetSubmissionFunction>().Run(request, $"{sent}", default),
            ["answer"] = request => Audited(() => app.Make<DownloadAnnotatedFunction>().Run(request, $"{sent}", default)),
            ["board"] = request => app.Make<GetBoardFunction>().Run(request, "VANCANH-BDG", "2024-6T", default),
        };
        var counts = new Dictionary<string, int>();
        foreach (var (name, run) in requests) counts[name] = (await Counted(() => Request(run))).Count;

        Assert.Equal(CostTable.Of("operations per HTTP request"), counts.Values.Max());
    }

    [Fact]
    public async Task A_consolidated_workbook_takes_an_operation_a_report()
    {
        await FirstReport();
        var one = await Counted(Consolidate);
        await Report("TYT-CANHHOA", AForm("TYT-CANHHOA", 41), SubmissionState.Accepted);

        Assert.Equal(one.Count + 1, (await Counted(Consolidate)).Count);
    }

    [Fact]
    public async Task A_run_of_a_timer_takes_at_most_as_many_as_the_table_says_with_one_period_under_way()
    {
        await FirstReport();
        var timers = new Func<Task>[] { () => app.Get<RetryStuck>().Handle(default), () => app.Get<CheckDeadlines>().Handle(default) };

        foreach (var run in timers)
        {
            var operations = await Counted(run);
            Assert.InRange(operations.Count + CostTable.Of("operations per reading of the catalogue"), 1, CostTable.Of("operations per timer run"));
        }
    }

    [Fact]
    public async Task A_reading_of_the_catalogue_takes_as_many_as_the_table_says()
    {
        await FirstReport();
        await app.Get<ProgrammeCatalogues>().Newest(default);

        AreAsManyAs("operations per reading of the catalogue", await Counted(() => app.Get<ProgrammeCatalogues>().Newest(default)));
    }

    private Task FirstReport() => Report("TYT-CANHLIEN", AForm("TYT-CANHLIEN", 7), SubmissionState.Accepted);

    /// <returns>What one report takes, from its token to settled totals.</returns>
    private async Task<IReadOnlyList<string>> Report(string unit, BinaryData file, SubmissionState expected, string period = "2024-6T")
    {
        var operations = await Counted(async () =>
        {
            await app.Get<AccessTokens>().Recognise(Token, default);
            Assert.True((await app.Get<Addresses>().FindDuty("VANCANH-BDG", period, unit, default)).Is(out var duty, out _));
            last = (await app.Get<ReceiveReport>().Handle(duty, file, Caller.OfUnit(duty.Unit.Code), default)).Id;
            await app.Get<AuditRows>().Add(Entry() with { Status = StatusCodes.Status202Accepted }, default);
            await app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(last), default);
        });

        Assert.Equal(expected, (await app.Get<SubmissionRows>().Find(last, default))!.State);
        return operations;
    }

    private async Task<IReadOnlyList<string>> Counted(Func<Task> deed)
    {
        using var measured = new Measurements(app);
        await deed();
        return measured.StorageOperations();
    }

    private async Task Request(Func<HttpRequest, Task<IResult>> run)
    {
        await app.Get<AccessTokens>().Recognise(Token, default);
        Assert.Equal(StatusCodes.Status200OK, (await run(new DefaultHttpContext().Request) as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK);
    }

    private async Task<IResult> Audited(Func<Task<IResult>> run)
    {
        await Audit();
        return await run();
    }

    // What the middleware writes of a download, before and after.
    private async Task Audit()
    {
        var (rows, entry) = (app.Get<AuditRows>(), Entry());
        await rows.Add(entry, default);
        await rows.Complete(entry with { Status = StatusCodes.Status200OK }, default);
    }

    private AuditEntry Entry() => new(AuditRows.KeyAt(app.Clock.GetUtcNow()), app.Clock.GetUtcNow(), "unit", "127.0.0.1", "SubmitReport", "POST /");

    private Task Consolidate() => app.Get<ConsolidateReports>().Handle(VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Tree.Root, app.Clock.GetUtcNow(), default);

    /// <summary>A form with enough in it for both fingerprints: the figures are the number's own, the texts the unit's.</summary>
    private static BinaryData AForm(string unit, int number, string period = "2024-6T")
    {
        var duty = VanCanh.DutyOf(unit, period);
        return new FilledForm(duty)
            .With("CBVC", cell => cell.SetValue(100 + number)).With("TTNGUOI", cell => cell.SetValue(200 + number))
            .With("KETQUA", cell => cell.SetValue($"{duty.Unit.Name} đã tổ chức hai buổi truyền thông tại thôn, phối hợp với Hội Liên hiệp Phụ nữ và Đoàn Thanh niên xã."))
            .Save();
    }

    private static void AreAsManyAs(string row, IReadOnlyList<string> operations) =>
        Assert.True(CostTable.Of(row) == operations.Count, $"{row}: {CostTable.Of(row)} in the table, {operations.Count} counted: {string.Join(", ", operations)}");
}
