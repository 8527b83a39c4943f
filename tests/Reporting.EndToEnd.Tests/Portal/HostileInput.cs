using System.Net;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>Markup, formulas, marks of writing direction and paths where names and texts belong: shown as they are, run nowhere.</summary>
public sealed class HostileInput(HostileApp hostile) : IClassFixture<HostileApp>
{
    private const string Report = "/units/K-NOI/VANCANH-BDG/2024-6T";

    private readonly RunningApp app = hostile.App;
    private readonly Visitor visitor = hostile.Visitor;

    [Fact]
    public async Task In_a_units_name_is_text_on_every_page()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme);
        var id = (await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", form.Save())).GetProperty("id").GetString();

        foreach (var path in new[] { "/units/K-NOI", Report, $"/submissions/{id}", $"/submissions/{id}/receipt", $"/r/{id}" })
        {
            var page = await visitor.Read(path);
            HasNothingThatRuns(page);
            Assert.Contains("<bdi>Khoa &lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=x", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_a_units_name_is_text_on_the_officers_pages_too()
    {
        const string period = "/desk/VANCANH-BDG/periods/2024-6T";
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme).With("CBVC", "1.234 người");
        await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", form.Save());
        await app.Settled();

        foreach (var path in new[] { period, $"{period}?q=script", $"{period}/units/K-NOI", $"{period}/indicators?node=K-NOI", $"{period}/indicators/TL_LD_NU", $"{period}/figures/CBVC", $"{period}/figures/CBVC?node=K-NOI" })
        {
            var page = System.Text.Encoding.UTF8.GetString(await app.Officer.Bytes(path));
            HasNothingThatRuns(page);
            Assert.Contains("Khoa &lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=x", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?state=%22%3E%3Cscript%3E&page=%22%3E%3Cscript%3E")]
    [InlineData("/indicators/TL_LD_NU?sort=%22%3E%3Cscript%3E")]
    [InlineData("/figures/CBVC?show=%22%3E%3Cscript%3E")]
    public async Task In_what_an_officer_asks_for_is_text(string query)
    {
        var page = System.Text.Encoding.UTF8.GetString(await app.Officer.Bytes($"/desk/VANCANH-BDG/periods/2024-6T{query}"));

        HasNothingThatRuns(page);
    }

    [Fact]
    public async Task In_what_an_officer_looks_for_ends_no_attribute()
    {
        var page = System.Text.Encoding.UTF8.GetString(await app.Officer.Bytes("/desk/VANCANH-BDG/periods/2024-6T?q=%22%20autofocus%20onfocus=alert(1)%20x=%22"));

        Assert.Contains("value=\"&quot; autofocus onfocus=alert(1) x=&quot;\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("\"><script>alert(1)</script>", "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("=cmd|' /C calc'!A0", "cmd|&#x27; /C calc&#x27;!A0")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public async Task In_a_cell_is_text_in_the_findings(string entered, string shown)
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme).With("CBVC", entered);
        var id = (await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", form.Save())).GetProperty("id").GetString();

        var page = await visitor.Read($"/submissions/{id}");

        HasNothingThatRuns(page);
        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd.xlsx")]
    [InlineData("..\\..\\host.json")]
    [InlineData("<script>alert(1)</script>.xlsx")]
    [InlineData("báo\u202Ecáo‮xslx.exe")]
    public async Task In_a_files_name_is_never_looked_at(string fileName)
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme);
        using var sent = await visitor.SendFile(Report, form.Save(), fileName);
        await app.Settled();

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.StartsWith("/submissions/VANCANH-BDG.2024-6T.K-NOI.", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        HasNothingThatRuns(await visitor.Read(sent.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("/r/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/r?number=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/units/K-NOI?lang=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/units/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/submissions/%22%20onload=x%20%3Cscript%3E")]
    [InlineData("/units/K-NOI/%3Cscript%3E/2024-6T")]
    [InlineData("/units/..%2FK-DUOC")]
    [InlineData("//reporting.example/units/K-NOI")]
    public async Task In_an_address_comes_back_as_text_or_not_at_all(string path)
    {
        using var response = await visitor.Get(app.App.BaseAddress + path[1..]);

        Assert.InRange((int)response.StatusCode, 200, 404);
        HasNothingThatRuns(await response.Content.ReadAsStringAsync());
        Assert.Null(response.Headers.Location);
    }

    private static void HasNothingThatRuns(string page)
    {
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"<[^>]*\son\w+\s*=", page);
        Assert.DoesNotMatch("(?i)(href|src|action)=\"\\s*javascript:", page);
    }
}
