using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions;
using Reporting.Functions.Access;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>Every page there is, found by its function so that none is forgotten, in a browser: with a unit whose name is meant to do harm, for
/// everybody who may see it, at both widths and in both languages.</summary>
public sealed class EveryPage(Chromium chromium, HostileApp hostile) : IClassFixture<Chromium>, IClassFixture<HostileApp>
{
    private readonly RunningApp app = hostile.App;

    private static IEnumerable<(string Name, string Route, Door Door)> Pages =>
        from type in typeof(ReportingApp).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null && trigger.Methods!.Single() == "get" && !trigger.Route!.StartsWith("api/", StringComparison.Ordinal)
        where function.Name is not ("GetAsset" or "OpenLink" or "SignIn")
        select (function.Name, trigger.Route!, method.GetCustomAttribute<AllowsAttribute>()!.Door);

    [ChromiumTheory]
    [InlineData(1280, "vi")]
    [InlineData(1280, "en")]
    [InlineData(390,  "vi")]
    public async Task Keeps_nobody_out_and_lets_nothing_run(int width, string language)
    {
        var (submission, roster) = (await ReturnedReport(), await KeptRoster());
        using var officer = await app.AtTheDesk("Officer Operator", "Cán bộ <b onclick=alert(1)>\u202E");
        foreach (var (who, cookie, doors) in new (string, string?, Door[])[]
        {
            ("anybody", null, [Door.Open]), ("unit", hostile.Visitor.Cookie, [Door.AnyToken, Door.OwnUnit]), ("officer", officer.Cookie, [Door.OwnUnit, Door.Officer, Door.AnyOfficer]),
        })
        {
            await using var window = await chromium.Open(app.App.BaseAddress, width, 900);
            if (cookie is not null) await window.Show(cookie);
            foreach (var (name, route, _) in Pages.Where(page => doors.Contains(page.Door)))
            {
                var answer = await window.Page.GotoAsync($"{PathOf(route, submission)}?lang={language}&file={roster}");
                Assert.True(answer!.Status == 200, $"{name}: {answer.Status}");
                await window.Look($"{who}-{name}-{language}");
            }

            Assert.Empty(window.Complaints);
        }
    }

    [ChromiumFact]
    public async Task That_refuses_keeps_nobody_out_either()
    {
        using var officer = await app.AtTheDesk("Officer.TL-MCBGTKS");
        foreach (var (cookie, path, status) in new[]
        {
            (null, "/units/K-NOI", 401), (null, "/desk", 401), (null, "/d/guess", 404), (null, "/r/guess", 404),
            (hostile.Visitor.Cookie, "/units/K-DUOC", 403), (hostile.Visitor.Cookie, "/desk", 403), (hostile.Visitor.Cookie, "/units/K-NOI/VANCANH-BDG/2030-6T", 404),
            (officer.Cookie, "/desk/VANCANH-BDG/periods/2024-6T", 403), (officer.Cookie, "/desk/TL-MCBGTKS/periods/2030-6T", 404), (officer.Cookie, "/units/K-NOI", 403),
        })
        {
            await using var window = await chromium.Open(app.App.BaseAddress, 390, 844);
            if (cookie is not null) await window.Show(cookie);
            var answer = await window.Page.GotoAsync(path);
            Assert.True(answer!.Status == status, $"{path}: {answer.Status}");
            await window.Look($"refused-{status}{path.Replace('/', '_')}");
        }
    }

    private async Task<string> ReturnedReport()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme).With("CBVC", "<img src=x onerror=alert(1)>");
        var returned = await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", form.Save());
        return returned.GetProperty("id").GetString()!;
    }

    /// <returns>The hash of a roster that was sent for a preview and puts the hostile name on another unit as well.</returns>
    private async Task<string> KeptRoster()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await app.Officer.Bytes("api/units?programme=VANCANH-BDG")));
        var rows = workbook.Worksheet(1).RowsUsed(ClosedXML.Excel.XLCellsUsedOptions.Contents).ToDictionary(row => row.Cell(1).GetString(), row => row.Cell(2));
        rows["K-DUOC"].SetValue(rows["K-NOI"].GetString());
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return await app.App.Services.GetRequiredService<Reporting.Functions.Storage.RosterBlobs>().Keep(app.Programme.Id, BinaryData.FromBytes(saved.ToArray()), app.App.Clock.GetUtcNow(), default);
    }

    private string PathOf(string route, string submission) => "/" + route
        .Replace("{nothing:maxlength(0)?}", "", StringComparison.Ordinal)
        .Replace("{number?}", submission, StringComparison.Ordinal)
        .Replace("{programme}", "VANCANH-BDG", StringComparison.Ordinal)
        .Replace("{period}", "2024-6T", StringComparison.Ordinal)
        .Replace("{unit}", "K-NOI", StringComparison.Ordinal)
        .Replace("{submission}", submission, StringComparison.Ordinal)
        .Replace("{indicator}", app.Programme.Indicators[0].Code.ToString(), StringComparison.Ordinal)
        .Replace("{element}", "CBVC", StringComparison.Ordinal);
}
