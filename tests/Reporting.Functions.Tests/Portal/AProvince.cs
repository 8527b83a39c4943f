using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http.Headers;
using Azure.Data.Tables;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.LocalHost;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Portal;

/// <summary>The app with 3,500 stations in twelve districts and 140 clusters, on the third morning after the reports were due: 3,200 are
/// accepted, 100 were returned, and 200 have sent nothing.</summary>
public sealed class AProvince : IAsyncLifetime
{
    public const int Stations = 3500;
    private const int Accepted = 3200;
    private const int Returned = 100;
    private const int Districts = 12;
    private const int Clusters = 140;
    private const int AtOnce = 32;

    private static readonly DateTimeOffset Now = new(2024, 5, 27, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reporting-province-");

    private Azurite azurite = null!;
    private LocalApp app = null!;
    private HttpClient officer = null!;

    public async Task InitializeAsync()
    {
        // Vân Canh's pack alone, so that one period is under way.
        var packs = folder.CreateSubdirectory("packs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json"), Path.Combine(packs.FullName, "vancanh-bdg.json"));
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await LocalApp.Start(new LocalOptions
        {
            Port = 0,
            DataFolder = Path.Combine(folder.FullName, "data"),
            Storage = azurite.ConnectionString,
            Now = Now,
            SettingsFolder = RepoRoot.Find(),
            Settings = new Dictionary<string, string?> { ["Programmes__Folder"] = packs.FullName, ["Programmes__RefreshSeconds"] = "3600" },
            FunctionLog = Microsoft.Extensions.Logging.LogLevel.Error,
        });
        officer = new HttpClient { BaseAddress = app.BaseAddress };
        officer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.Credentials.Officer);

        await Get<RosterRows>().TryReplace(VanCanh.Programme.Id, null, [.. Roster()], "test", Now, default);
        var catalogue = await Get<ProgrammeCatalogues>().Newest(default);
        var duty = catalogue.DutyOf(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, CodeOf(0))!;
        await Report(duty);
    }

    public async Task DisposeAsync()
    {
        officer.Dispose();
        await app.DisposeAsync();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <returns>The page, and the requests to storage that it took.</returns>
    public async Task<(byte[] Page, IReadOnlyList<string> Operations)> Look(string path)
    {
        using var measured = new Measurements(Get<IMeterFactory>());
        using var response = await officer.GetAsync(path);
        var page = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return (page, measured.StorageOperations());
    }

    public static UnitCode CodeOf(int station) => UnitCode.Parse($"TYT-{station:0000}");

    private T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    private async Task Report(Duty duty)
    {
        var stations = duty.Tree.Reporters.ToList();
        Assert.Equal(Stations, stations.Count);
        var (submissions, contacts, results) = (Get<SubmissionRows>(), Get<ContactRows>(), Get<ResultBlobs>());
        var sent = stations.Take(Accepted + Returned).Select((unit, i) => SubmissionOf(duty, unit, i)).ToList();
        var pace = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(sent, pace, async (one, stop) => await submissions.Record(one, stop));
        await Parallel.ForEachAsync(stations, pace, async (unit, stop) => await contacts.Accepted(Recipient.Of(unit.Contacts).Single(), Now, stop));

        // Whoever reads more verdicts than the page needs finds none.
        await Parallel.ForEachAsync(sent.Take(50), pace, async (one, stop) => await results.WriteVerdict(one.Id, new Verdict([], [.. ValuesOf(one.Id.Unit)]), stop));
        await WriteFigures(duty, [.. sent.Where(one => one.IsAccepted)]);
    }

    private async Task WriteFigures(Duty duty, IReadOnlyList<Submission> accepted)
    {
        var reports = accepted.ToDictionary(one => one.Id.Unit, one => new AcceptedReport(one.Id.Unit, one.Id, one.ReceivedAt, one.Sha256!, Figures.Of(duty.Programme, ValuesOf(one.Id.Unit))));
        var totals = NodeTotals.Of(duty.Tree, unit => reports.GetValueOrDefault(unit.Code)?.Figures);
        await Write(FigureRows.Table, reports.Values.Select(report => (FigureRows.ToRow(report), duty.Tree.Find(report.Unit)!)));
        await Write(TotalRows.Table, totals.Select(one => (TotalRows.ToRow(one.Node, one.Figures), one.Node)));

        async Task Write(string table, IEnumerable<(TableEntity Row, Unit Unit)> rows)
        {
            foreach (var some in rows.Chunk(100))
            {
                await Get<TableServiceClient>().GetTableClient(table).SubmitTransactionAsync(some.Select(one =>
                {
                    (one.Row.PartitionKey, one.Row.RowKey) = (Keys.Partition(duty.Programme.Id, duty.Period.Id), Keys.Node(duty.Tree, one.Unit));
                    return new TableTransactionAction(TableTransactionActionType.UpsertReplace, one.Row);
                }));
            }
        }
    }

    private static Submission SubmissionOf(Duty duty, Unit unit, int place)
    {
        var at = duty.Period.OpensAt.AddMinutes(10 * place);
        return new Submission(
            SubmissionId.At(duty.Programme.Id, duty.Period.Id, unit.Code, at, "put"), at,
            place < Accepted ? SubmissionState.Accepted : SubmissionState.Rejected, new string('a', 64), 20_000, $"unit {unit.Code}", place < Accepted ? 0 : 3, 0, 0);
    }

    // What a unit reports is all its own.
    private static IEnumerable<CellValue> ValuesOf(UnitCode unit)
    {
        var random = new Random(unit.GetHashCode() & 0xffff);
        return VanCanh.Programme.Elements.Where(element => element.AddsUp).Select((element, i) =>
        {
            var number = element.Code.ToString().EndsWith("_NU", StringComparison.Ordinal) ? random.Next(5, 40) : random.Next(40, 200);
            return new CellValue(element.Code, new CellPlace("Báo cáo", $"E{15 + i}"), number.ToString(CultureInfo.InvariantCulture), number);
        });
    }

    private static IEnumerable<Unit> Roster()
    {
        yield return new Unit { Code = UnitCode.Parse("SYT"), Name = "Sở Y tế", Reports = false };
        for (var district = 0; district < Districts; district++) yield return Inner($"TTYT-{district:00}", $"Trung tâm Y tế huyện số {district + 1}", "SYT");
        for (var cluster = 0; cluster < Clusters; cluster++) yield return Inner($"CUM-{cluster:000}", $"Cụm trạm y tế số {cluster + 1} – Trung tâm Y tế huyện số {(cluster % Districts) + 1}", $"TTYT-{cluster % Districts:00}");
        for (var station = 0; station < Stations; station++)
        {
            yield return new Unit
            {
                Code = CodeOf(station),
                Name = $"Trạm Y tế xã Xuân Hoà – Phước Thuận số {station + 1}",
                Parent = UnitCode.Parse($"CUM-{station % Clusters:000}"),
                Type = "Trạm Y tế",
                Contacts = [new Contact { Name = $"Bà Nguyễn Thị Thanh Hương {station + 1}", Email = $"tyt.xuanhoa.{station}@syt.example", Phone = "0256 3888 999" }],
            };
        }
    }

    private static Unit Inner(string code, string name, string parent) => new() { Code = UnitCode.Parse(code), Name = name, Parent = UnitCode.Parse(parent), Type = "Trung tâm Y tế", Reports = false };
}
