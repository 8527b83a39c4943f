using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class TheExtension : IAsyncLifetime
{
    private const string Period = "api/programmes/VANCANH-BDG/periods/2024-6T";
    private const string Due = "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam). Được gia hạn đến hết 24 giờ 00 Thứ Sáu ngày 31/5/2024 (Công văn số 12/CV-TTYT; lý do: mưa lũ; cấp lúc ";

    private const string Year = "api/programmes/VANCANH-BDG/periods/2024-NAM";

    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-27T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Is_granted_after_the_due_moment_and_shown_wherever_the_status_is()
    {
        Assert.Equal("missed", await State("K-NOI"));

        using var granted = await Grant(new { units = new[] { "K-NOI" }, until = "2024-05-31", reason = "mưa lũ", document = "Công văn số 12/CV-TTYT" });
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        Assert.Equal("extended", await State("K-NOI"));
        var id = await app.Unit("K-NOI").Submit("2024-6T", "K-NOI", Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), out var deadlineOnTheForm));

        var verdict = await app.Unit("K-NOI").Verdict(id);
        var receipt = await app.Unit("K-NOI").Json($"api/submissions/{id}/receipt");
        var row = await Row("K-NOI");
        Assert.StartsWith(Due, deadlineOnTheForm, StringComparison.Ordinal);
        Assert.Equal("onTime", verdict.GetProperty("timeliness").GetString());
        Assert.Contains(Due, verdict.GetProperty("explanation").GetProperty("vi").GetString(), StringComparison.Ordinal);
        Assert.Equal(RunningApp.Moment("2024-06-01T00:00:00+07:00"), receipt.GetProperty("dueAt").GetDateTimeOffset());
        Assert.Equal(("onTime", 0), (row.GetProperty("state").GetString(), row.GetProperty("daysLate").GetInt32()));
        Assert.Equal("mưa lũ", row.GetProperty("extension").GetProperty("reason").GetString());
        Assert.StartsWith(Due, row.GetProperty("explanation").GetProperty("vi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_granted_to_a_branch_withdrawn_from_a_unit_and_all_of_it_stays_on_record()
    {
        using var branch = await Grant(new { node = "KHOI-TYT", kind = "exemption", reason = "sáp nhập" });
        using var back = await Grant(new { units = new[] { "TYT-CANHLIEN" }, kind = "withdrawn", reason = "vẫn hoạt động" });

        var board = await app.Officer.Json($"{Period}/board");
        var states = board.GetProperty("obligations").EnumerateArray().ToDictionary(one => one.GetProperty("unit").GetString()!, one => one.GetProperty("state").GetString());
        var stations = board.GetProperty("branches").EnumerateArray().Single(one => one.GetProperty("node").GetString() == "KHOI-TYT");
        var listed = (await app.Officer.Json($"{Period}/extensions")).EnumerateArray().ToList();
        Assert.Equal(("missed", "exempt"), (states["TYT-CANHLIEN"], states["TYT-CANHHOA"]));
        Assert.Equal(1, stations.GetProperty("expected").GetInt32());
        Assert.Equal("withdrawn", listed[0].GetProperty("kind").GetString());
        Assert.Equal(listed.Count - 1, listed.Count(one => one.GetProperty("kind").GetString() == "exemption"));
    }

    [Fact]
    public async Task That_cannot_be_granted_is_refused_whole_with_a_sentence()
    {
        (string Body, int Status, string Code)[] refusals =
        [
            ("""{ "units": ["K-NOI"], "until": "2024-05-31" }""",                         422, "bad-extension"),
            ("""{ "units": ["K-NOI"], "until": "2024-05-24", "reason": "x" }""",          422, "bad-extension"),
            ("""{ "units": ["K-NOI"], "until": "2024-07-01", "reason": "x" }""",          422, "bad-extension"),
            ("""{ "units": [], "until": "2024-05-31", "reason": "x" }""",                 422, "bad-extension"),
            ("""{ "units": ["K-NOI", "K-MOI"], "until": "2024-05-31", "reason": "x" }""", 404, "unknown-node"),
            ("""{ "units": ["KHOI-TYT"], "until": "2024-05-31", "reason": "x" }""",       404, "unknown-node"),
            ("""{ "units": ["K-NOI"], "until": "31/5/2024", "reason": "x" }""",           400, "bad-moment"),
            ("""{ "units": ["K-NOI"], "until": "2024-05-31T08:00:00", "reason": "x" }""", 400, "bad-moment"),
            ("""{ "units": ["K-NOI"], "untill": "2024-05-31", "reason": "x" }""",         400, "bad-json"),
            ("""{ "units": null, "reason": "x" }""",                                      400, "bad-json"),
            ("""null""",                                                                  400, "bad-json"),
            ("""{ "units": ["K-NOI"], """,                                                400, "bad-json"),
        ];
        foreach (var (body, status, code) in refusals)
        {
            using var response = await app.Officer.Post($"{Period}/extensions", new StringContent(body));
            Assert.Equal((body, status, code), (body, (int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
        }

        Assert.Empty((await app.Officer.Json($"{Period}/extensions")).EnumerateArray());
    }

    [Fact]
    public async Task Of_a_period_that_is_due_by_rule_names_no_other_day_for_all()
    {
        using var response = await app.Officer.Put($"{Period}/due", JsonContent.Create(new { lastDay = "2024-06-15" }));

        Assert.Equal("due-by-rule", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task For_a_report_due_on_request_the_officer_names_the_day_and_it_holds_at_once()
    {
        await DueOnRequest();

        Assert.Equal("awaited", (await app.Officer.Json($"{Year}/board")).GetProperty("obligations")[0].GetProperty("state").GetString());
        using var wrong = await app.Officer.Put($"{Year}/due", JsonContent.Create(new { lastDay = "2023-12-01" }));
        using var named = await app.Officer.Put($"{Year}/due", JsonContent.Create(new { lastDay = "2024-11-19", document = "Công văn số 5/CV-SYT" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        var first = (await app.Officer.Json($"{Year}/board")).GetProperty("obligations")[0];
        Assert.Equal("missed", first.GetProperty("state").GetString());
        Assert.StartsWith(
            "Hạn: theo yêu cầu của Sở Y tế, ấn định chậm nhất ngày 19/11/2024 theo Công văn số 5/CV-SYT (hết 24 giờ 00 Thứ Ba ngày 19/11/2024, giờ Việt Nam).",
            first.GetProperty("explanation").GetProperty("vi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_report_due_on_request_a_day_named_anew_changes_nothing_in_the_report_as_of_a_moment_before()
    {
        await DueOnRequest();
        const string unnamed = $"{Year}/consolidated?asOf=2024-11-20T07:30:00%2B07:00";
        const string first = $"{Year}/consolidated?asOf=2024-11-21T07:30:00%2B07:00";
        var asUnnamed = Cells(await app.Officer.Bytes(unnamed));
        using var one = await app.Officer.Put($"{Year}/due", JsonContent.Create(new { lastDay = "2024-11-22", document = "Công văn số 5/CV-SYT" }));
        await app.MoveClock("2024-11-22T08:00:00+07:00");
        var asFirst = Cells(await app.Officer.Bytes(first));
        using var other = await app.Officer.Put($"{Year}/due", JsonContent.Create(new { lastDay = "2024-11-29", document = "Công văn số 6/CV-SYT" }));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (one.StatusCode, other.StatusCode));
        Assert.Equal(asUnnamed, Cells(await app.Officer.Bytes(unnamed)));
        Assert.Equal(asFirst, Cells(await app.Officer.Bytes(first)));
        Assert.Contains(asFirst, text => text.Contains("Công văn số 5/CV-SYT", StringComparison.Ordinal));
        Assert.Contains(Cells(await app.Officer.Bytes($"{Year}/consolidated")), text => text.Contains("Công văn số 6/CV-SYT", StringComparison.Ordinal));
        Assert.Equal(RunningApp.Moment("2024-11-30T00:00:00+07:00"), (await app.Officer.Json($"{Year}/board")).GetProperty("dueAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task And_lateness_stay_in_the_history_of_the_unit()
    {
        var id = await app.Unit("K-NOI").Submit("2024-6T", "K-NOI", Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), out _));
        await app.Unit("K-NOI").Verdict(id);
        await app.MoveClock("2024-12-02T08:00:00+07:00");

        var history = await app.Unit("K-NOI").Json("api/programmes/VANCANH-BDG/units/K-NOI/history");

        var periods = history.GetProperty("periods").EnumerateArray().ToList();
        Assert.Equal(["2024-6T", "2024-NAM"], periods.Select(one => one.GetProperty("period").GetString()));
        Assert.Equal([("late", 3), ("missed", 8)], periods.Select(one => (one.GetProperty("state").GetString()!, one.GetProperty("daysLate").GetInt32())));
        Assert.Equal(id, periods[0].GetProperty("submission").GetString());
        Assert.Equal((2, 1, 0, 11), (history.GetProperty("expected").GetInt32(), history.GetProperty("received").GetInt32(), history.GetProperty("onTime").GetInt32(), history.GetProperty("daysLate").GetInt32()));
    }

    [Fact]
    public async Task Changes_nothing_in_the_report_as_of_a_moment_before_it_was_granted()
    {
        const string asOf = $"{Period}/consolidated?asOf=2024-05-26T00:00:00%2B07:00";
        var before = Cells(await app.Officer.Bytes(asOf));
        using var granted = await Grant(new { units = new[] { "K-NOI" }, until = "2024-05-31", reason = "mưa lũ" });

        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        Assert.Equal(before, Cells(await app.Officer.Bytes(asOf)));
        Assert.NotEqual(before, Cells(await app.Officer.Bytes($"{Period}/consolidated")));
    }

    // The year's report of a newer pack, on the morning of 20 November.
    private async Task DueOnRequest()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json"))
            .Replace("\"version\": \"2024-1\"", "\"version\": \"2024-2\"", StringComparison.Ordinal)
            .Replace("""{ "rule": "strictlyBefore", "date": { "day": 25, "month": 11 } }""", """{ "rule": "onRequest", "words": { "vi": "theo yêu cầu của Sở Y tế", "en": "at the health department's request" } }""", StringComparison.Ordinal);
        await app.App.Services.GetRequiredService<PackBlobs>().TryAdd("vancanh.json", text, default);
        await app.App.Services.GetRequiredService<ProgrammeCatalogues>().Newest(default);
        await app.MoveClock("2024-11-20T08:00:00+07:00");
    }

    private static List<string> Cells(byte[] bytes)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(bytes));
        return [.. workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed().Select(cell => $"{sheet.Name}!{cell.Address} = {(cell.HasFormula ? cell.FormulaA1 : cell.GetString())}"))];
    }

    private async Task<string?> State(string unit) => (await Row(unit)).GetProperty("state").GetString();

    private async Task<JsonElement> Row(string unit) =>
        (await app.Officer.Json($"{Period}/board")).GetProperty("obligations").EnumerateArray().Single(one => one.GetProperty("unit").GetString() == unit);

    private Task<HttpResponseMessage> Grant(object what) => app.Officer.Post($"{Period}/extensions", JsonContent.Create(what));

    private byte[] Filled(byte[] template, out string deadline)
    {
        using var form = Form.Filled(template, app.Programme, seed: 7);
        deadline = form.Sheet("Báo cáo").Cell("A9").GetString();
        return form.Save();
    }
}
