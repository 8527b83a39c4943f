using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class TheLetter : IAsyncLifetime
{
    private const string Period = "api/programmes/VANCANH-BDG/periods/2024-6T";

    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Goes_to_whoever_is_late_and_says_how_each_stands()
    {
        await Send("K-NOI");
        await Send("P-DD", form => form.Without("CBVC"));
        await app.MoveClock("2024-05-26T08:00:00+07:00");
        using var granted = await app.Officer.Post($"{Period}/extensions", JsonContent.Create(new { units = new[] { "K-KB" }, until = "2024-05-31", reason = "mưa lũ" }));

        using var response = await app.Officer.Get($"{Period}/letter");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("VANCANH-BDG_2024-6T_don-doc.xlsx", response.Content.Headers.ContentDisposition!.FileName);
        using var letter = new Form(await response.Content.ReadAsByteArrayAsync());
        var listed = letter.Sheet("Danh sách").RowsUsed().Skip(4).ToDictionary(row => row.Cell(2).GetString(), row => row.Cell(4).GetString());
        Assert.Equal(20, listed.Count);
        Assert.DoesNotContain("Khoa Nội - Nhi - Nhiễm", listed.Keys);
        Assert.DoesNotContain("Khoa Khám bệnh", listed.Keys);
        Assert.Equal("Chưa nộp", listed["Trạm Y tế xã Canh Liên"]);
        Assert.Equal("Bị trả lại với 1 lỗi (bản nộp ngày 20/5/2024)", listed["Phòng Điều dưỡng"]);
        Assert.Contains(letter.Sheet("Công văn").CellsUsed(), cell => cell.GetString().Contains(
            "01/22 đơn vị có báo cáo được chấp nhận; 01 đơn vị chưa quá hạn nộp; còn 20 đơn vị quá hạn, gồm 19 đơn vị chưa nộp báo cáo và 01 đơn vị", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Can_be_about_one_branch()
    {
        await app.MoveClock("2024-05-26T08:00:00+07:00");

        using var response = await app.Officer.Get($"{Period}/letter?node=KHOI-PHONG");

        Assert.Equal("VANCANH-BDG_2024-6T_KHOI-PHONG_don-doc.xlsx", response.Content.Headers.ContentDisposition!.FileName);
        using var letter = new Form(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(["Công văn"], letter.SheetNames);
        Assert.Equal(5, letter.Sheet("Công văn").CellsUsed().Count(cell => cell.GetString().StartsWith("- Phòng ", StringComparison.Ordinal)));
    }

    [Theory]
    //          at                           query             token      status  code
    [InlineData("2024-05-24T23:00:00+07:00", "",               "officer", 409,    "nobody-is-late")]
    [InlineData("2024-04-20T08:00:00+07:00", "",               "officer", 409,    "nobody-is-late")]
    [InlineData("2024-05-26T08:00:00+07:00", "?node=KHOI-KHAC", "officer", 404,   "unknown-node")]
    [InlineData("2024-05-26T08:00:00+07:00", "",               "unit",    403,    "forbidden")]
    [InlineData("2024-05-26T08:00:00+07:00", "",               "none",    401,    "unauthorised")]
    public async Task Is_refused_with_a_reason(string at, string query, string token, int status, string code)
    {
        await app.MoveClock(at);
        var caller = token switch
        {
            "officer" => app.Officer,
            "unit" => app.Unit("K-NOI"),
            _ => new Person(app.Http, null),
        };

        using var response = await caller.Get($"{Period}/letter{query}");

        Assert.Equal((status, code), ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Is_not_written_when_nobody_is_late_and_the_officer_reads_why()
    {
        using var response = await app.Officer.Get($"{Period}/letter?node=KHOI-TYT");

        var message = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetProperty("vi").GetString();
        Assert.Matches(
            @"^Lúc 08:0\d:\d\d ngày 20/5/2024, không có đơn vị nào thuộc Khối các trạm y tế quá hạn nộp kỳ 2024-6T nên không có công văn đôn đốc\. "
            + @"Hạn: trước ngày 25/5/2024 \(hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam\)\. Đơn vị đã gửi báo cáo và đang chờ kết quả kiểm tra không tính là quá hạn\.$",
            message);
    }

    private async Task Send(string unit, Action<Form>? spoil = null)
    {
        using var form = Form.Filled(await app.Unit(unit).Template("2024-6T", unit), app.Programme);
        spoil?.Invoke(form);
        await app.Unit(unit).SubmitAndWait("2024-6T", unit, form.Save());
    }
}
