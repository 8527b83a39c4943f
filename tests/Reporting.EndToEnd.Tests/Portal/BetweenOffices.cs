using System.Net;
using System.Text.Json;
using ClosedXML.Excel;
using Reporting.Domain.Mails;
using Reporting.Domain.Words;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Access;
using Reporting.Functions.Storage;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>What an office that runs one programme does not reach of another's, though units are known by one code in all of them.</summary>
public sealed class BetweenOffices(PagesApp pages) : IClassFixture<PagesApp>
{
    private static readonly Caller OtherOffice = Caller.SignedIn("Lan", DeskRoles.Read(["Officer.TL-MCBGTKS"])!);

    private readonly RunningApp app = pages.App;

    [Fact]
    public async Task A_link_that_an_office_has_issued_opens_none_of_another_offices_programmes_even_when_the_unit_comes_to_report_there()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        (await visitor.OpenLink(await Link("K-NOI", OtherOffice))).Dispose();
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme);
        var id = await app.Unit("K-NOI").Submit("2024-6T", "K-NOI", form.Save());

        foreach (var path in new[] { "/units/K-NOI/VANCANH-BDG/2024-6T", $"/submissions/{id}", $"/api/submissions/{id}/annotated", "/api/programmes/VANCANH-BDG/periods/2024-6T/units/K-NOI/template" })
        {
            using var response = await visitor.Get(path);
            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{path}: {response.StatusCode}");
        }

        using var home = await visitor.Get("/units/K-NOI");
        Assert.Equal(HttpStatusCode.NotFound, home.StatusCode);
    }

    [Fact]
    public async Task A_link_that_an_office_has_issued_opens_its_own_programme()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        (await visitor.OpenLink(await Link("K-NGOAI", Caller.SignedIn("Bình", DeskRoles.Read(["Officer.VANCANH-BDG"])!)))).Dispose();

        Assert.Contains("Báo cáo sơ kết 6 tháng năm 2024", await visitor.Read("/units/K-NGOAI"), StringComparison.Ordinal);
        Assert.Contains("Tải biểu mẫu", await visitor.Read("/units/K-NGOAI/VANCANH-BDG/2024-6T"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_whose_bound_cannot_be_read_opens_nothing()
    {
        var link = await Link("K-HSCC", OtherOffice);
        var tokens = app.Tables.GetTableClient("Tokens");
        var row = tokens.Query<Azure.Data.Tables.TableEntity>("Unit eq 'K-HSCC' and Within gt ''").Single();
        row["Within"] = "Office of old";
        await tokens.UpdateEntityAsync(row, row.ETag);
        using var visitor = new Visitor(app.App.BaseAddress);
        using var refused = await visitor.OpenLink(link);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_unit_of_another_office_is_taken_into_a_roster_by_an_officer_of_every_office_alone()
    {
        var roster = WithUnit(await app.Officer.Bytes("api/units?programme=TL-MCBGTKS"), "K-NOI", "Khoa Nội");
        using var one = await app.AtTheDesk("Officer.TL-MCBGTKS");
        using var refused = await one.Send(HttpMethod.Put, "/api/units?programme=TL-MCBGTKS&dryRun=true", new ByteArrayContent(roster), await one.FormToken());
        using var taken = await app.Officer.Put("api/units?programme=TL-MCBGTKS&dryRun=true", new ByteArrayContent(roster));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("unit-of-another-office", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task What_a_reminder_says_over_all_programmes_is_read_by_who_sees_them_all()
    {
        var now = RunningApp.Moment("2024-05-20T08:00:00+07:00");
        var mail = new OutboxMail(new MailKey(new DateOnly(2024, 5, 20), MailKind.Reminder, "0123456789abcdef"), new Recipient("Khoa Nội", "noi@office.example"), now)
        {
            Topics = [new MailTopic(ProgrammeId.Parse("VANCANH-BDG"), PeriodId.Parse("2024-6T"), UnitCode.Parse("K-NOI"))],
            State = MailState.Sent,
            SentAt = now,
            Text = new MailText("[Nhắc nộp] Báo cáo của chương trình khác", "", ""),
        };
        await app.App.Services.GetRequiredService<OutboxRows>().TryAdd(mail, default);
        using var one = await app.AtTheDesk("Officer.VANCANH-BDG");

        Assert.Equal((null, "[Nhắc nộp] Báo cáo của chương trình khác"), (await SubjectFor(one.Get), await SubjectFor(app.Officer.Get)));
        Assert.DoesNotContain("chương trình khác", await one.Read("/desk/VANCANH-BDG/periods/2024-6T/mails"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_into_another_offices_audit_log_by_an_address_that_only_looks_like_its_own()
    {
        using var unit = await pages.VisitorOf("K-DUOC");
        using var signedOut = await unit.Send(HttpMethod.Post, "/sign-out?programme=TL-MCBGTKS&unit=TYT-X&period=2024-6T", formToken: await unit.FormToken());

        var entry = (await app.Officer.Json("api/audit?q=TYT-X")).GetProperty("entries")[0];

        Assert.Equal(
            (null, null, null, "unit K-DUOC"),
            (entry.GetProperty("programme").GetString(), entry.GetProperty("unit").GetString(), entry.GetProperty("period").GetString(), entry.GetProperty("by").GetString()));
    }

    private static async Task<string?> SubjectFor(Func<string, Task<HttpResponseMessage>> get)
    {
        using var response = await get("/api/programmes/VANCANH-BDG/periods/2024-6T/mails");
        var mails = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("mails").EnumerateArray();
        return mails.Single(mail => mail.GetProperty("id").GetString()!.Contains("0123456789abcdef", StringComparison.Ordinal)).GetProperty("subject").GetString();
    }

    private static byte[] WithUnit(byte[] file, string code, string name)
    {
        using var workbook = new XLWorkbook(new MemoryStream(file));
        var sheet = workbook.Worksheets.First();
        var like = sheet.RowsUsed(XLCellsUsedOptions.Contents).Last();
        var row = like.RowBelow();
        foreach (var cell in like.CellsUsed(XLCellsUsedOptions.Contents)) row.Cell(cell.Address.ColumnNumber).SetValue(cell.GetString());
        row.Cell(1).SetValue(code);
        row.Cell(2).SetValue(name);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    private async Task<Uri> Link(string unit, Caller issuer) =>
        new(app.App.BaseAddress, $"d/{(await app.App.Services.GetRequiredService<AccessTokens>().Issue(UnitCode.Parse(unit), 1, issuer, default)).Token}");
}
