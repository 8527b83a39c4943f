using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Deadline;
using Reporting.Functions.Remind;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Infra;

/// <summary>The scripts of infra/operations, run by a shell over rows and blobs that the app itself has written.</summary>
public sealed class ScriptsOnAzurite : IAsyncLifetime
{
    private static readonly DateTimeOffset ThreeDaysBefore = new(2024, 5, 21, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly string[] Tables = [.. Regex.Matches(InfraFile.Read("operations/storage.sh"), @"(?m)^(\w+)\t").Select(match => match.Groups[1].Value)];

    private Azurite azurite = null!;
    private StorageApp app = null!;
    private AzOnAzurite az = null!;

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(azurite.ConnectionString, ThreeDaysBefore);
        az = new AzOnAzurite(azurite.ConnectionString, name => app.Get<ValidateReport>().Handle(name, default));
    }

    public async Task DisposeAsync()
    {
        az.Dispose();
        await app.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [ShellFact]
    public async Task A_period_that_is_run_again_comes_to_the_same_states_figures_and_totals()
    {
        await Report("TYT-CANHLIEN");
        await Report("TYT-CANHLIEN", form => form.With("CBVC", cell => cell.SetValue(40)));
        await Report("TYT-CANHHOA", form => form.With("CBVC", cell => cell.SetValue("nhiều")));
        var before = await Contents("Submissions", "Figures", "Totals", "Fingerprints");

        var (exit, output) = await az.Run("rerun-period.sh", "VANCANH-BDG", "2024-6T");

        Assert.True(exit == 0, output);
        Assert.Equal(before, await Contents("Submissions", "Figures", "Totals", "Fingerprints"));
    }

    [ShellFact]
    public async Task A_period_that_is_run_again_mends_what_was_wrong_and_leaves_other_periods_alone()
    {
        await Report("TYT-CANHLIEN");
        var right = await Contents("Figures", "Totals");
        var figures = app.Get<TableServiceClient>().GetTableClient("Figures");
        foreach (var period in new[] { "2024-6T", "2024-NAM" }) await figures.UpsertEntityAsync(new TableEntity($"VANCANH-BDG|{period}", "03|TTYT-VANCANH|KHOI-TYT|TYT-CANHHOA") { ["Unit"] = "TYT-CANHHOA", ["Reported"] = 1, ["CBVC"] = 1000L });

        var (exit, output) = await az.Run("rerun-period.sh", "VANCANH-BDG", "2024-6T");

        Assert.True(exit == 0, output);
        Assert.Equal(right, (await Contents("Figures", "Totals")).Where(row => !row.Contains("2024-NAM", StringComparison.Ordinal)));
        Assert.Contains(await Contents("Figures"), row => row.Contains("2024-NAM", StringComparison.Ordinal));
    }

    [ShellFact]
    public async Task A_unit_is_exported_and_then_deleted_everywhere_and_nobody_else_is()
    {
        await EverythingAbout("TYT-CANHLIEN");
        await EverythingAbout("TYT-CANHHOA");
        var others = await LinesNaming("TYT-CANHHOA");
        var folder = Directory.CreateTempSubdirectory("export-");

        var exported = await az.Run("export-unit.sh", "TYT-CANHLIEN", folder.FullName);
        var deleted = await az.Run("delete-unit.sh", "TYT-CANHLIEN");

        Assert.True((exported.Exit, deleted.Exit) == (0, 0), exported.Output + deleted.Output);
        Assert.All(Tables, table => Assert.NotEmpty(File.ReadAllLines(Path.Combine(folder.FullName, $"{table}.jsonl"))));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.FullName, "uploads"), "*.xlsx", SearchOption.AllDirectories));
        Assert.Equal(["annotated.xlsx", "verdict.json"], Directory.EnumerateFiles(Path.Combine(folder.FullName, "results"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([], await LinesNaming("TYT-CANHLIEN"));
        Assert.Equal(others, await LinesNaming("TYT-CANHHOA"));
        folder.Delete(recursive: true);
    }

    [ShellFact]
    public async Task A_unit_s_tokens_are_worthless_once_revoked()
    {
        var tokens = app.Get<AccessTokens>();
        var (one, two, other, officer) = (await Issue("P-DD"), await Issue("P-DD"), await Issue("P-TCKT"), "the officer's token");
        await tokens.Grant(officer, Caller.Officer, default);

        var (exit, output) = await az.Run("revoke-tokens.sh", "P-DD");

        Assert.True(exit == 0, output);
        Assert.Null(await tokens.Recognise(one, default));
        Assert.Null(await tokens.Recognise(two, default));
        Assert.Equal(Caller.OfUnit(UnitCode.Parse("P-TCKT")), await tokens.Recognise(other, default));
        Assert.Equal(Caller.Officer, await tokens.Recognise(officer, default));
    }

    [ShellFact]
    public async Task What_is_no_code_is_refused_before_anything_is_asked()
    {
        foreach (var script in new[] { "delete-unit.sh", "revoke-tokens.sh", "rerun-period.sh", "export-unit.sh" })
        {
            Assert.Equal((2, "'P-DD' or Unit gt '' is no code: capital letters, digits, - and _\n"), await az.Run(script, "P-DD' or Unit gt '", "/nowhere"));
        }
    }

    private async Task<string> Issue(string unit) => (await app.Get<AccessTokens>().Issue(UnitCode.Parse(unit), 1, Caller.Officer, default)).Token;

    private async Task Report(string unit, Action<FilledForm>? change = null)
    {
        var duty = VanCanh.DutyOf(unit);
        var form = new FilledForm(duty).With("TTNGUOI", cell => cell.SetValue(50 + unit.Length)).With("TVBM", cell => cell.SetValue(7));
        change?.Invoke(form);
        var sent = await app.Get<ReceiveReport>().Handle(duty, form.Save(), Caller.OfUnit(duty.Unit.Code), default);
        await app.Get<ValidateReport>().Handle(UploadBlobs.NameOf(sent.Id), default);
    }

    /// <summary>A row in every table and files in both containers.</summary>
    private async Task EverythingAbout(string unit)
    {
        var (duty, now) = (VanCanh.DutyOf(unit), app.Clock.GetUtcNow());
        await app.Get<SendReminders>().Handle(default);
        await Report(unit);
        await app.Get<CheckDeadlines>().Handle(default);
        await Issue(unit);
        await app.Get<ExtensionRows>().Add(duty.Programme.Id, duty.Period.Id, [new Grant(duty.Unit.Code, GrantKind.Extension, duty.Period.DueAt.AddDays(2), "Mất điện", "12/CV", "officer", now)], default);
        var stored = await app.Get<RosterRows>().Find(duty.Programme.Id, default);
        var roster = stored is null ? duty.Programme.Units : (IReadOnlyList<Unit>)[.. stored.Units, stored.Units[0] with { Code = UnitCode.Parse("NEW") }];
        Assert.True(await app.Get<RosterRows>().TryReplace(duty.Programme.Id, stored?.Version, roster, "officer", now, default));
    }

    /// <returns>Rows and blobs that name a unit in a key or as theirs; not those that are of many units.</returns>
    private async Task<IReadOnlyList<string>> LinesNaming(string unit)
    {
        var rows = (await Contents(Tables)).Where(row => Regex.IsMatch(row, $@"(\||=){unit}(\||,|$)"));
        var names = new List<string>();
        foreach (var container in new[] { "uploads", "results" })
        {
            await foreach (var blob in new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(container).GetBlobsAsync()) names.Add(blob.Name);
        }

        return [.. rows, .. names.Where(name => Regex.IsMatch(name, $@"[/.]{unit}[/.]")).Order(StringComparer.Ordinal)];
    }

    /// <returns>The rows of the tables as text, without what the storage adds to them.</returns>
    private async Task<IReadOnlyList<string>> Contents(params string[] names)
    {
        var rows = new List<string>();
        foreach (var name in names)
        {
            await foreach (var row in app.Get<TableServiceClient>().GetTableClient(name).QueryAsync<TableEntity>())
            {
                rows.Add($"{name}: " + string.Join(", ", row.Where(one => one.Key is not ("Timestamp" or "odata.etag" or "Html" or "Text")).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}")));
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
