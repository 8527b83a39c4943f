using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ClosedXML.Excel;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;
using Reporting.LocalHost;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Roster;

/// <summary>An officer downloads the roster of Vân Canh, changes it and sends it back. Each test has a storage of its own.</summary>
public sealed class RostersOverHttp : IAsyncLifetime
{
    private const string Units = "api/units?programme=VANCANH-BDG";
    private const string Half = "api/programmes/VANCANH-BDG/periods/2024-6T";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reporting-");
    private Azurite azurite = null!;
    private LocalApp app = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await LocalApp.Start(new LocalOptions
        {
            Port = 0,
            DataFolder = folder.FullName,
            Storage = azurite.ConnectionString,
            Now = new DateTimeOffset(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7)),
            SettingsFolder = RepoRoot.Find(),
            FunctionLog = LogLevel.Error,
        });
        http = new HttpClient { BaseAddress = app.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.Credentials.Officer);
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Sent_back_as_they_came_change_nothing()
    {
        var first = await Taken(Units, await Download());
        var again = await Taken(Units, await Download());

        Assert.All([first, again], answer => Assert.Equal((0, 0, 0, VanCanh.Programme.Units.Count), Counts(answer)));
    }

    [Fact]
    public async Task Rehearsed_say_what_would_change_and_change_nothing()
    {
        var workbook = Change(await Download(), sheet =>
        {
            Add(sheet, "TYT-MOI", "Trạm Y tế xã mới", "KHOI-TYT", "Có");
            Row(sheet, "TYT-CANHLIEN").Cell(2).SetValue("Trạm Y tế Canh Liên (mới)");
            Row(sheet, "TYT-CANHHOA").Delete();
        });

        var rehearsal = await Taken($"{Units}&dryRun=true", workbook);

        Assert.True(rehearsal.GetProperty("dryRun").GetBoolean());
        Assert.Equal((1, 1, 1, VanCanh.Programme.Units.Count - 2), Counts(rehearsal));
        Assert.Equal("TYT-MOI", rehearsal.GetProperty("added")[0].GetProperty("unit").GetString());
        var change = rehearsal.GetProperty("changed")[0].GetProperty("changes")[0];
        Assert.Equal(("NAME", "Trạm Y tế Canh Liên (mới)"), (change.GetProperty("column").GetString(), change.GetProperty("after").GetString()));
        Assert.Equal(("TYT-CANHHOA", JsonValueKind.Null), (rehearsal.GetProperty("removed")[0].GetProperty("unit").GetString(), rehearsal.GetProperty("removed")[0].GetProperty("validTo").ValueKind));
        Assert.Equal((0, 0, 0, VanCanh.Programme.Units.Count), Counts(await Taken($"{Units}&dryRun=true", await Download())));

        Assert.Equal(Counts(rehearsal), Counts(await Taken(Units, workbook)));
        Assert.Equal((0, 0, 0, VanCanh.Programme.Units.Count), Counts(await Taken(Units, await Download())));
    }

    [Fact]
    public async Task With_errors_are_refused_cell_by_cell_and_change_nothing()
    {
        var workbook = Change(await Download(), sheet =>
        {
            Add(sheet, "TYT-MOI", "Trạm mới", "KHOI-KHAC", "Có");
            Row(sheet, "TYT-CANHLIEN").Cell(7).SetValue("canh liên");
        });
        using var answer = await http.PutAsync(Units, new ByteArrayContent(workbook));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "roster-not-valid"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        var findings = problem.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["bad-email", "unknown-parent"], findings.Select(one => one.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.All(findings, one => Assert.Equal(("Danh sách đơn vị", "error"), (one.GetProperty("sheet").GetString(), one.GetProperty("severity").GetString())));
        Assert.Contains("KHOI-KHAC", findings.Single(one => one.GetProperty("code").GetString() == "unknown-parent").GetProperty("message").GetProperty("vi").GetString(), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, VanCanh.Programme.Units.Count), Counts(await Taken($"{Units}&dryRun=true", await Download())));
    }

    [Fact]
    public async Task Bring_units_that_get_a_token_and_their_form()
    {
        await Taken(Units, Change(await Download(), sheet => Add(sheet, "TYT-MOI", "Trạm Y tế xã mới", "KHOI-TYT", "Có")));

        using var issued = await http.PostAsync("api/units/TYT-MOI/tokens", null);
        var token = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Half}/units/TYT-MOI/template") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var template = await http.SendAsync(request);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (issued.StatusCode, template.StatusCode));
        Assert.Contains((await Json($"{Half}/board")).GetProperty("obligations").EnumerateArray(), one => one.GetProperty("unit").GetString() == "TYT-MOI");
    }

    [Fact]
    public async Task End_a_unit_that_has_reported_and_keep_what_it_reported()
    {
        await Report("TYT-CANHLIEN");

        var answer = await Taken(Units, Change(await Download(), sheet => Row(sheet, "TYT-CANHLIEN").Delete()));

        Assert.Equal(("TYT-CANHLIEN", "2024-05-20"), (answer.GetProperty("removed")[0].GetProperty("unit").GetString(), answer.GetProperty("removed")[0].GetProperty("validTo").GetString()));
        Assert.Equal(1, Reported(await Json($"{Half}/totals"), "TTYT-VANCANH"));
        Assert.DoesNotContain((await Json("api/programmes/VANCANH-BDG/periods/2024-NAM/units")).EnumerateArray(), unit => unit.GetProperty("unit").GetString() == "TYT-CANHLIEN");
    }

    [Fact]
    public async Task Move_a_unit_and_what_it_reported_with_it()
    {
        await Report("TYT-CANHLIEN");
        Assert.Equal((1, 0), await TotalsOfGroups());

        var moved = Change(await Download(), sheet => Row(sheet, "TYT-CANHLIEN").Cell(3).SetValue("KHOI-PHONG"));
        await Taken(Units, moved);

        Assert.Equal((0, 1), await TotalsOfGroups());
        Assert.Equal(1, Reported(await Json($"{Half}/totals"), "TTYT-VANCANH"));
        await Report("TYT-CANHLIEN");
        Assert.Equal((0, 1), await TotalsOfGroups());
        using var consolidated = await http.GetAsync($"{Half}/consolidated");
        Assert.Equal(HttpStatusCode.OK, consolidated.StatusCode);
    }

    [Theory]
    //          address                                method  status
    [InlineData("api/units",                           "GET",  404)]
    [InlineData("api/units?programme=KHONG-CO",        "PUT",  404)]
    [InlineData(Units,                                 "PUT",  400)]   // no file
    [InlineData(Units + "&dryRun=yes",                 "PUT",  400)]
    public async Task Are_asked_for_by_a_programme(string address, string method, int status)
    {
        using var answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    private static byte[] Change(byte[] workbook, Action<IXLWorksheet> change)
    {
        using var book = new XLWorkbook(new MemoryStream(workbook));
        change(book.Worksheet(1));
        return book.ToBytes().ToArray();
    }

    private static IXLRow Row(IXLWorksheet sheet, string unit) => sheet.RowsUsed().Single(row => row.Cell(1).GetString() == unit);

    private static void Add(IXLWorksheet sheet, string code, string name, string parent, string reports)
    {
        var row = sheet.Row(sheet.RowsUsed().Last(used => !used.Cell(1).IsEmpty()).RowNumber() + 1);
        row.Cell(1).SetValue(code);
        row.Cell(2).SetValue(name);
        row.Cell(3).SetValue(parent);
        row.Cell(5).SetValue(reports);
    }

    private static (int Added, int Changed, int Removed, int Unchanged) Counts(JsonElement answer) =>
        (answer.GetProperty("added").GetArrayLength(), answer.GetProperty("changed").GetArrayLength(), answer.GetProperty("removed").GetArrayLength(), answer.GetProperty("unchanged").GetInt32());

    private static int Reported(JsonElement totals, string node) => totals.GetProperty("nodes").EnumerateArray().Single(one => one.GetProperty("node").GetString() == node).GetProperty("reported").GetInt32();

    private async Task<(int Stations, int Departments)> TotalsOfGroups()
    {
        var totals = await Json($"{Half}/totals");
        return (Reported(totals, "KHOI-TYT"), Reported(totals, "KHOI-PHONG"));
    }

    private Task<byte[]> Download() => http.GetByteArrayAsync(Units);

    private Task<JsonElement> Json(string address) => http.GetFromJsonAsync<JsonElement>(address);

    private async Task<JsonElement> Taken(string address, byte[] workbook)
    {
        using var answer = await http.PutAsync(address, new ByteArrayContent(workbook));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task Report(string unit)
    {
        var catalogue = await app.Services.GetRequiredService<ProgrammeCatalogues>().Newest(default);
        var duty = catalogue.DutyOf(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, VanCanh.DutyOf(unit).Unit.Code)!;
        using var sent = await http.PostAsync($"{Half}/units/{unit}/submissions", new ByteArrayContent(new FilledForm(duty).Save().ToArray()));
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        await app.Events.WhenNothingIsPending(default);
        Assert.Equal("accepted", (await Json($"{sent.Headers.Location}")).GetProperty("state").GetString());
    }
}
