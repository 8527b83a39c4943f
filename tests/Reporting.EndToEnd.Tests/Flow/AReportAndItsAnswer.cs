using System.Net;
using System.Text.Json;
using ClosedXML.Excel;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class AReportAndItsAnswer : IAsyncLifetime
{
    private const string Period = "2024-6T";
    private const string Unit = "TYT-CANHLIEN";

    private RunningApp app = null!;

    private Person Station => app.Unit(Unit);

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_returned_workbook_is_mended_and_sent_again_as_it_is()
    {
        var template = await Station.Template(Period, Unit);
        using var wrong = Form.Filled(template, app.Programme).With("LDQL_NU", 99).With("QH", "chưa có").Without("DTBD");

        var rejected = await Station.SubmitAndWait(Period, Unit, wrong.Save());

        Assert.Equal("rejected", State(rejected));
        Assert.Equal(["not-a-number", "required", "rule-broken", "rule-broken"], rejected.GetProperty("findings").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
        using var returned = new Form(await Station.Bytes($"api/submissions/{Id(rejected)}/annotated"));
        Assert.Equal("KẾT QUẢ KIỂM TRA", returned.SheetNames[0]);
        var cell = returned.Cell("QH");
        Assert.Equal(XLColor.FromHtml("#F8B4B4").Color, cell.Style.Fill.BackgroundColor.Color);
        Assert.Contains("không phải là số", cell.GetComment().Text, StringComparison.Ordinal);
        var list = returned.Sheet("KẾT QUẢ KIỂM TRA");
        Assert.Equal($"'Báo cáo'!{cell.Address}", list.Cell(10, 2).GetHyperlink().InternalAddress);

        returned.With("LDQL_NU", 1).With("QH", 20).With("DTBD", 30);
        var accepted = await Station.SubmitAndWait(Period, Unit, returned.Save());

        Assert.Equal("accepted", State(accepted));
        Assert.Empty(accepted.GetProperty("findings").EnumerateArray());
        using var clean = new Form(await Station.Bytes($"api/submissions/{Id(accepted)}/annotated"));
        Assert.Equal(["KẾT QUẢ KIỂM TRA", "Báo cáo", "Thuyết minh", "Chỉ tiêu", "_manifest"], clean.SheetNames);
        Assert.False(clean.Cell("QH").HasComment);
        Assert.Equal(XLColor.FromHtml("#FFF9DB").Color, clean.Cell("QH").Style.Fill.BackgroundColor.Color);
    }

    [Fact]
    public async Task A_rejected_upload_never_replaces_an_accepted_one()
    {
        var template = await Station.Template(Period, Unit);
        using var good = Form.Filled(template, app.Programme).With("CBVC", 150);
        using var wrong = Form.Filled(template, app.Programme).With("CBVC", -1);
        var accepted = await Station.SubmitAndWait(Period, Unit, good.Save());
        await Station.SubmitAndWait(Period, Unit, wrong.Save());

        var board = await app.Officer.Json($"api/programmes/VANCANH-BDG/periods/{Period}/board");

        var obligation = board.GetProperty("obligations").EnumerateArray().Single(one => one.GetProperty("unit").GetString() == Unit);
        Assert.Equal("onTime", State(obligation));
        Assert.Equal(Id(accepted), obligation.GetProperty("submission").GetString());
        Assert.Equal(150, await Root("CBVC"));
    }

    [Fact]
    public async Task A_correction_replaces_the_figures_and_the_report_as_of_before_stays_as_it_was()
    {
        var template = await Station.Template(Period, Unit);
        using var first = Form.Filled(template, app.Programme).With("CBVC", 150);
        await Station.SubmitAndWait(Period, Unit, first.Save());
        await app.MoveClock("2024-05-22T08:00:00+07:00");
        using var second = Form.Filled(template, app.Programme).With("CBVC", 160);
        await Station.SubmitAndWait(Period, Unit, second.Save());

        Assert.Equal(160, await Root("CBVC"));
        Assert.Equal(160, await Consolidated(""));
        Assert.Equal(150, await Consolidated("?asOf=2024-05-21T00:00:00%2B07:00"));
        using var refused = await app.Officer.Get($"api/programmes/VANCANH-BDG/periods/{Period}/consolidated?asOf=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_warning_is_accepted_and_said()
    {
        using var odd = Form.Filled(await Station.Template(Period, Unit), app.Programme).With("TTBUOI", 60);

        var answer = await Station.SubmitAndWait(Period, Unit, odd.Save());

        Assert.Equal("acceptedWithWarnings", State(answer));
        Assert.Equal("warning", answer.GetProperty("findings")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public async Task A_link_takes_one_workbook_straight_into_storage_and_cannot_be_used_twice()
    {
        using var form = Form.Filled(await Station.Template(Period, Unit), app.Programme);
        var file = form.Save();
        using var made = await Station.Post($"api/programmes/VANCANH-BDG/periods/{Period}/units/{Unit}/uploads");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var link = await made.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Created, await Put(link.GetProperty("url").GetString()!, file));
        await app.Settled();
        Assert.Equal("accepted", State(await Station.Verdict(Id(link))));
        Assert.NotEqual(HttpStatusCode.Created, await Put(link.GetProperty("url").GetString()!, file));
    }

    [Fact]
    public async Task The_receipt_has_number_hash_moment_and_verdict()
    {
        using var form = Form.Filled(await Station.Template(Period, Unit), app.Programme);
        var file = form.Save();
        var answer = await Station.SubmitAndWait(Period, Unit, file);

        var receipt = await Station.Json($"api/submissions/{Id(answer)}/receipt");

        Assert.Equal(Id(answer), receipt.GetProperty("number").GetString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), receipt.GetProperty("sha256").GetString());
        Assert.StartsWith("2024-05-20T08:0", receipt.GetProperty("receivedAt").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("+07:00", receipt.GetProperty("receivedAt").GetString(), StringComparison.Ordinal);
        Assert.Equal("accepted", State(receipt));
    }

    private static string? State(JsonElement answer) => answer.GetProperty("state").GetString();

    private static string Id(JsonElement answer) => answer.GetProperty("id").GetString()!;

    private async Task<long> Root(string element)
    {
        await app.Settled();
        return (await app.Officer.Json($"api/programmes/VANCANH-BDG/periods/{Period}/totals")).GetProperty("nodes")[0].GetProperty("elements").GetProperty(element).GetInt64();
    }

    private async Task<double> Consolidated(string query)
    {
        await app.Settled();
        using var workbook = new Form(await app.Officer.Bytes($"api/programmes/VANCANH-BDG/periods/{Period}/consolidated{query}"));
        return workbook.Sheet("Số liệu").Cell(5, 3).GetDouble();
    }

    private static async Task<HttpStatusCode> Put(string url, byte[] bytes)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
