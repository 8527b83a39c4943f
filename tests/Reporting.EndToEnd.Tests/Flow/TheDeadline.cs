using System.Text.Json;
using Azure.Data.Tables;
using Reporting.Domain.Words;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class TheDeadline : IAsyncLifetime
{
    private const string Due = "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam).";
    private const string Board = "api/programmes/VANCANH-BDG/periods/2024-6T/board";

    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Lets_the_last_second_of_24_May_through_and_not_the_first_of_25_May()
    {
        await app.Unit("P-DD").SubmitAndWait("2024-6T", "P-DD", await Filled("P-DD"));

        var (punctual, first) = await SendWithin("2024-05-24T23:59:59+07:00", ["K-NOI", "K-NGOAI", "K-KB", "K-HSCC"]);
        var (tardy, second) = await SendWithin("2024-05-25T00:00:00+07:00", ["K-DUOC", "K-XNCDHA", "K-KSBT", "K-YTCC"]);

        var onTime = await app.Unit(punctual).Verdict(first);
        Assert.Equal("accepted", onTime.GetProperty("state").GetString());
        Assert.Equal("onTime", onTime.GetProperty("timeliness").GetString());
        Assert.Equal($"Báo cáo được chấp nhận. {Due} Nhận lúc 23:59:59 ngày 24/5/2024: đúng hạn.", Vi(onTime));
        var tooLate = await app.Unit(tardy).Verdict(second);
        Assert.Equal("late", tooLate.GetProperty("timeliness").GetString());
        Assert.Equal($"Báo cáo được chấp nhận. {Due} Nhận lúc 00:00:00 ngày 25/5/2024: trễ chưa đến 1 phút.", Vi(tooLate));

        await app.MoveClock("2024-05-25T09:30:00+07:00");
        var obligations = (await app.Officer.Json(Board)).GetProperty("obligations").EnumerateArray().ToDictionary(one => one.GetProperty("unit").GetString()!);
        Assert.Equal("onTime", obligations[punctual].GetProperty("state").GetString());
        Assert.Equal("late", obligations[tardy].GetProperty("state").GetString());
        Assert.Equal("missed", obligations["K-YHCT"].GetProperty("state").GetString());
        Assert.Equal($"{Due} Chưa có báo cáo được chấp nhận: quá hạn 9 giờ 30 phút.", Vi(obligations["K-YHCT"]));
        await TheTimerRecorded(punctual, "OnTime");
        await TheTimerRecorded(tardy, "Late");
        await TheTimerRecorded("K-YHCT", "Missed");
    }

    [Fact]
    public async Task Is_counted_on_the_board()
    {
        await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", await Filled("K-NOI"));
        await app.MoveClock("2024-05-26T08:00:00+07:00");
        await app.Unit("K-DUOC").SubmitAndWait("2024-6T", "K-DUOC", await Filled("K-DUOC"));

        var board = await app.Officer.Json(Board);

        Assert.Equal(RunningApp.Moment("2024-05-25T00:00:00+07:00"), board.GetProperty("dueAt").GetDateTimeOffset());
        Assert.Equal(22, board.GetProperty("expected").GetInt32());
        Assert.Equal(2, board.GetProperty("received").GetInt32());
        Assert.Equal(9.1m, board.GetProperty("completeness").GetDecimal());
        Assert.Equal(4.5m, board.GetProperty("timeliness").GetDecimal());
        Assert.Equal(20, board.GetProperty("obligations").EnumerateArray().Count(one => one.GetProperty("state").GetString() == "missed"));
    }

    [Fact]
    public async Task Does_not_take_reports_before_opening_or_after_closing()
    {
        var workbook = await Filled("K-NOI");

        await app.MoveClock("2024-04-30T23:59:00+07:00");
        Assert.Equal("period-not-open", await Refusal(workbook));
        await app.MoveClock("2024-07-01T00:00:00+07:00");
        Assert.Equal("period-closed", await Refusal(workbook));
    }

    [Fact]
    public async Task Brings_a_reminder_to_whoever_has_not_reported_and_to_nobody_else()
    {
        await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", await Filled("K-NOI"));

        await app.MoveClock("2024-05-23T08:30:00+07:00");
        await app.MoveClock("2024-05-23T10:30:00+07:00");

        using var sent = await app.Http.PostAsync("local/timers/SendMails", null);

        var mails = new List<TableEntity>();
        await foreach (var row in app.Tables.GetTableClient("Outbox").QueryAsync<TableEntity>(row => row.RowKey.CompareTo("Reminder|") > 0 && row.RowKey.CompareTo("Reminder}") < 0)) mails.Add(row);
        Assert.Equal(22, mails.Count);   // 21 units and the office
        Assert.DoesNotContain(mails, mail => mail.GetString("ToAddress") == "k-noi@ttyt-vancanh.example");
        Assert.All(mails, mail => Assert.Contains(Due, mail.GetString("Text"), StringComparison.Ordinal));
    }

    // The clock runs on from where it is set, and a busy machine may take longer than the second to send: then another unit tries.
    private async Task<(string Unit, string Submission)> SendWithin(string second, string[] units)
    {
        foreach (var unit in units)
        {
            var filled = await Filled(unit);
            await app.MoveClock(second);
            var submission = await app.Unit(unit).Submit("2024-6T", unit, filled);
            if (SubmissionId.Parse(submission).Moment - RunningApp.Moment(second) < TimeSpan.FromSeconds(1)) return (unit, submission);
        }

        throw new TimeoutException("This machine takes more than a second to send a report.");
    }

    private async Task<byte[]> Filled(string unit)
    {
        using var form = Form.Filled(await app.Unit(unit).Template("2024-6T", unit), app.Programme, seed: unit.Sum(letter => letter));
        return form.Save();
    }

    private async Task<string?> Refusal(byte[] workbook)
    {
        using var response = await app.Unit("K-NOI").Upload("2024-6T", "K-NOI", new ByteArrayContent(workbook));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    private async Task TheTimerRecorded(string unit, string state)
    {
        var row = await app.Tables.GetTableClient("Obligations").GetEntityAsync<TableEntity>("VANCANH-BDG|2024-6T", unit);
        Assert.Equal(state, row.Value.GetString("State"));
        Assert.StartsWith(Due, row.Value.GetString("ExplanationVi"), StringComparison.Ordinal);
    }

    private static string Vi(JsonElement answer) => answer.GetProperty("explanation").GetProperty("vi").GetString()!;
}
