using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class BadInput : IAsyncLifetime
{
    private const string Period = "2024-6T";

    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task An_empty_body_is_refused_with_a_problem()
    {
        using var response = await app.Unit("K-NOI").Upload(Period, "K-NOI", new ByteArrayContent([]));
        await IsProblem(response, HttpStatusCode.BadRequest, "empty-body");
    }

    [Fact]
    public async Task A_file_of_30_MB_is_refused_with_a_problem()
    {
        using var response = await app.Unit("K-NOI").Upload(Period, "K-NOI", new ByteArrayContent(new byte[30_000_000]));
        await IsProblem(response, HttpStatusCode.RequestEntityTooLarge, "file-too-large");
    }

    [Fact]
    public async Task A_text_file_is_returned_with_a_finding_and_kept()
    {
        var answer = await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", Encoding.UTF8.GetBytes("Báo cáo của khoa Nội"));

        Assert.Equal("rejected", answer.GetProperty("state").GetString());
        Assert.Equal(["plain-text"], Codes(answer));
        var id = answer.GetProperty("id").GetString()!;
        var kept = await app.Blobs.GetBlobContainerClient("uploads").GetBlobClient($"VANCANH-BDG/{Period}/K-NOI/{id.Split('.')[3]}.xlsx").DownloadContentAsync();
        Assert.Equal("Báo cáo của khoa Nội", kept.Value.Content.ToString());
        using var returned = new Form(await app.Unit("K-NOI").Bytes($"api/submissions/{id}/annotated"));
        Assert.Equal(["KẾT QUẢ KIỂM TRA"], returned.SheetNames);
    }

    [Fact]
    public async Task A_form_sent_back_as_it_was_downloaded_names_every_cell_that_is_blank()
    {
        var answer = await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", await app.Unit("K-NOI").Template(Period, "K-NOI"));

        var required = app.Programme.Elements.Where(element => element.Required).Select(element => element.Code.ToString());
        Assert.All(Codes(answer), code => Assert.Equal("required", code));
        Assert.Equal(required, answer.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("element").GetString()));
    }

    [Fact]
    public async Task Another_units_form_gets_one_finding_that_names_both_units()
    {
        using var form = Form.Filled(await app.Unit("K-DUOC").Template(Period, "K-DUOC"), app.Programme);

        var answer = await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", form.Save());

        Assert.Equal(["wrong-unit"], Codes(answer));
        var finding = answer.GetProperty("findings")[0];
        Assert.Equal("Báo cáo", finding.GetProperty("sheet").GetString());
        Assert.Equal("A7", finding.GetProperty("cell").GetString());
        Assert.Equal(
            "Đây là biểu mẫu của đơn vị khác: Khoa Dược - Trang thiết bị - Vật tư y tế. Hãy tải và điền biểu mẫu của Khoa Nội - Nhi - Nhiễm (K-NOI).",
            finding.GetProperty("message").GetProperty("vi").GetString());
    }

    [Fact]
    public async Task Another_periods_form_gets_one_finding()
    {
        await app.MoveClock("2024-11-10T08:00:00+07:00");
        using var form = Form.Filled(await app.Unit("K-NOI").Template(Period, "K-NOI"), app.Programme);

        var answer = await app.Unit("K-NOI").SubmitAndWait("2024-NAM", "K-NOI", form.Save());

        Assert.Equal(["wrong-period"], Codes(answer));
    }

    [Theory]
    //          programme      period      unit        code
    [InlineData("NOWHERE",     "2024-6T",  "K-NOI",    "unknown-programme")]
    [InlineData("VANCANH-BDG", "2019-6T",  "K-NOI",    "unknown-period")]
    [InlineData("VANCANH-BDG", "2024-Q1",  "K-NOI",    "unknown-period")]
    [InlineData("VANCANH-BDG", "soon",     "K-NOI",    "unknown-period")]
    [InlineData("VANCANH-BDG", "2024-6T",  "K-MOI",    "unknown-unit")]
    [InlineData("VANCANH-BDG", "2024-6T",  "KHOI-KHOA", "unknown-unit")]
    [InlineData("VANCANH-BDG", "2024-6T",  "..%2f..",  "unknown-unit")]
    public async Task What_is_not_known_is_a_problem_that_names_it(string programme, string period, string unit, string code)
    {
        using var response = await app.Officer.Post($"api/programmes/{programme}/periods/{period}/units/{unit}/submissions", new ByteArrayContent([1, 2, 3]));
        await IsProblem(response, HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task A_body_that_a_client_calls_a_web_form_is_taken_as_the_file_it_is()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template(Period, "K-NOI"), app.Programme);
        using var content = new ByteArrayContent(form.Save());
        content.Headers.ContentType = new("application/x-www-form-urlencoded");

        using var accepted = await app.Unit("K-NOI").Upload(Period, "K-NOI", content);

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
    }

    [Fact]
    public async Task A_multipart_form_may_carry_the_file_and_a_malformed_one_is_a_problem()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template(Period, "K-NOI"), app.Programme);
        using var multipart = new MultipartFormDataContent { { new ByteArrayContent(form.Save()), "file", "bao cao khoa Nội.xlsx" } };
        using var accepted = await app.Unit("K-NOI").Upload(Period, "K-NOI", multipart);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);

        using var fieldless = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var refused = await app.Unit("K-NOI").Upload(Period, "K-NOI", fieldless);
        await IsProblem(refused, HttpStatusCode.BadRequest, "malformed-multipart");
    }

    [Fact]
    public async Task Blobs_put_straight_into_storage_get_their_answer_too()
    {
        var container = app.Blobs.GetBlobContainerClient("uploads");
        await container.UploadBlobAsync($"VANCANH-BDG/{Period}/K-NOI/bao cao.xlsx", BinaryData.FromBytes(Array.Empty<byte>()));
        await container.UploadBlobAsync($"VANCANH-BDG/{Period}/K-DUOC/lon.xlsx", BinaryData.FromBytes(new byte[30_000_000]));
        await container.UploadBlobAsync("đâu đó/tệp lạ.xlsx", BinaryData.FromString("?"));
        await app.Settled();

        Assert.Equal(["empty-file"], Codes(await LastOf("K-NOI")));
        Assert.Equal(["file-too-large"], Codes(await LastOf("K-DUOC")));
        Assert.Empty(app.App.Events.Poison);
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, CancellationToken.None)) names.Add(blob.Name);
        Assert.Equal(3, names.Count);
    }

    private async Task<JsonElement> LastOf(string unit)
    {
        var board = await app.Officer.Json($"api/programmes/VANCANH-BDG/periods/{Period}/board");
        var id = board.GetProperty("obligations").EnumerateArray().Single(one => one.GetProperty("unit").GetString() == unit).GetProperty("submission").GetString()!;
        return await app.Officer.Verdict(id);
    }

    private static IEnumerable<string?> Codes(JsonElement answer) => answer.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());

    private static async Task IsProblem(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("message").GetProperty("vi").GetString()!);
        Assert.NotEmpty(problem.GetProperty("message").GetProperty("en").GetString()!);
    }
}
