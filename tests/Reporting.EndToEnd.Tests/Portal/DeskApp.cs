using System.Net;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>Vân Canh on the morning of 27 May 2024, the first working day after its reports were due: two came in time, one late, one was
/// returned, one unit has an extension, one is exempt; and nobody else has sent anything.</summary>
public sealed class DeskApp : IAsyncLifetime
{
    public const string Period = "desk/VANCANH-BDG/periods/2024-6T";
    public const string Api = "api/programmes/VANCANH-BDG/periods/2024-6T";

    public RunningApp App { get; private set; } = null!;

    /// <summary>The submissions that were sent, by unit.</summary>
    public Dictionary<string, string> Sent { get; } = [];

    public async Task InitializeAsync()
    {
        App = await RunningApp.At("2024-05-20T08:00:00+07:00");
        await Send("K-NOI", form => form.With("CBVC", "1.234 người").With("CBVC_NU", 60).With("LDQL", 40).With("LDQL_NU", 10));
        await App.MoveClock("2024-05-22T09:00:00+07:00");
        await Send("TYT-CANHLIEN", form => form.With("LDQL", 20).With("LDQL_NU", 10));
        await Send("K-DUOC", form => form.With("CBVC", 30).With("CBVC_NU", 40));
        await App.MoveClock("2024-05-26T10:00:00+07:00");
        await Send("P-DD", form => form.With("LDQL", 40).With("LDQL_NU", 1));
        await Grant(new { units = new[] { "K-YHCT" }, until = "2024-05-31", reason = "mưa lũ <b>lớn</b>", document = "Công văn 12/TTYT" });
        await Grant(new { units = new[] { "K-YTCC" }, kind = "exemption", reason = "mới thành lập" });
        await App.MoveClock("2024-05-27T08:00:00+07:00");
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <returns>The page as the officer reads it; fails when it is none.</returns>
    public async Task<string> Read(string path)
    {
        using var response = await Get(path);
        var page = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {page}");
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        return page;
    }

    public Task<HttpResponseMessage> Get(string path) => App.Officer.Get(path);

    /// <returns>The codes of the units in the page's lists, in their order.</returns>
    public static IReadOnlyList<string> UnitsIn(string page) => [.. Regex.Matches(page, "<td role=\"cell\"><a href=\"/desk/[^/]+/periods/[^/]+/units/([^\"]+)\">").Select(match => match.Groups[1].Value)];

    /// <returns>The page's words, tags aside.</returns>
    public static string WordsOf(string page) => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]+>", " ")), @"\s+", " ");

    private async Task Send(string unit, Func<Form, Form> change)
    {
        using var form = change(Form.Filled(await App.Unit(unit).Template("2024-6T", unit), App.Programme));
        Sent[unit] = (await App.Unit(unit).SubmitAndWait("2024-6T", unit, form.Save())).GetProperty("id").GetString()!;
        await App.Settled();
    }

    private async Task Grant(object what)
    {
        using var response = await App.Officer.Post($"{Api}/extensions", JsonContent.Create(what));
        response.EnsureSuccessStatusCode();
    }
}
