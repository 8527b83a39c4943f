using System.Globalization;
using System.Text.Json.Nodes;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Remind;

/// <summary>Two programmes, 130 units in five branches, the first forty of which report to both; and what their people do with a year:
/// report in time, late, wrong at first or never, are granted extensions or freed.</summary>
internal sealed class SimulatedProvince(Random random)
{
    public const int Units = 130;
    private const int InBoth = 40;

    private readonly SortedList<(DateTimeOffset At, int Order), Func<StorageApp, Task>> deeds = [];
    private readonly Dictionary<(PeriodId Period, ProgrammeId Programme, UnitCode Unit), DateTimeOffset> acceptedAt = [];

    private readonly HashSet<(PeriodId Period, ProgrammeId Programme, UnitCode Unit)> waiting = [];

    /// <summary>Extensions and exemptions, as the office granted them.</summary>
    public List<(ProgrammeId Programme, PeriodId Period, Grant Grant)> Grants { get; } = [];

    /// <returns>A folder with the packs of both programmes and the holiday table.</returns>
    public static string WritePacks()
    {
        var (shipped, folder) = (Path.Combine(AppContext.BaseDirectory, "programmes"), Directory.CreateTempSubdirectory("reporting-packs-").FullName);
        File.Copy(Path.Combine(shipped, HolidayTable.FileName), Path.Combine(folder, HolidayTable.FileName));
        foreach (var (id, units) in new[] { ("SIM-A", Units), ("SIM-B", InBoth) })
        {
            var pack = JsonNode.Parse(File.ReadAllText(Path.Combine(shipped, "vancanh-bdg.json")))!.AsObject();
            (pack["id"], pack["name"]!["vi"], pack["lastYear"], pack["units"]) = (id, $"Chương trình {id}", 2024, new JsonArray([.. Roster(units)]));
            File.WriteAllText(Path.Combine(folder, $"{id}.json"), pack.ToJsonString());
        }

        return folder;
    }

    /// <summary>Decides what everybody does in a period, from its opening to its closing.</summary>
    public void PlanFor(Programme programme, Period period)
    {
        foreach (var unit in programme.TreeIn(period).Reporters)
        {
            var before = period.DueAt - TimeSpan.FromHours(random.Next(1, 20 * 24));
            var after = period.DueAt + TimeSpan.FromHours(random.Next(0, 25 * 24));
            switch (random.Next(20))
            {
                case < 9:
                    Sends(before, true);
                    break;
                case < 12:
                    Sends(before, false);
                    Sends(before.AddHours(random.Next(2, 30 * 24)), true);
                    break;
                case < 15:
                    Sends(after, true);
                    break;
                case 15:
                    Sends(before, false);
                    break;
                case 16:
                    Grants(GrantKind.Extension, period.DueAt.AddHours(random.Next(-100, 100)), period.DueAt.AddDays(random.Next(5, 20)));
                    if (random.Next(2) == 0) Sends(after, true);
                    break;
                case 17:
                    Grants(GrantKind.Exemption, period.DueAt.AddHours(random.Next(-300, 100)), null);
                    break;
            }

            void Sends(DateTimeOffset at, bool good) => this.Sends(programme.Id, period, unit.Code, at, good);
            void Grants(GrantKind kind, DateTimeOffset at, DateTimeOffset? until) => this.Grant(programme.Id, period, new Grant(unit.Code, kind, until, "mưa lũ", "", "officer", at));
        }
    }

    /// <summary>Does what was to be done up to a moment.</summary>
    public async Task LiveUntil(DateTimeOffset now, StorageApp app)
    {
        while (deeds.Count > 0 && deeds.Keys[0].At <= now)
        {
            await deeds.Values[0](app);
            deeds.RemoveAt(0);
        }
    }

    public bool HadReported(ProgrammeId programme, PeriodId period, UnitCode unit, DateTimeOffset at) => acceptedAt.TryGetValue((period, programme, unit), out var accepted) && accepted <= at;

    /// <returns>Whether the unit has sent something that still waits for its verdict.</returns>
    public bool Waits(ProgrammeId programme, PeriodId period, UnitCode unit) => waiting.Contains((period, programme, unit));

    // Uploaded at one moment, judged half an hour later.
    private void Sends(ProgrammeId programme, Period period, UnitCode unit, DateTimeOffset at, bool good)
    {
        if (at < period.OpensAt || at >= period.ClosesAt) return;
        var id = new SubmissionId(programme, period.Id, unit, string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{(good ? "a" : "b")}"));
        var received = new Submission(id, at, SubmissionState.Received, new string('a', 64), 1000, "test", 0, 0, 0);
        Then(at, async app =>
        {
            waiting.Add((period.Id, programme, unit));
            await app.Get<SubmissionRows>().Record(received, default);
        });
        Then(at.AddMinutes(30), async app =>
        {
            waiting.Remove((period.Id, programme, unit));
            await app.Get<ResultBlobs>().WriteVerdict(id, new Verdict([], []), default);
            await app.Get<SubmissionRows>().Record(received with { State = good ? SubmissionState.Accepted : SubmissionState.Rejected, Errors = good ? 0 : 3 }, default);
            if (!good) return;
            acceptedAt.TryAdd((period.Id, programme, unit), at.AddMinutes(30));
            await app.Get<AggregateReport>().Handle((await app.Get<ProgrammeCatalogues>().Current(default)).DutyOf(programme, period.Id, unit)!, default);
        });
    }

    private void Grant(ProgrammeId programme, Period period, Grant grant)
    {
        if (grant.Until >= period.ClosesAt) return;
        Then(grant.At, async app =>
        {
            Grants.Add((programme, period.Id, grant));
            await app.Get<ExtensionRows>().Add(programme, period.Id, [grant], default);
        });
    }

    private void Then(DateTimeOffset at, Func<StorageApp, Task> deed) => deeds.Add((at, deeds.Count), deed);

    private static IEnumerable<JsonNode> Roster(int units)
    {
        yield return Unit("ROOT", null, false, [("Văn phòng", "office@province.example", false)]);
        for (var branch = 0; branch < 5; branch++) yield return Unit($"BRANCH-{branch}", "ROOT", false, branch == 4 ? [] : [($"Nhánh {branch}", $"branch{branch}@province.example", false)]);
        for (var unit = 0; unit < units; unit++)
        {
            (string, string?, bool)[] contacts = (unit % 13, unit % 7) switch
            {
                (0, _) => [($"Đơn vị {unit}", null, false)],   // nobody to write to
                (_, 0) => [($"Đơn vị {unit}", $"unit{unit}@province.example", false), ($"Lãnh đạo {unit}", $"head{unit}@province.example", true)],
                _ => [($"Đơn vị {unit}", $"unit{unit}@province.example", false)],
            };
            yield return Unit($"UNIT-{unit:000}", $"BRANCH-{unit % 5}", true, contacts);
        }
    }

    private static JsonNode Unit(string code, string? parent, bool reports, IEnumerable<(string Name, string? Email, bool Head)> contacts) => new JsonObject
    {
        ["code"] = code,
        ["name"] = $"Đơn vị {code}",
        ["parent"] = parent,
        ["reports"] = reports,
        ["contacts"] = new JsonArray([.. contacts.Select(one => new JsonObject { ["name"] = one.Name, ["email"] = one.Email, ["head"] = one.Head, ["phone"] = "0256 1" })]),
    };
}
