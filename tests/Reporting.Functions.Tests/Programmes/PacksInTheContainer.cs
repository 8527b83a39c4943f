using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;

namespace Reporting.Functions.Tests.Programmes;

/// <summary>Packs that are put beside the shipped ones while the app runs. One storage for all; each test has a programme of its own.</summary>
public sealed class PacksInTheContainer(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset BeforeOpening = Moment(2024, 1, 10);
    private static readonly DateTimeOffset AfterOpening = Moment(2024, 5, 20);
    private static readonly PeriodId Half = PeriodId.Parse("2024-6T");
    private static readonly PeriodId Year = PeriodId.Parse("2024-NAM");
    private static readonly UnitCode Station = UnitCode.Parse("TYT-CANHLIEN");

    private StorageApp app = null!;

    public async Task InitializeAsync() => app = await StorageApp.Start(azurite.ConnectionString, BeforeOpening, new() { ["Programmes:RefreshSeconds"] = "0" });

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Become_programmes_without_a_restart()
    {
        var id = ProgrammeId.Parse("MOI");
        Assert.Null((await Current()).Find(id));

        await Put("chuong-trinh-moi.json", "\uFEFF" + Packs.Json("MOI", "1"));

        Assert.Equal("1", (await Current()).Find(id)!.Version);
        Assert.NotNull((await Current()).DutyOf(id, Half, Station));
    }

    [Fact]
    public async Task Are_looked_for_again_only_after_the_seconds_of_the_setting()
    {
        await using var patient = await StorageApp.Start(azurite.ConnectionString, BeforeOpening, new() { ["Programmes:RefreshSeconds"] = "3600" });
        var catalogues = patient.Get<ProgrammeCatalogues>();
        var before = await catalogues.Current(default);

        await Put("cho.json", Packs.Json("CHO", "1"));

        Assert.Same(before, await catalogues.Current(default));
        Assert.NotNull((await catalogues.Newest(default)).Find(ProgrammeId.Parse("CHO")));
        Assert.NotNull((await catalogues.Current(default)).Find(ProgrammeId.Parse("CHO")));
    }

    [Fact]
    public async Task Of_a_newer_version_leave_opened_periods_alone_and_take_the_later_ones()
    {
        var id = ProgrammeId.Parse("HAI");
        await Put("hai-1.json", Packs.Json("HAI", "1"));
        app.Clock.MoveTo(AfterOpening);
        await app.Get<CheckDeadlines>().Handle(default);
        await Put("hai-2.json", Packs.Json("HAI", "2", Packs.AskForMore));

        Assert.Equal("2", (await Current()).Find(id)!.Version);
        Assert.Equal("1", (await Current()).In(id, Half)!.Version);
        Assert.Equal("2", (await Current()).In(id, Year)!.Version);

        app.Clock.MoveTo(Moment(2024, 12, 20));
        await app.Get<CheckDeadlines>().Handle(default);
        Assert.Equal("1", (await Current()).In(id, Half)!.Version);
        Assert.True((await Current()).IsOpened(id, Year));
    }

    [Fact]
    public async Task Of_a_newer_version_do_not_judge_a_report_on_an_older_form()
    {
        var id = ProgrammeId.Parse("BA");
        await Put("ba-1.json", Packs.Json("BA", "1"));
        app.Clock.MoveTo(AfterOpening);
        var versions = app.Get<PeriodVersions>();
        var form = new FilledForm((await versions.DutyOf(id, Half, Station, default))!).Save();

        await Put("ba-2.json", Packs.Json("BA", "2", Packs.AskForMore));
        var duty = (await versions.DutyOf(id, Half, Station, default))!;
        var sent = await app.Get<ReceiveReport>().Handle(duty, form, Caller.OfUnit(Station), default);
        await app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(sent.Id), default);

        Assert.Equal(SubmissionState.Accepted, (await app.Get<SubmissionRows>().Find(sent.Id, default))!.State);
    }

    [Fact]
    public async Task Of_a_newer_version_count_for_a_period_that_has_not_opened()
    {
        var id = ProgrammeId.Parse("BON");
        await Put("bon-1.json", Packs.Json("BON", "1"));
        Assert.Equal("1", (await app.Get<PeriodVersions>().DutyOf(id, Half, Station, default))!.Programme.Version);

        await Put("bon-2.json", Packs.Json("BON", "2"));

        Assert.Equal("2", (await app.Get<PeriodVersions>().DutyOf(id, Half, Station, default))!.Programme.Version);
        Assert.False((await Current()).IsOpened(id, Half));
    }

    [Fact]
    public async Task The_first_to_open_a_period_decides_for_all()
    {
        var (rows, id) = (app.Get<OpenedPeriodRows>(), ProgrammeId.Parse("NAM"));

        Assert.Equal("1", await rows.Open(new OpenedPeriod(id, Half, "1"), AfterOpening, default));
        Assert.Equal("1", await rows.Open(new OpenedPeriod(id, Half, "2"), AfterOpening, default));
    }

    [Fact]
    public async Task Hold_a_copy_of_a_shipped_pack_for_as_long_as_the_periods_opened_with_it()
    {
        app.Clock.MoveTo(AfterOpening);
        var duty = await app.Get<PeriodVersions>().DutyOf(VanCanh.Programme.Id, Half, Station, default);

        Assert.Contains($"VANCANH-BDG@{duty!.Programme.Version}.json", (await app.Get<PackBlobs>().List(default)).Select(blob => blob.Name));
        Assert.DoesNotContain((await Current()).Problems, problem => problem.File.Contains("VANCANH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_are_not_valid_are_listed_with_file_and_paths_and_keep_nothing_from_working()
    {
        await Put("hong/sai-json.json", "{");
        await Put("hong/sai-ten.json", Packs.Json("SAI", "1", pack => pack["issuers"] = "?"));
        await Put("hong/sai-cay.json", Packs.Json("SAI", "1", pack => pack["units"]![1]!["parent"] = "KHONG-CO"));
        await Put("hong/programme.schema.json", "{}");
        await Put("dung.json", Packs.Json("DUNG", "1"));

        var catalogue = await Current();

        Assert.NotNull(catalogue.Find(ProgrammeId.Parse("DUNG")));
        Assert.Null(catalogue.Find(ProgrammeId.Parse("SAI")));
        var problems = catalogue.Problems.Where(problem => problem.File.StartsWith("programmes/hong/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["programmes/hong/sai-cay.json", "programmes/hong/sai-json.json", "programmes/hong/sai-ten.json"], problems.Select(problem => problem.File));
        Assert.StartsWith("$.units[1]: ", problems[0].Problems[0], StringComparison.Ordinal);

        await Put("hong/sai-ten.json", Packs.Json("SAI", "1"));
        Assert.NotNull((await Current()).Find(ProgrammeId.Parse("SAI")));
    }

    [Fact]
    public async Task That_are_not_valid_are_shown_to_the_officer()
    {
        await Put("hien/sai.json", "{");
        var http = new DefaultHttpContext { RequestServices = app.Get<IServiceProvider>(), Response = { Body = new MemoryStream() } };

        await (await new ListProgrammeProblemsFunction(app.Get<ProgrammeCatalogues>()).Run(http.Request, default)).ExecuteAsync(http);

        http.Response.Body.Position = 0;
        var shown = (await JsonSerializer.DeserializeAsync<JsonElement>(http.Response.Body)).EnumerateArray().Single(one => one.GetProperty("file").GetString() == "programmes/hien/sai.json");
        Assert.StartsWith("$", shown.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
    }

    private static DateTimeOffset Moment(int year, int month, int day) => new(year, month, day, 8, 0, 0, TimeSpan.FromHours(7));

    private Task<ProgrammeCatalogue> Current() => app.Get<ProgrammeCatalogues>().Current(default);

    private Task Put(string name, string text) =>
        new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("programmes").GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);
}
